import { ItemView, TFile, type WorkspaceLeaf } from 'obsidian';
import { UserInput } from '../obsidian/user-input';
import { NoteMissing } from '../ports';
import { EditorVisit } from './keys/editor-visit';
import { KeptKeyboard } from './keys/kept-keyboard';
import { LiveText } from './live-text';
import { Drawing } from './drawing';
import type { PanelDeps } from './panel-deps';
import type { ListName } from '../panel/lists';
import { PanelFaces, type Face } from './panel-faces';
import { holdOrder } from './queue/hold-order';

/** The view's type, as Obsidian stores it in the workspace. */
export const PANEL_VIEW = 'pending-analysis';

/** The panel in the right sidebar: the queue, the pending note that is open, or what was decided. It holds no state of the vault's. */
export class PanelView extends ItemView {
  private readonly faces: PanelFaces;
  /** The note that is shown; undefined while a list is. */
  private path: string | undefined;
  /** The list that is shown while no note is. */
  private list: ListName = 'queue';
  /** The file that was open when the person went back to a list: it is not followed again. */
  private left: string | undefined;
  private readonly input = new UserInput();
  private readonly drawing: Drawing;
  private readonly keyboard: KeptKeyboard;
  /** The note that is being opened from the panel: what the app tells of others meanwhile is out of date. */
  private opening: { path: string } | undefined;
  private visit: EditorVisit | undefined;
  private readonly text: LiveText;
  /** Counts drawings, so that a slow read never overwrites a later one. */
  private turn = 0;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly deps: PanelDeps,
  ) {
    super(leaf);
    this.navigation = false;
    this.faces = new PanelFaces(this.contentEl, this, deps, {
      back: () => {
        this.backToQueue();
      },
      show: (list) => void this.showList(list),
    });
    this.drawing = this.addChild(new Drawing(this.contentEl, this.input, () => void this.drawNow()));
    this.text = this.addChild(new LiveText(this.app, { notes: deps.notes, path: () => this.path, changed: this.drawing.soon }));
    this.keyboard = this.addChild(
      new KeptKeyboard({
        el: this.contentEl,
        isActive: () => this.app.workspace.getActiveViewOfType(PanelView) === this,
        focus: () => {
          this.face()?.focus();
        },
        comeBack: () => this.comeBack(),
      }),
    );
  }

  override getViewType(): string {
    return PANEL_VIEW;
  }

  override getDisplayText(): string {
    return this.deps.t.name;
  }

  override getIcon(): string {
    return 'list-checks';
  }

  protected override onOpen(): Promise<void> {
    const { queue, activities, closeness, decided, history, learned, ranking, today, look, ready } = this.deps;
    this.contentEl.addClass('pending-analysis-panel');
    const { vault, workspace } = this.app;
    this.registerEvent(
      workspace.on('file-open', (file) => {
        if (file !== null && (this.opening ?? file).path === file.path) this.follow(file.path);
      }),
    );
    this.registerEvent(
      vault.on('rename', (file, old) => {
        if (old === this.path && file instanceof TFile) this.show(file.path);
      }),
    );
    this.registerEvent(
      vault.on('delete', (file) => {
        if (file.path === this.path) this.show(undefined);
      }),
    );
    this.register(
      queue.onChange(() => {
        this.queueChanged();
      }),
    );
    this.register(history.onChange(this.drawing.soon));
    this.register(
      decided.onChange(() => {
        // An empty queue says what was done today, and so do today's items.
        if (this.path === undefined && (this.list === 'decided' || queue.size === 0 || today.paths().length > 0)) this.drawing.soon();
      }),
    );
    this.register(
      closeness.onChange(() => {
        if (this.path === undefined) this.drawing.whenStill();
      }),
    );
    this.register(
      learned.onChange(() => {
        if (this.path === undefined && this.list === 'order') this.drawing.soon();
      }),
    );
    this.register(
      look.onChange(() => {
        if (this.path === undefined && this.list === 'kinds') this.drawing.soon();
      }),
    );
    void ready.then(() => this.firstLook());
    this.register(
      ranking.onChange(() => {
        this.drawing.whenStill();
      }),
    );
    this.register(
      today.onChange(() => {
        this.drawing.whenStill();
      }),
    );
    this.registerEvent(
      this.app.metadataCache.on('changed', () => {
        // Cards and messages name notes of the vault, which may be called otherwise now.
        if (this.path !== undefined) this.drawing.whenStill();
      }),
    );
    this.input.watch(this.contentEl, this);
    holdOrder(this.contentEl, ranking, this);
    this.register(
      activities.onChange((path) => {
        if (path === this.path || this.path === undefined) this.drawing.soon();
      }),
    );
    // "2 min ago" ages while nothing happens.
    this.registerInterval(this.containerEl.win.setInterval(this.drawing.soon, 60_000));
    this.follow(this.app.workspace.getActiveFile()?.path);
    return Promise.resolve();
  }

  /**
   * Shows what belongs to a note that is opened from the panel, while `open` opens it in the main area. The keyboard
   * stays in the panel, and keys pressed meanwhile wait until the note is shown.
   */
  async showOpened(path: string, open: () => Promise<void>): Promise<void> {
    // The same note may be asked for twice, with another between: the second has not ended with the first.
    const opening = (this.opening = { path });
    this.left = undefined;
    // What was decided is looked through from its list.
    if (this.list === 'decided' && !this.deps.queue.has(path)) this.left = path;
    else if (this.isOurs(path)) this.goTo(path);
    else this.path = undefined;
    await this.keyboard.during(() => this.focusContent());
    try {
      await open();
    } finally {
      if (this.opening === opening) this.opening = undefined;
    }
    this.keyboard.settle();
  }

  /** Puts the keyboard where the work goes on. */
  async focusContent(): Promise<void> {
    await this.settled();
    this.face()?.focus();
  }

  /** Runs what brings up something over the page: keys pressed meanwhile are pressed again there. */
  hold(work: () => Promise<void>): Promise<void> {
    return this.keyboard.hold(work);
  }

  /** Lets the keyboard go to the note at `path`, which `go` takes it to; the panel stays as it is meanwhile, and Escape comes back. */
  async leaveFor(path: string, go: () => Promise<WorkspaceLeaf>): Promise<void> {
    if (this.path === undefined) this.left = path;
    await this.keyboard.hold(async () => {
      const leaf = await go();
      // Reading view does not take the focus by itself.
      const { activeElement } = this.contentEl.doc;
      if (activeElement?.instanceOf(HTMLElement) === true && this.contentEl.contains(activeElement)) activeElement.blur();
      this.endVisit();
      const back = (): void => void this.comeBack();
      const end = (): void => {
        this.endVisit();
      };
      this.visit = this.addChild(new EditorVisit(this.app, leaf, { back, end }));
    });
  }

  /** Brings the keyboard back to where it was in the panel, in whatever window that is. */
  async comeBack(): Promise<void> {
    const { workspace } = this.app;
    this.endVisit();
    await this.keyboard.hold(async () => {
      await workspace.revealLeaf(this.leaf);
      workspace.setActiveLeaf(this.leaf, { focus: true });
      this.containerEl.win.focus();
      await this.settled();
      this.face()?.resume();
    });
  }

  private endVisit(): void {
    if (this.visit !== undefined) this.removeChild(this.visit);
    this.visit = undefined;
  }

  /** What a face does goes by what it shows: it has to be drawn, and not only asked for. */
  private async settled(): Promise<void> {
    this.drawing.overtaken();
    while (!(await this.drawNow()));
  }

  private face(): Face | undefined {
    return this.faces.get(this.faceName());
  }

  private faceName(): ListName | 'note' {
    return this.path === undefined ? this.list : 'note';
  }

  /** Goes with the active file: a pending note shows itself, anything else the queue. */
  private follow(path: string | undefined): void {
    if (path !== this.left) this.left = undefined;
    this.show(path !== undefined && path !== this.left && this.isOurs(path) ? path : undefined);
  }

  /** Whether the panel has something to say about a note: it is shown, it is pending, or something was just done with it. */
  private isOurs(path: string): boolean {
    return path === this.path || this.deps.queue.has(path) || this.deps.activities.get(path) !== undefined;
  }

  private queueChanged(): void {
    const active = this.app.workspace.getActiveFile()?.path;
    const isNew = active !== undefined && active !== this.left && this.deps.queue.has(active);
    if (this.faceName() === 'queue' && isNew) this.show(active);
    else this.drawing.soon();
  }

  /** In a vault in which nothing is pending yet, and nobody was asked, says what was found that may be. */
  private async firstLook(): Promise<void> {
    const { look, queue, settings } = this.deps;
    const isAsked = (): boolean => settings().firstLook !== 'unasked' || queue.size > 0 || this.path !== undefined || this.list !== 'queue';
    if (isAsked() || !this.contentEl.isConnected) return;
    await look.look();
    if (isAsked() || look.news().length === 0) return;
    this.list = 'kinds';
    this.drawing.soon();
  }

  private backToQueue(): void {
    void this.showList('queue');
  }

  /** Shows a list, with the keyboard on it. */
  showList(list: ListName): Promise<void> {
    // Nor is the note that is open followed while it has not been shown.
    this.left = this.path ?? this.left ?? this.app.workspace.getActiveFile()?.path;
    this.path = undefined;
    this.list = list;
    return this.keyboard.during(() => this.focusContent());
  }

  private show(path: string | undefined): void {
    if (path === undefined) this.path = undefined;
    else this.goTo(path);
    this.drawing.soon();
  }

  /** A note is left for the queue, wherever it was come to from. */
  private goTo(path: string): void {
    this.path = path;
    this.list = 'queue';
  }

  /** Draws what the panel shows; false where another drawing has overtaken this one, or the note was renamed or left meanwhile. */
  private async drawNow(): Promise<boolean> {
    const path = this.path;
    const turn = (this.turn += 1);
    const isOvertaken = (): boolean => turn !== this.turn || path !== this.path;
    if (path === undefined) {
      const face = await this.faces.list(this.list);
      if (isOvertaken()) return false;
      this.faces.up(face);
      face.update(this.app.workspace.getActiveFile()?.path);
      this.keyboard.settle();
      return true;
    }
    try {
      const face = await this.faces.note();
      if (isOvertaken()) return false;
      this.faces.up(face);
      const text = await this.text.read(path);
      if (isOvertaken()) return false;
      face.update(path, text);
      this.keyboard.settle();
    } catch (error) {
      if (!(error instanceof NoteMissing)) throw error;
      if (isOvertaken()) return false;
      this.show(undefined);
    }
    return true;
  }

  protected override onClose(): Promise<void> {
    void this.deps.actions.keepTyped();
    this.contentEl.empty();
    return Promise.resolve();
  }
}
