import type { Component, Plugin } from 'obsidian';

/** How long after the last key, press, wheel, touch or scroll a person counts as still at it, in milliseconds. */
const IDLE_MS = 250;
const EVENTS = ['keydown', 'pointerdown', 'wheel', 'touchmove', 'scroll'] as const;

/** Whether a person is typing, scrolling or pointing just now. */
export class UserInput {
  /** On the clock of `performance.now`. */
  private lastInputAt = -Infinity;

  /** Listens for input in an element, or a whole window, until `owner` is unloaded. */
  watch(target: HTMLElement | Window, owner: Component): void {
    const heard = (): void => {
      this.lastInputAt = performance.now();
    };
    const options = { capture: true, passive: true };
    for (const event of EVENTS) {
      target.addEventListener(event, heard, options);
      owner.register(() => {
        target.removeEventListener(event, heard, options);
      });
    }
  }

  /** Listens for input in all of the app's windows, those that are open already and those that come. */
  watchWindows(plugin: Plugin): void {
    const { workspace } = plugin.app;
    this.watch(window, plugin);
    workspace.onLayoutReady(() => {
      const open = new Set<Window>();
      workspace.iterateAllLeaves(({ view }) => open.add(view.containerEl.win));
      open.delete(window);
      for (const one of open) this.watch(one, plugin);
    });
    plugin.registerEvent(
      workspace.on('window-open', (_, opened) => {
        this.watch(opened, plugin);
      }),
    );
  }

  /** Milliseconds until the person counts as idle; 0 when they do. */
  idleIn(): number {
    return Math.max(0, this.lastInputAt + IDLE_MS - performance.now());
  }
}
