import type { App } from './app';
import { Events } from './events';
import type { TFile } from './files';
import { parseLinktext } from './link-paths';
import { tellMigrated } from './dom-helpers';
import { MarkdownView } from './markdown-view';
import { NotModelled } from './not-modelled';
import { TabGroup } from './tab-group';
import { Tasks } from './tasks';
import { FileView, TextFileView, type View } from './view';
import type { OpenViewState, ViewState, WorkspaceLeaf } from './workspace-leaf';
import { openWindow } from './window';
import { readLayout, writeLayout } from './workspace-layout';

export type Side = 'left' | 'right';
type Creator = (leaf: WorkspaceLeaf) => View;
type PaneType = 'tab' | 'split' | 'window';
const keptRecent = 10;

/** The window's areas, the leaves in them, and which of them is active. */
export class Workspace extends Events {
  readonly containerEl = createDiv('workspace');
  readonly leftSplit: TabGroup;
  readonly rightSplit: TabGroup;
  readonly rootSplit: TabGroup;
  readonly viewCreators = new Map<string, Creator>();
  activeLeaf: WorkspaceLeaf | null = null;
  layoutReady = false;
  readonly requestSaveLayout = (): void => {
    this.layoutChanged();
  };
  readonly #onReady: (() => unknown)[] = [];
  readonly #popouts: TabGroup[] = [];
  readonly #recent: WorkspaceLeaf[] = [];
  readonly #openedFiles: string[] = [];
  #lastFile: TFile | null = null;
  #saveTimer = 0;
  #changeTimer = 0;

  constructor(readonly app: App) {
    super();
    this.leftSplit = new TabGroup(app, this, 'left');
    this.rootSplit = new TabGroup(app, this, 'root');
    this.rightSplit = new TabGroup(app, this, 'right');
    this.containerEl.append(this.leftSplit.containerEl, this.rootSplit.containerEl, this.rightSplit.containerEl);
    app.vault.on('rename', (file) => {
      this.#fileRenamed(file as TFile);
    });
    app.vault.on('delete', (file) => {
      this.#fileDeleted(file as TFile);
    });
  }

  /** Restores the saved layout with every view deferred, then tells that it is ready, then loads what is visible. */
  async open(): Promise<void> {
    await readLayout(this);
    this.layoutReady = true;
    const started = performance.now();
    for (const callback of this.#onReady.splice(0)) callback();
    performance.measure('layout ready', { start: started });
    this.trigger('layout-change');
    for (const group of this.groups()) if (!group.collapsed) await group.current?.loadIfDeferred();
    const first = this.rootSplit.current;
    if (first && !this.activeLeaf) this.setActiveLeaf(first);
    this.fileMayHaveChanged();
  }

  groups(): TabGroup[] {
    return [this.leftSplit, this.rootSplit, this.rightSplit, ...this.#popouts];
  }

  /** A leaf in a window of its own. */
  openPopoutLeaf(): WorkspaceLeaf {
    return this.#openWindow().add();
  }

  /** Moves a leaf into a window of its own, with its view as it is. */
  moveLeafToPopout(leaf: WorkspaceLeaf): TabGroup {
    const group = this.#openWindow();
    const from = leaf.parent;
    group.take(leaf);
    if (from === this.rootSplit && from.leaves.length === 0) from.add();
    tellMigrated();
    this.layoutChanged();
    return group;
  }

  #openWindow(): TabGroup {
    const win = openWindow();
    const group = new TabGroup(this.app, this, 'window', win);
    this.#popouts.push(group);
    this.app.keymap.listenIn(win);
    win.addEventListener('pagehide', () => {
      for (const leaf of [...group.leaves]) leaf.detach();
      this.#popouts.splice(this.#popouts.indexOf(group), 1);
      this.trigger('window-close', group, win);
    });
    this.trigger('window-open', group, win);
    return group;
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.#onReady.push(callback);
  }

  getLeaf(newLeaf: PaneType | boolean = false): WorkspaceLeaf {
    if (newLeaf === 'window') return this.openPopoutLeaf();
    if (newLeaf !== false) return this.rootSplit.add();
    const recent = this.getMostRecentLeaf();
    return recent && !recent.pinned ? recent : this.rootSplit.add();
  }

  getLeafById(id: string): WorkspaceLeaf | null {
    return this.#leaves().find((leaf) => leaf.id === id) ?? null;
  }
  getLeftLeaf(split: boolean): WorkspaceLeaf {
    return this.#sideLeaf(this.leftSplit, split);
  }
  getRightLeaf(split: boolean): WorkspaceLeaf {
    return this.#sideLeaf(this.rightSplit, split);
  }
  getUnpinnedLeaf(): WorkspaceLeaf {
    return this.getLeaf();
  }
  getMostRecentLeaf(root: TabGroup = this.rootSplit): WorkspaceLeaf | null {
    return this.#recent.find((leaf) => leaf.parent === root) ?? root.current ?? null;
  }

  async ensureSideLeaf(
    type: string,
    side: Side,
    options: { active?: boolean; split?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {},
  ): Promise<WorkspaceLeaf> {
    const known = this.getLeavesOfType(type)[0];
    const leaf = known ?? (side === 'left' ? this.leftSplit : this.rightSplit).add();
    if (!known) await leaf.setViewState({ type, ...(options.state ? { state: options.state } : {}) });
    else if (options.state) await leaf.setViewState({ type, state: options.state });
    if (options.reveal !== false) await this.revealLeaf(leaf);
    if (options.active === true) this.setActiveLeaf(leaf, { focus: true });
    return leaf;
  }

  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    leaf.parent.show(leaf);
    if (leaf.parent.side === 'left' || leaf.parent.side === 'right') leaf.parent.expand();
    await leaf.loadIfDeferred();
    this.setActiveLeaf(leaf);
    this.layoutChanged();
  }

  setActiveLeaf(leaf: WorkspaceLeaf, params?: { focus?: boolean } | boolean, focus?: boolean): void {
    const isChange = this.activeLeaf !== leaf;
    this.activeLeaf = leaf;
    this.#recent.splice(0, this.#recent.length, leaf, ...this.#recent.filter((other) => other !== leaf));
    for (const other of this.#leaves()) other.containerEl.toggleClass('mod-active', other === leaf);
    const wantsFocus = typeof params === 'object' ? params.focus : focus;
    if (wantsFocus === true) leaf.view.setEphemeralState({ focus: true });
    if (this.app.config.isPhone && leaf.parent === this.rootSplit) this.#closeDrawers();
    if (!isChange) return;
    this.trigger('active-leaf-change', leaf);
    this.fileMayHaveChanged();
    this.layoutChanged();
  }

  async openLinkText(
    linktext: string,
    sourcePath: string,
    newLeaf: PaneType | boolean = false,
    openViewState?: OpenViewState,
  ): Promise<void> {
    const { path } = parseLinktext(linktext);
    const { vault, metadataCache, fileManager } = this.app;
    const known = metadataCache.getFirstLinkpathDest(path, sourcePath);
    const folder = fileManager.getNewFileParent(sourcePath);
    const file = known ?? (await vault.create(`${folder.isRoot() ? '' : `${folder.path}/`}${path}.md`, ''));
    await this.getLeaf(newLeaf).openFile(file, openViewState);
  }

  getActiveViewOfType<T>(type: abstract new (...args: never[]) => T): T | null {
    const view: unknown = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  /** Null while a side panel is active. */
  get activeEditor(): MarkdownView | null {
    return this.getActiveViewOfType(MarkdownView);
  }

  getActiveFile(): TFile | null {
    const active = this.activeLeaf?.view;
    const view = active instanceof FileView ? active : this.getMostRecentLeaf()?.view;
    return view instanceof FileView ? view.file : null;
  }

  getLeavesOfType(type: string): WorkspaceLeaf[] {
    return this.#leaves().filter((leaf) => leaf.view.getViewType() === type);
  }
  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }
  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    this.rootSplit.leaves.some(callback);
  }
  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    this.#leaves().some((leaf) => callback(leaf));
  }
  getLastOpenFiles(): string[] {
    return [...this.#openedFiles];
  }
  updateOptions(): void {
    return undefined;
  }

  noteOpened(file: TFile): void {
    this.#openedFiles.splice(0, keptRecent, file.path, ...this.#openedFiles.filter((path) => path !== file.path).slice(0, keptRecent - 1));
  }

  /** Tells `file-open` when the active file is another one than before. */
  fileMayHaveChanged(): void {
    const file = this.getActiveFile();
    if (file === this.#lastFile || !this.layoutReady) return;
    this.#lastFile = file;
    this.trigger('file-open', file);
  }

  layoutChanged(): void {
    if (!this.layoutReady) return;
    window.clearTimeout(this.#changeTimer);
    this.#changeTimer = window.setTimeout(() => {
      this.trigger('layout-change');
    });
    window.clearTimeout(this.#saveTimer);
    this.#saveTimer = window.setTimeout(() => void this.saveLayout(), 500);
  }

  async saveLayout(): Promise<void> {
    window.clearTimeout(this.#saveTimer);
    await writeLayout(this);
  }

  leafDetached(leaf: WorkspaceLeaf): void {
    this.#recent.splice(0, this.#recent.length, ...this.#recent.filter((other) => other !== leaf));
    if (leaf.parent === this.rootSplit && this.rootSplit.leaves.length === 0) this.rootSplit.add();
    if (this.activeLeaf === leaf) {
      this.activeLeaf = null;
      const next = this.getMostRecentLeaf();
      if (next) this.setActiveLeaf(next);
    }
    this.layoutChanged();
  }

  /** On a phone a note that is opened comes out from under the drawers. */
  #closeDrawers(): void {
    for (const drawer of [this.leftSplit, this.rightSplit]) if (!drawer.collapsed) drawer.collapse();
  }

  /** Saves what is typed and the layout, and lets plugins finish. */
  async quit(): Promise<void> {
    const tasks = new Tasks();
    this.trigger('quit', tasks);
    for (const { view } of this.#leaves()) if (view instanceof TextFileView) await view.save();
    await tasks.promise();
    await this.saveLayout();
  }

  #sideLeaf(group: TabGroup, split: boolean): WorkspaceLeaf {
    if (split) throw new NotModelled('a split side leaf');
    return group.add();
  }

  #leaves(): WorkspaceLeaf[] {
    return this.groups().flatMap((group) => group.leaves);
  }

  #viewsOf(file: TFile): FileView[] {
    return this.#leaves()
      .map((leaf) => leaf.view)
      .filter((view) => view instanceof FileView)
      .filter((view) => view.file === file);
  }

  #fileRenamed(file: TFile): void {
    for (const view of this.#viewsOf(file)) {
      void view.onRename(file);
      view.leaf.updateHeader();
    }
  }

  #fileDeleted(file: TFile): void {
    for (const view of this.#viewsOf(file)) {
      view.file = null;
      void view.leaf.setViewState({ type: 'empty' } satisfies ViewState).then(() => {
        this.fileMayHaveChanged();
      });
    }
  }
}
