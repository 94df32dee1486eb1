import { Component, type App } from 'obsidian';
import type { NoteReader } from '../ports';

/** How long after a key the note is read again, in milliseconds: longer for a long one, which takes as long to read. */
const LAG_MS = 40;
const LENGTH_A_MS = 4000;

/** The note that the panel shows, as one types in it: its editor is ahead of its file by some seconds. */
export class LiveText extends Component {
  /** What stands in the editor and is not in the file yet. */
  private typed: { path: string; text: string } | undefined;
  private timer = 0;

  constructor(
    private readonly app: App,
    private readonly deps: { notes: NoteReader; path: () => string | undefined; changed: () => void },
  ) {
    super();
  }

  override onload(): void {
    const { vault, workspace } = this.app;
    const { path, changed } = this.deps;
    this.registerEvent(
      workspace.on('editor-change', (editor, { file }) => {
        if (file === null || file.path !== path()) return;
        const text = editor.getValue();
        this.typed = { path: file.path, text };
        if (this.timer === 0)
          this.timer = window.setTimeout(
            () => {
              this.timer = 0;
              changed();
            },
            LAG_MS + text.length / LENGTH_A_MS,
          );
      }),
    );
    this.registerEvent(
      vault.on('modify', (file) => {
        if (file.path !== path()) return;
        this.typed = undefined;
        changed();
      }),
    );
    this.register(() => {
      window.clearTimeout(this.timer);
    });
  }

  /** The text of the note at `path` as it stands now. Rejects as a store does. */
  read(path: string): Promise<string> {
    return this.typed?.path === path ? Promise.resolve(this.typed.text) : this.deps.notes.read(path);
  }
}
