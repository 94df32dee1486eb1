import type { App, TFile } from 'obsidian';
import { PanelView } from './panel-view';

/**
 * Opens notes in the main area. The panel keeps the keyboard where it is the view a person works in; from anywhere else
 * the note gets it, as with every link of the app.
 */
export class NoteOpener {
  private opening = Promise.resolve();
  private wanted: string | undefined;

  constructor(private readonly app: App) {}

  /** Opens the note at `path`; one that is gone opens nothing. Of several asked for at once, the last is opened. */
  async open(path: string): Promise<void> {
    const { vault, workspace } = this.app;
    const file = vault.getFileByPath(path);
    if (file === null) return;
    const panel = workspace.getActiveViewOfType(PanelView);
    if (panel === null) await workspace.getLeaf(false).openFile(file);
    else await panel.showOpened(path, () => this.openBehind(panel, file));
  }

  /** One after the other: two files opened in one tab at once may end with the earlier one shown. */
  private openBehind(panel: PanelView, file: TFile): Promise<void> {
    this.wanted = file.path;
    const turn = this.opening.then(async () => {
      if (this.wanted !== file.path) return;
      const { workspace } = this.app;
      const leaf = workspace.getLeaf(false);
      await leaf.openFile(file, { active: false });
      if (leaf.view.containerEl.isShown()) return;
      // A new tab beside a pinned one is not in sight; showing it makes it active.
      await workspace.revealLeaf(leaf);
      workspace.setActiveLeaf(panel.leaf, { focus: true });
    });
    // One that cannot be opened keeps none of the next from it.
    this.opening = turn.catch(() => undefined);
    return turn;
  }
}
