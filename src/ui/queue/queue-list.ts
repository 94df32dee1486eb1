import type { Component } from 'obsidian';
import { rowModel } from '../../panel/row-model';
import {
  headingOver,
  isHeading,
  nearestStop,
  nextStop,
  placeOf,
  rowKey,
  rowsOf,
  type Heading,
  type Row,
  type Rows,
} from '../../queue/rows';
import type { Selection } from '../../queue/selection';
import type { Stack } from '../../queue/stacks';
import { keyHint } from '../keys/run-key';
import { onLongPress } from '../long-press';
import type { PanelDeps } from '../panel-deps';
import { VirtualList } from '../list/virtual-list';
import { GroupHeading } from './group-heading';
import type { Peeks } from './peeks';
import { QueueRow, type RowButtons } from './queue-row';

/** What the list tells of. */
export interface QueueListEvents extends RowButtons {
  /** A row was clicked, or a finger tapped it. */
  click: (stack: Stack, event: MouseEvent) => void;
  /** A row's menu, or a group's, is asked for. */
  menu: (row: Row, position: { x: number; y: number }) => void;
}

/** What the list shows beside the queue itself. */
export interface QueueListParts {
  selection: Selection;
  peeks: Peeks;
  /** Id of what names the list. */
  labelledBy: string;
}

const ROW_GUESS = 54;
const HEADING_HEIGHT = 28;

/** The rows of the queue: what is in the page, where the keyboard stands, which groups are folded. */
export class QueueList {
  readonly scroller: HTMLElement;
  private readonly list: VirtualList<Row>;
  private readonly drawn = new WeakMap<HTMLElement, QueueRow | GroupHeading>();
  private readonly folded = new Set<string>();
  private rows: Rows = { all: [], headings: [], size: 0 };
  private arranged: unknown;
  private at = 0;
  private key = '';
  private openPath: string | undefined;
  /** A note that is to be stood on as soon as it is there. */
  private awaited: string | undefined;

  constructor(
    parent: HTMLElement,
    owner: Component,
    private readonly deps: PanelDeps,
    private readonly parts: QueueListParts,
    private readonly events: QueueListEvents,
  ) {
    this.scroller = parent.createDiv({ cls: 'nav-files-container pending-analysis-scroller' });
    const homes: Record<string, HTMLElement> = {};
    this.list = new VirtualList(this.scroller, {
      key: rowKey,
      kind: (row) => (isHeading(row) ? 'heading' : 'stack'),
      guess: (row) => (isHeading(row) ? HEADING_HEIGHT : ROW_GUESS),
      home: (kind) => homes[kind] ?? this.list.el,
      create: (home, kind) => this.create(home, kind),
      update: (el, row, index) => this.write(el, row, index),
    });
    // A listbox holds options alone, so the headings stand beside it, in the same place.
    homes['heading'] = this.list.el.createDiv();
    // No aria-label: Obsidian would show it as a tooltip over every row.
    homes['stack'] = this.list.el.createDiv({
      attr: { role: 'listbox', 'aria-multiselectable': 'true', 'aria-labelledby': parts.labelledBy },
    });
    this.listen(owner);
  }

  /** Whether there is nothing to show. */
  get isEmpty(): boolean {
    return this.rows.all.length === 0;
  }

  /** The row the keyboard stands on. */
  current(): Row | undefined {
    return this.rows.all[this.at];
  }

  currentStack(): Stack | undefined {
    const row = this.current();
    return row === undefined || isHeading(row) ? undefined : row;
  }

  /** The stacks in order, those in folded groups left away. */
  shown(): Stack[] {
    return this.rows.all.filter((row): row is Stack => !isHeading(row));
  }

  /** Whether something is part of a row. */
  private holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.list.el.contains(target);
  }

  private holdsFocus(): boolean {
    return this.holds(this.list.el.doc.activeElement);
  }

  /** Shows the queue as it is arranged now; the keyboard stays on its row, or comes to the next one. */
  update(openPath: string | undefined): void {
    this.openPath = openPath;
    const hadFocus = this.holdsFocus();
    const arranged = this.deps.arrangement.now();
    if (arranged !== this.arranged) this.rows = rowsOf(arranged, this.folded);
    this.arranged = arranged;
    const before = this.at;
    const wasAwaiting = this.awaited !== undefined;
    this.stand(this.indexNow());
    this.list.setItems(this.rows.all, this.at);
    const hasCome = wasAwaiting && this.awaited === undefined && before !== this.at;
    if (hadFocus && (hasCome || !this.holdsFocus())) this.focus();
  }

  /** Puts the keyboard on the current row. */
  focus(): void {
    this.stand(nearestStop(this.rows, this.at));
    this.list.reveal(this.at)?.focus({ preventScroll: true });
  }

  move(step: 1 | -1): void {
    this.goTo(nextStop(this.rows, this.at, step));
  }

  moveToEnd(step: 1 | -1): void {
    this.goTo(nearestStop(this.rows, step === 1 ? this.rows.all.length - 1 : 0));
  }

  /** Moves by as many rows as are in sight, less the one that shows where one was. */
  movePage(step: 1 | -1): void {
    const rows = Math.max(1, Math.floor(this.scroller.clientHeight / ROW_GUESS) - 1);
    this.goTo(nearestStop(this.rows, this.at + step * rows));
  }

  /** The keyboard comes to the row of a note as soon as there is one, unless it was moved meanwhile. */
  standOnceThere(path: string): void {
    this.awaited = path;
  }

  /** Stands at the beginning again, as after a new search. */
  reset(): void {
    this.at = 0;
    this.key = '';
    this.scroller.scrollTop = 0;
  }

  /** Folds the group the keyboard is in, or unfolds the one it stands on. */
  fold(fold: boolean): void {
    const heading = headingOver(this.rows, this.at);
    if (heading === undefined || heading.isFolded === fold) return;
    this.toggle(heading);
    this.focus();
  }

  private toggle({ group, isFolded }: Heading): void {
    if (isFolded) this.folded.delete(group.key);
    else this.folded.add(group.key);
    this.arranged = undefined;
    this.key = `# ${group.key}`;
    this.update(this.openPath);
  }

  private indexNow(): number {
    const awaited = this.awaited === undefined ? undefined : this.deps.arrangement.stackOf(this.awaited);
    const there = awaited === undefined ? -1 : this.rows.all.indexOf(awaited);
    if (there >= 0) {
      this.awaited = undefined;
      return there;
    }
    if (this.key.startsWith('# ')) {
      const heading = this.rows.headings.find((one) => rowKey(one) === this.key);
      return heading?.at ?? nearestStop(this.rows, this.at);
    }
    const stack = this.key === '' ? undefined : this.deps.arrangement.stackOf(this.key);
    const index = stack === undefined ? -1 : this.rows.all[this.at] === stack ? this.at : this.rows.all.indexOf(stack);
    return index >= 0 ? index : nearestStop(this.rows, this.at);
  }

  private goTo(index: number): void {
    this.awaited = undefined;
    this.stand(index);
    this.list.reveal(index)?.focus({ preventScroll: true });
  }

  /** Makes a row the one stop of the list. */
  private stand(index: number): void {
    const old = this.list.rowAt(this.at);
    if (old !== undefined && index !== this.at) old.tabIndex = -1;
    this.at = index;
    this.list.hold(index);
    const row = this.rows.all[index];
    this.key = row === undefined ? '' : rowKey(row);
    const el = this.list.rowAt(index);
    if (el !== undefined && el.tabIndex !== 0) el.tabIndex = 0;
  }

  private create(home: HTMLElement, kind: string): HTMLElement {
    const { t, yields } = this.deps;
    const row =
      kind === 'heading'
        ? new GroupHeading(home, t, (source) => yields.of(source))
        : new QueueRow(home, t, { ...this.events, hint: (key) => keyHint(key, this.deps) });
    this.drawn.set(row.el, row);
    return row.el;
  }

  private write(el: HTMLElement, row: Row, index: number): boolean {
    const drawn = this.drawn.get(el);
    const isCurrent = index === this.at;
    if (isHeading(row)) {
      if (drawn instanceof GroupHeading) drawn.update(row, isCurrent);
      return false;
    }
    if (!(drawn instanceof QueueRow)) return false;
    const { activities, t } = this.deps;
    const model = rowModel(
      row,
      {
        activityOf: (path) => activities.get(path),
        openPath: this.openPath,
        isSelected: this.parts.selection.has(row),
        excerpt: this.parts.peeks.of(row),
        now: Date.now(),
      },
      t,
    );
    return drawn.update(model, { place: placeOf(this.rows, index), of: this.rows.size, isCurrent });
  }

  private rowOf(target: EventTarget | null): Row | undefined {
    const el =
      target instanceof Node && target.instanceOf(Element)
        ? target.closest<HTMLElement>('.pending-analysis-row, .pending-analysis-group')
        : null;
    const { path, group } = el?.dataset ?? {};
    if (path !== undefined) return this.deps.arrangement.stackOf(path);
    return this.rows.headings.find((heading) => heading.group.key === group);
  }

  private listen(owner: Component): void {
    const { el } = this.list;
    owner.registerDomEvent(this.scroller, 'scroll', () => {
      this.list.scrolled();
    });
    owner.registerDomEvent(el, 'click', (event) => {
      const row = this.rowOf(event.target);
      if (row === undefined) return;
      if (isHeading(row)) this.toggle(row);
      else this.events.click(row, event);
    });
    owner.registerDomEvent(el, 'contextmenu', (event) => {
      const row = this.rowOf(event.target);
      if (row === undefined) return;
      event.preventDefault();
      this.events.menu(row, { x: event.clientX, y: event.clientY });
    });
    onLongPress(el, (target, position) => {
      const row = this.rowOf(target);
      if (row !== undefined) this.events.menu(row, position);
    });
    owner.registerDomEvent(el, 'focusin', (event) => {
      const row = this.rowOf(event.target);
      const index = row === undefined ? -1 : this.rows.all.indexOf(row);
      if (index >= 0) this.stand(index);
    });
    let width = 0;
    const observer = new ResizeObserver(() => {
      const now = this.scroller.clientWidth;
      if (now === 0) return; // out of sight
      if (width === 0 || now === width) this.list.scrolled();
      else this.list.remeasure();
      width = now;
    });
    observer.observe(this.scroller);
    owner.register(() => {
      observer.disconnect();
    });
  }
}
