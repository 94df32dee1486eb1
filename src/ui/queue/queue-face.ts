import { Keymap, Menu, setIcon, type Component } from 'obsidian';
import { SORTS } from '../../queue/sort';
import type { QueueEntry } from '../../queue/entry';
import { iconButton } from '../icon-button';
import type { PanelDeps } from '../panel-deps';
import { VirtualList } from '../virtual-list';
import { emptyQueue } from './empty-queue';
import { createRow, updateRow } from './queue-row';
import { StatusModal } from './status-modal';
import { noteMenu } from '../note-menu';

/** The panel's first face: the pending notes, found, sorted, counted. */
export class QueueFace {
  readonly el: HTMLElement;
  private readonly count: HTMLElement;
  private readonly search: HTMLInputElement;
  private readonly sortLabel: HTMLElement;
  private readonly scroller: HTMLElement;
  private readonly list: VirtualList<QueueEntry>;
  private readonly empty: HTMLElement;
  private entries: QueueEntry[] = [];
  private current = 0;
  private openPath: string | undefined;

  constructor(
    parent: HTMLElement,
    owner: Component,
    private readonly deps: PanelDeps,
  ) {
    const { t } = deps;
    this.el = parent.createDiv({ cls: 'pending-analysis-face pending-analysis-queue' });
    const header = this.el.createDiv({ cls: 'nav-header' });
    const bar = header.createDiv({ cls: 'pending-analysis-bar' });
    this.count = bar.createDiv({ cls: 'pending-analysis-count', attr: { role: 'status', id: 'pending-analysis-count' } });
    const buttons = bar.createDiv({ cls: 'nav-buttons-container' });
    iconButton(buttons, { icon: 'undo-2', label: t.declined.undo, key: 'U', onClick: () => { this.undo(); } });
    iconButton(buttons, { icon: 'ellipsis', label: t.queue.more, onClick: (event) => { this.moreMenu().showAtMouseEvent(event); } });
    this.search = this.searchBox(header);
    this.sortLabel = this.sortButton(header);
    this.scroller = this.el.createDiv({ cls: 'nav-files-container pending-analysis-scroller' });
    this.empty = this.scroller.createDiv();
    this.list = new VirtualList(this.scroller, {
      key: (entry) => entry.path,
      create: (list) => this.createRow(list),
      update: (row, entry, index) => { this.updateRow(row, entry, index); },
    });
    // No aria-label: Obsidian would show it as a tooltip over every row.
    this.list.el.setAttrs({ role: 'listbox', 'aria-labelledby': 'pending-analysis-count' });
    this.keyHints();
    owner.registerDomEvent(this.scroller, 'scroll', () => { this.list.draw(false); });
    owner.registerDomEvent(this.el, 'keydown', (event) => { this.onKey(event); });
    let width = 0;
    const observer = new ResizeObserver(() => {
      const now = this.scroller.clientWidth;
      if (now === width) this.list.draw(false);
      else this.list.remeasure();
      width = now;
    });
    observer.observe(this.scroller);
    owner.register(() => { observer.disconnect(); });
  }

  /** Shows the queue as it is now; `openPath` is the note in the main area. */
  update(openPath: string | undefined): void {
    const { queue, arrangement, closeness, settings, t } = this.deps;
    closeness.want();
    this.openPath = openPath;
    const { sort } = settings();
    const all = queue.all();
    arrangement.search = this.search.value;
    this.entries = arrangement.now().stacks.map((stack) => stack.lead);
    this.sortLabel.setText(t.queue.sort[sort]);
    const { number, word } = t.queue.pending(all.length);
    this.count.empty();
    if (this.search.value.trim() === '') {
      this.count.createEl('strong', { text: number });
      this.count.appendText(` ${word}`);
    } else this.count.setText(t.queue.found(this.entries.length, all.length));
    this.showEmpty(all.length);
    this.current = Math.max(0, Math.min(this.current, this.entries.length - 1));
    const hadFocus = this.list.el.contains(this.el.doc.activeElement);
    this.list.setItems(this.entries);
    if (hadFocus && !this.list.el.contains(this.el.doc.activeElement)) this.focusRow(this.current);
  }

  /** Puts the keyboard on the current row, else on the search. */
  focus(): void {
    if (this.entries.length > 0) this.focusRow(this.current);
    else this.search.focus();
  }

  private searchBox(header: HTMLElement): HTMLInputElement {
    const { t } = this.deps;
    const box = header.createDiv({ cls: 'search-input-container pending-analysis-search' });
    const input = box.createEl('input', { attr: { type: 'search', placeholder: t.queue.search, spellcheck: 'false' } });
    const clear = box.createDiv({ cls: 'search-input-clear-button', attr: { 'aria-label': t.queue.clearSearch, role: 'button' } });
    clear.hide();
    const changed = (): void => {
      clear.toggle(input.value !== '');
      this.current = 0;
      this.scroller.scrollTop = 0;
      this.update(this.openPath);
    };
    input.addEventListener('input', changed);
    clear.addEventListener('click', () => {
      input.value = '';
      changed();
      input.focus();
    });
    return input;
  }

  private sortButton(header: HTMLElement): HTMLElement {
    const { t, settings, saveSettings } = this.deps;
    const line = header.createDiv({ cls: 'pending-analysis-sorting' });
    const button = line.createEl('button', { cls: 'pending-analysis-quiet', attr: { type: 'button', 'aria-label': t.queue.sortBy, 'aria-haspopup': 'menu' } });
    setIcon(button.createSpan({ cls: 'pending-analysis-quiet-icon' }), 'arrow-up-down');
    const label = button.createSpan();
    setIcon(button.createSpan({ cls: 'pending-analysis-quiet-icon' }), 'chevron-down');
    button.addEventListener('click', () => {
      const menu = new Menu();
      for (const sort of SORTS) {
        menu.addItem((item) => item.setTitle(t.queue.sort[sort]).setChecked(settings().sort === sort).onClick(() => {
          void saveSettings({ sort }).then(() => { this.update(this.openPath); });
        }));
      }
      const { left, bottom } = button.getBoundingClientRect();
      menu.showAtPosition({ x: left, y: bottom }, button.doc);
    });
    return label;
  }

  private createRow(list: HTMLElement): HTMLElement {
    const { actions, t } = this.deps;
    const row = createRow(list, t, {
      fetch: (path) => { void actions.fetch(path); },
      decline: (path) => { this.decline(path); },
      more: (path, event) => { noteMenu(this.deps, path).showAtMouseEvent(event); },
    });
    row.addEventListener('click', () => { this.open(row); });
    row.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      noteMenu(this.deps, row.dataset['path'] ?? '').showAtMouseEvent(event);
    });
    row.addEventListener('focus', () => { this.setCurrent(this.entries.findIndex((entry) => entry.path === row.dataset['path'])); });
    return row;
  }

  private updateRow(row: HTMLElement, entry: QueueEntry, index: number): void {
    const { t, activities } = this.deps;
    row.setAttrs({ 'aria-posinset': index + 1, 'aria-setsize': this.entries.length, 'aria-selected': String(entry.path === this.openPath) });
    row.tabIndex = index === this.current ? 0 : -1;
    updateRow(row, entry, {
      t,
      now: Date.now(),
      isFetching: (path) => activities.get(path)?.kind === 'fetching',
      isOpen: (path) => path === this.openPath,
    });
  }

  private showEmpty(pending: number): void {
    const { t, settings, saveSettings, actions, app } = this.deps;
    this.empty.empty();
    if (pending === 0) {
      const active = app.workspace.getActiveFile();
      emptyQueue(this.empty, t, {
        status: settings().pendingStatuses[0] ?? '',
        canMakePending: active?.extension === 'md',
        makePending: () => { if (active !== null) void actions.makePending(active.path); },
        chooseStatus: () => { new StatusModal(app, t, (status) => void saveSettings({ pendingStatuses: [status] })).open(); },
      });
    } else if (this.entries.length === 0) {
      this.empty.createDiv({ cls: 'pending-analysis-nothing', text: t.queue.nothingFound(this.search.value.trim()) });
    }
  }

  private keyHints(): void {
    const { t } = this.deps;
    const hints = this.el.createDiv({ cls: 'pending-analysis-hints', attr: { 'aria-hidden': 'true' } });
    for (const [keys, text] of [[['↑', '↓'], t.queue.keys.move], [['↵'], t.queue.keys.open], [['F'], t.queue.keys.fetch], [['D'], t.queue.keys.decline]] as const) {
      const hint = hints.createSpan({ cls: 'pending-analysis-hint' });
      hint.createEl('kbd', { text: keys.join('') });
      hint.appendText(` ${text}`);
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (event.target === this.search) {
      this.onSearchKey(event);
      return;
    }
    if (event.isComposing || Keymap.isModifier(event, 'Mod') || event.altKey || !this.list.el.contains(event.target as Node)) return;
    const run = this.keyActions()[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (run === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }

  private onSearchKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.search.value !== '') {
      this.search.value = '';
      this.search.trigger('input');
    } else if (event.key === 'ArrowDown' || event.key === 'Escape') this.focusRow(this.current);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private keyActions(): Record<string, () => void> {
    const { actions } = this.deps;
    const path = this.entries[this.current]?.path;
    const onNote = (run: (path: string) => void) => () => { if (path !== undefined) run(path); };
    return {
      ArrowDown: () => { this.focusRow(this.current + 1); },
      ArrowUp: () => { this.focusRow(this.current - 1); },
      Home: () => { this.focusRow(0); },
      End: () => { this.focusRow(this.entries.length - 1); },
      Enter: onNote((note) => { void actions.open(note); }),
      f: onNote((note) => { void actions.fetch(note); }),
      d: onNote((note) => { this.decline(note); }),
      p: onNote((note) => { void actions.promote(note); }),
      u: () => { this.undo(); },
      '/': () => { this.search.focus(); },
    };
  }

  private decline(path: string): void {
    void this.deps.actions.decline(path);
  }

  private undo(): void {
    void this.deps.actions.undo();
  }

  private open(row: HTMLElement): void {
    void this.deps.actions.open(row.dataset['path'] ?? '');
  }

  private setCurrent(index: number): void {
    if (index < 0) return;
    const old = this.list.rowAt(this.current);
    this.current = index;
    if (old !== undefined) old.tabIndex = -1;
    const row = this.list.rowAt(index);
    if (row !== undefined) row.tabIndex = 0;
  }

  private focusRow(index: number): void {
    const target = Math.max(0, Math.min(index, this.entries.length - 1));
    this.setCurrent(target);
    this.list.reveal(target)?.focus({ preventScroll: true });
  }

  private moreMenu(): Menu {
    const { actions, t } = this.deps;
    const menu = new Menu();
    menu.addItem((item) => item.setTitle(t.commands.nextPending).setIcon('arrow-down').onClick(() => { void actions.go(this.openPath, 1); }));
    menu.addItem((item) => item.setTitle(t.commands.previousPending).setIcon('arrow-up').onClick(() => { void actions.go(this.openPath, -1); }));
    return menu;
  }
}
