import type { App } from './app';
import { builtInView, DeferredView } from './built-in-views';
import { Events } from './events';
import type { TFile } from './files';
import { setIcon } from './icons';
import { Menu } from './menu';
import { NotModelled } from './not-modelled';
import { FileView, type View } from './view';
import type { TabGroup } from './tab-group';

/** What a leaf shows, in a form that survives a restart. */
export interface ViewState {
  type: string;
  state?: Record<string, unknown>;
  active?: boolean;
  pinned?: boolean;
}

/** What is asked of a file that is opened. */
export interface OpenViewState {
  state?: Record<string, unknown>;
  eState?: Record<string, unknown>;
  active?: boolean;
}

/** The view that opens each kind of file. */
const viewTypes: Record<string, string> = { md: 'markdown', base: 'bases' };

let leaves = 0;

/** A tab and the view in it. */
export class WorkspaceLeaf extends Events {
  readonly id = `leaf-${(leaves += 1)}`;
  readonly containerEl = createDiv('workspace-leaf');
  readonly tabHeaderEl = createDiv({ cls: 'workspace-tab-header tappable', attr: { role: 'tab', draggable: true } });
  readonly hoverPopover = null;
  view: View;
  pinned = false;
  #isDetached = false;

  constructor(
    readonly app: App,
    public parent: TabGroup,
  ) {
    super();
    this.view = this.#build('empty') ?? new DeferredView(this, 'empty', {}, '');
    this.#mount();
    const activate = () => {
      app.workspace.setActiveLeaf(this);
    };
    this.containerEl.addEventListener('mousedown', activate, true);
    this.containerEl.addEventListener('focusin', activate);
    this.tabHeaderEl.addEventListener('click', () => void app.workspace.revealLeaf(this));
    this.tabHeaderEl.addEventListener('contextmenu', (event) => {
      this.#showTabMenu(event);
    });
  }

  get isDeferred(): boolean {
    return this.view instanceof DeferredView;
  }

  async loadIfDeferred(): Promise<void> {
    if (this.view instanceof DeferredView) await this.setViewState({ type: this.view.type, state: this.view.state });
  }

  /** Shows a leaf's place without building its view. */
  defer({ type, state, pinned }: ViewState, title: string): void {
    this.view = new DeferredView(this, type, state ?? {}, title);
    this.pinned = pinned ?? false;
    this.#mount();
  }

  getViewState(): ViewState {
    return { type: this.view.getViewType(), state: this.view.getState(), ...(this.pinned ? { pinned: true } : {}) };
  }

  async setViewState(viewState: ViewState, eState?: unknown): Promise<void> {
    if (this.isDeferred || viewState.type !== this.view.getViewType()) {
      const view = this.#build(viewState.type);
      if (view) await this.open(view);
      else this.defer(viewState, `Plugin no longer active: ${viewState.type}`);
    }
    await this.view.setState(viewState.state ?? {}, { history: false });
    if (eState !== undefined) this.view.setEphemeralState(eState);
    if (viewState.pinned !== undefined) this.setPinned(viewState.pinned);
    this.updateHeader();
    if (viewState.active === true) this.app.workspace.setActiveLeaf(this, { focus: true });
    this.app.workspace.layoutChanged();
  }

  /** Closes a view that nobody can make any more. */
  async loseView(): Promise<void> {
    const state = this.getViewState();
    await this.#closeView();
    this.defer(state, `Plugin no longer active: ${state.type}`);
  }

  async open(view: View): Promise<View> {
    await this.#closeView();
    this.view = view;
    this.#mount();
    view.load();
    await view.onOpen();
    this.updateHeader();
    return view;
  }

  async openFile(file: TFile, openState?: OpenViewState): Promise<void> {
    const type = viewTypes[file.extension];
    if (type === undefined) throw new NotModelled(`WorkspaceLeaf.openFile of .${file.extension}`);
    await this.setViewState({ type, state: { ...openState?.state, file: file.path } }, openState?.eState);
    this.app.workspace.noteOpened(file);
    if (openState?.active !== false) {
      this.parent.show(this);
      this.app.workspace.setActiveLeaf(this, { focus: true });
    }
    this.app.workspace.fileMayHaveChanged();
  }

  getEphemeralState(): unknown {
    return this.view.getEphemeralState();
  }
  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }
  getIcon(): string {
    return this.view.getIcon();
  }
  getDisplayText(): string {
    return this.view.getDisplayText();
  }
  onResize(): void {
    this.view.onResize();
  }
  getRoot(): TabGroup {
    return this.parent;
  }
  togglePinned(): void {
    this.setPinned(!this.pinned);
  }

  setPinned(pinned: boolean): void {
    this.pinned = pinned;
    this.trigger('pinned-change', pinned);
  }

  detach(): void {
    if (this.#isDetached) return;
    this.#isDetached = true;
    void this.#closeView();
    this.parent.remove(this);
    this.app.workspace.leafDetached(this);
  }

  updateHeader(): void {
    const text = this.getDisplayText();
    this.tabHeaderEl.empty();
    this.tabHeaderEl.setAttrs({ 'aria-label': text, 'data-type': this.view.getViewType() });
    const inner = this.tabHeaderEl.createDiv('workspace-tab-header-inner');
    setIcon(inner.createDiv('workspace-tab-header-inner-icon'), this.getIcon());
    inner.createDiv({ cls: 'workspace-tab-header-inner-title', text });
  }

  #build(type: string): View | undefined {
    return this.app.workspace.viewCreators.get(type)?.(this) ?? builtInView(type, this);
  }

  #mount(): void {
    this.view.containerEl.setAttribute('data-type', this.view.getViewType());
    this.containerEl.replaceChildren(this.view.containerEl);
    this.updateHeader();
  }

  async #closeView(): Promise<void> {
    if (this.isDeferred) return;
    const { view } = this;
    if (view instanceof FileView && view.file) await view.onUnloadFile(view.file);
    await view.onClose();
    view.unload();
    view.containerEl.remove();
  }

  #showTabMenu(event: MouseEvent): void {
    const menu = new Menu();
    this.view.onPaneMenu(menu, 'tab-header');
    if (this.view instanceof FileView && this.view.file) this.app.workspace.trigger('file-menu', menu, this.view.file, 'tab-header', this);
    menu.showAtMouseEvent(event);
  }
}
