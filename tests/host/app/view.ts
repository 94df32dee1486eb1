import type { App } from './app';
import { Component } from './component';
import type { TFile } from './files';
import { setIcon } from './icons';
import type { Menu } from './menu';
import type { Scope } from './scope';
import type { WorkspaceLeaf } from './workspace-leaf';

/** What a leaf shows. */
export abstract class View extends Component {
  readonly app: App;
  icon = 'file';
  navigation = false;
  scope: Scope | null = null;
  readonly containerEl: HTMLElement = createDiv({ cls: 'workspace-leaf-content', attr: { tabindex: -1 } });

  constructor(readonly leaf: WorkspaceLeaf) {
    super();
    this.app = leaf.app;
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;
  onOpen(): Promise<void> {
    return Promise.resolve();
  }
  onClose(): Promise<void> {
    return Promise.resolve();
  }
  getState(): Record<string, unknown> {
    return {};
  }

  setState(_state: unknown, result: { history: boolean }): Promise<void> {
    if (result.history) this.app.workspace.layoutChanged();
    return Promise.resolve();
  }

  getEphemeralState(): Record<string, unknown> {
    return {};
  }
  setEphemeralState(state: unknown): void {
    if ((state as { focus?: boolean }).focus === true) this.containerEl.focus();
  }
  getIcon(): string {
    return this.icon;
  }
  onResize(): void {
    return undefined;
  }

  onPaneMenu(menu: Menu, source: string): void {
    if (source !== 'tab-header') return;
    menu.addItem((item) =>
      item
        .setSection('close')
        .setTitle('Close')
        .setIcon('x')
        .onClick(() => {
          this.leaf.detach();
        }),
    );
  }
}

/** A view with a header and a place for its content. */
export abstract class ItemView extends View {
  readonly contentEl: HTMLElement;
  readonly headerEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly actionsEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.headerEl = this.containerEl.createDiv('view-header');
    this.titleEl = this.headerEl.createDiv('view-header-title-container').createDiv('view-header-title');
    this.actionsEl = this.headerEl.createDiv('view-actions');
    this.contentEl = this.containerEl.createDiv('view-content');
  }

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const action = createEl('button', { cls: 'clickable-icon view-action', attr: { 'aria-label': title } });
    setIcon(action, icon);
    action.addEventListener('click', callback);
    this.actionsEl.prepend(action);
    return action;
  }
}

/** A view of one file. */
export abstract class FileView extends ItemView {
  allowNoFile = false;
  protected readonly extensions: string[] = [];
  file: TFile | null = null;
  override navigation = true;

  override getDisplayText(): string {
    return this.file?.basename ?? 'No file';
  }
  override getState(): Record<string, unknown> {
    return this.file ? { file: this.file.path } : {};
  }

  override async setState(state: unknown, result: { history: boolean }): Promise<void> {
    await super.setState(state, result);
    const path = (state as { file?: string } | undefined)?.file;
    const file = path === undefined ? null : this.app.vault.getFileByPath(path);
    if (file === this.file) return;
    if (this.file) await this.onUnloadFile(this.file);
    this.file = file;
    this.titleEl.setText(this.getDisplayText());
    if (file) await this.onLoadFile(file);
  }

  abstract onLoadFile(file: TFile): Promise<void>;

  onUnloadFile(file: TFile): Promise<void> {
    if (file === this.file) this.titleEl.empty();
    return Promise.resolve();
  }

  onRename(file: TFile): Promise<void> {
    if (file === this.file) this.titleEl.setText(this.getDisplayText());
    return Promise.resolve();
  }

  canAcceptExtension(extension: string): boolean {
    return this.extensions.includes(extension);
  }
}

/** A file view that can be edited. */
export abstract class EditableFileView extends FileView {}

/** A view of one text file. Saves some time after the last change, and takes changes on disk into its text. */
export abstract class TextFileView extends EditableFileView {
  data = '';
  #saved = '';
  #timer = 0;
  readonly requestSave: () => void;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.requestSave = () => {
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.save(), this.app.config.editorSaveMs);
    };
    this.registerEvent(
      this.app.vault.on('modify', (file) => {
        if (file === this.file) void this.#reload();
      }),
    );
  }

  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;

  override async onLoadFile(file: TFile): Promise<void> {
    this.data = this.#saved = await this.app.vault.read(file);
    this.setViewData(this.data, true);
  }

  override async onUnloadFile(file: TFile): Promise<void> {
    await super.onUnloadFile(file);
    if (this.getViewData() !== this.#saved) await this.save();
    this.clear();
  }

  /** Writes the buffer. What changed on disk since it was read is merged in by guessing, as in the app. */
  async save(): Promise<void> {
    window.clearTimeout(this.#timer);
    const { file } = this;
    const typed = this.getViewData();
    if (!file || file.deleted || typed === this.#saved) return;
    const base = this.#saved;
    const written = await this.app.vault.process(file, (disk) => (disk === base ? typed : mergeLoosely(base, typed, disk)));
    this.#take(written, typed);
  }

  async #reload(): Promise<void> {
    if (!this.file) return;
    const disk = await this.app.vault.read(this.file).catch(() => undefined);
    if (disk === undefined || disk === this.#saved) return;
    const typed = this.getViewData();
    const merged = typed === this.#saved ? disk : mergeLoosely(this.#saved, typed, disk);
    this.#saved = disk;
    this.data = merged;
    this.setViewData(merged, false);
    if (merged !== disk) this.requestSave();
  }

  #take(written: string, typed: string): void {
    this.data = this.#saved = written;
    if (written !== typed) this.setViewData(written, false);
  }
}

/** How much of the text around a typed change is looked for where it is to go. */
const AROUND = 32;

/**
 * What was typed laid into a text that changed on the disk, as the app does it: as one change, where the text around it
 * is the same; where it is not, a little of it is enough, and where nothing is found, what was typed is lost.
 */
function mergeLoosely(base: string, typed: string, disk: string): string {
  const start = sharedStart(base, typed);
  const end = sharedEnd(base, typed, start);
  const removed = base.slice(start, base.length - end);
  const inserted = typed.slice(start, typed.length - end);
  const behind = base.slice(base.length - end);
  for (const around of [AROUND, AROUND / 4]) {
    const before = base.slice(Math.max(0, start - around), start);
    const at = disk.indexOf(before + removed + behind.slice(0, around));
    if (at >= 0) return disk.slice(0, at + before.length) + inserted + disk.slice(at + before.length + removed.length);
  }
  return disk;
}

function sharedStart(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  return same;
}

function sharedEnd(a: string, b: string, start: number): number {
  let same = 0;
  while (same < a.length - start && same < b.length - start && a.at(-1 - same) === b.at(-1 - same)) same += 1;
  return same;
}
