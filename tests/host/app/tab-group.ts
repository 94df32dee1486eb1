import type { App } from './app';
import { Events } from './events';
import { setIcon } from './icons';
import type { Side, Workspace } from './workspace';
import { WorkspaceLeaf } from './workspace-leaf';

/** One area of the window with its tabs: the middle, or a side dock that folds. Splits are not modelled. */
export class TabGroup extends Events {
  readonly containerEl: HTMLElement;
  readonly #headersEl: HTMLElement;
  readonly #tabsEl: HTMLElement;
  readonly leaves: WorkspaceLeaf[] = [];
  current: WorkspaceLeaf | undefined;
  collapsed = false;

  constructor(
    readonly app: App,
    readonly workspace: Workspace,
    readonly side: Side | 'root' | 'window',
    readonly win: Window = window,
  ) {
    super();
    const isDock = side === 'left' || side === 'right';
    this.containerEl = win.document.body.createDiv({
      cls: ['workspace-split', isDock ? `mod-horizontal mod-sidedock mod-${side}-split` : 'mod-vertical mod-root'],
    });
    const tabs = this.containerEl.createDiv('workspace-tabs mod-top mod-active');
    const bar = tabs.createDiv('workspace-tab-header-container');
    this.#headersEl = bar.createDiv({ cls: 'workspace-tab-header-container-inner', attr: { role: 'tablist' } });
    bar.createDiv('workspace-tab-header-spacer');
    if (isDock) this.#addToggle(bar, side);
    this.#tabsEl = tabs.createDiv('workspace-tab-container');
  }

  get doc(): Document {
    return this.win.document;
  }

  add(): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this.app, this);
    this.take(leaf);
    return leaf;
  }

  /** Puts a leaf among its own, that of another group too. */
  take(leaf: WorkspaceLeaf): void {
    if (leaf.parent !== this) leaf.parent.remove(leaf);
    leaf.parent = this;
    this.leaves.push(leaf);
    this.#headersEl.append(leaf.tabHeaderEl);
    this.#tabsEl.append(leaf.containerEl);
    if (!this.current) this.show(leaf);
    else leaf.containerEl.hide();
  }

  remove(leaf: WorkspaceLeaf): void {
    const index = this.leaves.indexOf(leaf);
    this.leaves.splice(index, 1);
    leaf.tabHeaderEl.remove();
    leaf.containerEl.remove();
    if (this.current !== leaf) return;
    this.current = undefined;
    const next = this.leaves[Math.min(index, this.leaves.length - 1)];
    if (next) this.show(next);
  }

  show(leaf: WorkspaceLeaf): void {
    this.current = leaf;
    for (const other of this.leaves) {
      other.containerEl.toggle(other === leaf);
      other.tabHeaderEl.toggleClass('is-active', other === leaf);
      other.tabHeaderEl.setAttr('aria-selected', other === leaf);
    }
  }

  isVisible(leaf: WorkspaceLeaf): boolean {
    return this.current === leaf && !this.collapsed;
  }

  expand(): void {
    this.#fold(false);
  }
  collapse(): void {
    this.#fold(true);
  }
  toggle(): void {
    this.#fold(!this.collapsed);
  }
  getRoot(): this {
    return this;
  }

  #fold(collapsed: boolean): void {
    this.collapsed = collapsed;
    this.containerEl.toggleClass('is-collapsed', collapsed);
    document.body.toggleClass(`is-${this.side}-sidedock-open`, !collapsed);
    if (!collapsed) void this.current?.loadIfDeferred();
    this.workspace.layoutChanged();
  }

  #addToggle(bar: HTMLElement, side: Side): void {
    const button = bar.createDiv({
      cls: `sidebar-toggle-button mod-${side} clickable-icon`,
      attr: { role: 'button', 'aria-label': 'Collapse' },
    });
    setIcon(button, side === 'left' ? 'panel-left' : 'panel-right');
    button.addEventListener('click', () => {
      this.collapse();
    });
  }
}
