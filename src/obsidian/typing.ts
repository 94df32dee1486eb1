import type { App, Plugin } from 'obsidian';

/** How long an editor is left alone after the last change, in milliseconds. */
const STILL_MS = 5_000;

/** Which notes somebody is typing in. */
export class Typing {
  /** When each note was last typed in, in milliseconds since 1970. */
  private readonly last = new Map<string, number>();

  /** Follows all editors until `plugin` is unloaded. */
  start(plugin: Plugin, { workspace, vault }: App): void {
    plugin.registerEvent(
      workspace.on('editor-change', (_, { file }) => {
        if (file) this.last.set(file.path, Date.now());
      }),
    );
    plugin.registerEvent(
      vault.on('rename', ({ path }, before) => {
        const at = this.last.get(before);
        this.last.delete(before);
        if (at !== undefined) this.last.set(path, at);
      }),
    );
  }

  /** How long it takes until the editor of the note at `path` has been still for some seconds, in milliseconds; 0 when it is. */
  stillIn(path: string): number {
    const wait = (this.last.get(path) ?? 0) + STILL_MS - Date.now();
    if (wait <= 0) this.last.delete(path);
    return Math.max(0, wait);
  }
}
