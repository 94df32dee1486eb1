import type { Component } from 'obsidian';

/** Whether the machine has a network at all, as far as the app's window knows. */
export function isOnline(): boolean {
  return window.navigator.onLine;
}

/** Calls `changed` whenever the network comes or goes, until `owner` is unloaded. */
export function watchNetwork(owner: Component, changed: () => void): void {
  owner.registerDomEvent(window, 'online', changed);
  owner.registerDomEvent(window, 'offline', changed);
}
