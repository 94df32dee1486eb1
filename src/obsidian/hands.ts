import type { Component, Plugin } from 'obsidian';

/** So long after the last key, wheel, touch or scrolling a person is taken to be still at it, in milliseconds. */
const STILL_MS = 250;
const EVENTS = ['keydown', 'pointerdown', 'wheel', 'touchmove', 'scroll'] as const;

/** Whether a person is typing, scrolling or pointing just now. */
export class Hands {
  /** On the clock of `performance.now`. */
  private movedAt = -Infinity;

  /** Hears of what is done in an element, or a whole window, until `owner` is unloaded. */
  watch(target: HTMLElement | Window, owner: Component): void {
    const moved = (): void => { this.movedAt = performance.now(); };
    const options = { capture: true, passive: true };
    for (const event of EVENTS) {
      target.addEventListener(event, moved, options);
      owner.register(() => { target.removeEventListener(event, moved, options); });
    }
  }

  /** Hears of what is done in the app's windows. */
  watchWindows(plugin: Plugin): void {
    this.watch(window, plugin);
    plugin.registerEvent(plugin.app.workspace.on('window-open', (_, opened) => { this.watch(opened, plugin); }));
  }

  /** Milliseconds until they are taken to be still; none when they are. */
  stillIn(): number {
    return Math.max(0, this.movedAt + STILL_MS - performance.now());
  }
}
