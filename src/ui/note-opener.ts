import { MarkdownView, type App, type TFile, type WorkspaceLeaf } from 'obsidian';
import type { Opening } from '../app/shell';
import { Turns } from '../turns';
import { PanelView } from './panel-view';

/**
 * Opens notes in the main area. The panel keeps the keyboard where it is the view a person works in; from anywhere else
 * the note gets it, as with every link of the app.
 */
export class NoteOpener {
  private readonly opening = new Turns();
  /** Ends with the last of the notes that were asked for from the panel. */
  private coming: Promise<unknown> = Promise.resolve();
  private wanted: string | undefined;

  constructor(private readonly app: App) {}

  /** Opens the note at `path`; one that is gone opens nothing. Of several asked for at once in one tab, the last is opened. */
  async open(path: string, how: Opening = {}): Promise<void> {
    const { vault, workspace } = this.app;
    const file = vault.getFileByPath(path);
    if (file === null) return;
    const panel = workspace.getActiveViewOfType(PanelView);
    if (panel === null) await workspace.getLeaf(how.pane ?? false).openFile(file, stateOf(how));
    else await this.come(panel.showOpened(path, () => this.openBehind(panel, file, how)));
  }

  private async come(shown: Promise<void>): Promise<void> {
    this.coming = Promise.allSettled([this.coming, shown]);
    await shown;
  }

  /** Goes to the note's editor: to the one it is open in, else in the main area. From the panel, Escape comes back. */
  async edit(path: string): Promise<void> {
    const file = this.app.vault.getFileByPath(path);
    if (file === null) return;
    const panel = this.app.workspace.getActiveViewOfType(PanelView);
    if (panel === null) await this.goTo(file);
    else await panel.leaveFor(path, () => this.goTo(file));
  }

  /** One after the other: two files opened in one tab at once may end with the earlier one shown. */
  private openBehind(panel: PanelView, file: TFile, how: Opening): Promise<void> {
    const inSameTab = how.pane === undefined;
    if (inSameTab) this.wanted = file.path;
    return this.opening.inOrder(async () => {
      if (inSameTab && this.wanted !== file.path) return;
      const { workspace } = this.app;
      const leaf = workspace.getLeaf(how.pane ?? false);
      await leaf.openFile(file, { ...stateOf(how), active: false });
      if (leaf.view.containerEl.isShown()) return;
      // A new tab beside a pinned one is not in sight; showing it makes it active.
      await panel.hold(async () => {
        await workspace.revealLeaf(leaf);
        workspace.setActiveLeaf(panel.leaf, { focus: true });
        await panel.focusContent();
      });
    });
  }

  private async goTo(file: TFile): Promise<WorkspaceLeaf> {
    const { workspace } = this.app;
    // What is on its way is opened first: it may be this note, and takes the keyboard back to the panel when it is there.
    await this.coming;
    const recent = workspace.getMostRecentLeaf();
    const open = workspace.getLeavesOfType('markdown').filter((leaf) => leaf.getViewState().state?.['file'] === file.path);
    const leaf = open.find((one) => one === recent) ?? open[0] ?? workspace.getLeaf(false);
    if (!open.includes(leaf)) await leaf.openFile(file, { active: false });
    await workspace.revealLeaf(leaf);
    workspace.setActiveLeaf(leaf, { focus: true });
    if (leaf.view instanceof MarkdownView && leaf.view.getMode() === 'source') leaf.view.editor.focus();
    return leaf;
  }
}

function stateOf({ subpath }: Opening): { eState?: { subpath: string } } {
  return subpath === undefined ? {} : { eState: { subpath } };
}
