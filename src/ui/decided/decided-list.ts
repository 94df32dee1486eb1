import type { Component } from 'obsidian';
import type { DecidedItem } from '../../decided/decided-item';
import { dayName, decidedModel, decidedRows, type DayHeading, type DecidedRow } from '../../panel/decided-rows';
import { isNode } from '../is-node';
import { RovingList } from '../list/roving-list';
import type { ShownRow } from '../list/row-elements';
import { onRows } from '../list/row-events';
import { stopsAmong } from '../list/stops-among';
import type { PanelDeps } from '../panel-deps';
import { RowGroups } from '../queue/row-groups';
import { DecidedRowEl } from './decided-row';
import { addTo } from '../../text/add-to';

/** What the list tells of. */
export interface DecidedListEvents {
  click: (item: DecidedItem, event: MouseEvent) => void;
  menu: (item: DecidedItem, position: { x: number; y: number }) => void;
  takeBack: (item: DecidedItem) => void;
}

const ROW_GUESS = 54;
const HEADING_HEIGHT = 28;

/** The items that were decided, under the days on which they were. */
export class DecidedList {
  readonly keyboard: RovingList<DecidedRow>;
  private readonly groups: RowGroups;
  private readonly drawn = new WeakMap<HTMLElement, DecidedRowEl>();
  private rows: readonly DecidedRow[] = [];
  private byPath = new Map<string, DecidedItem>();
  private items: readonly DecidedItem[] = [];
  private openPath: string | undefined;

  constructor(
    parent: HTMLElement,
    owner: Component,
    private readonly deps: PanelDeps,
    labelledBy: string,
    private readonly events: DecidedListEvents,
  ) {
    const homes: Record<string, HTMLElement> = {};
    this.keyboard = new RovingList<DecidedRow>(
      parent.createDiv({ cls: 'nav-files-container pending-analysis-scroller' }),
      owner,
      {
        key: keyOf,
        kind: (row) => (isDay(row) ? 'heading' : 'item'),
        guess: (row) => (isDay(row) ? HEADING_HEIGHT : ROW_GUESS),
        home: (kind) => homes[kind] ?? this.keyboard.el,
        create: (home, kind) => this.create(home, kind),
        update: (el, row, index) => this.write(el, row, index),
        ordered: (rows) => {
          this.group(rows);
        },
      },
      {
        ...stopsAmong(
          () => this.rows,
          (row) => !isDay(row),
        ),
        find: (key) => this.rows.findIndex((row) => keyOf(row) === key),
        rowOf: (target) => this.itemOf(target),
      },
    );
    const { el } = this.keyboard;
    // A listbox holds options alone, so the headings stand beside it, in the same place.
    homes['heading'] = el.createDiv();
    homes['item'] = el.createDiv({ attr: { role: 'listbox', 'aria-labelledby': labelledBy } });
    this.groups = new RowGroups(homes['item']);
    onRows(el, owner, (target) => this.itemOf(target), events);
  }

  /** The item the keyboard stands on. */
  get current(): DecidedItem | undefined {
    const row = this.keyboard.current;
    return row === undefined || isDay(row) ? undefined : row;
  }

  /** Shows these items; `openPath` is the note in the main area. */
  update(items: readonly DecidedItem[], openPath: string | undefined): void {
    this.openPath = openPath;
    if (items !== this.items) {
      this.items = items;
      this.rows = decidedRows(items);
      this.byPath = new Map(items.map((item) => [item.lead.path, item]));
    }
    this.keyboard.setItems(this.rows);
  }

  private create(home: HTMLElement, kind: string): HTMLElement {
    if (kind === 'heading') return home.createDiv({ cls: 'tree-item-self pending-analysis-group' });
    const row = new DecidedRowEl(home, this.deps.t, (path) => {
      const item = this.byPath.get(path);
      if (item !== undefined) this.events.takeBack(item);
    });
    this.drawn.set(row.el, row);
    return row.el;
  }

  private write(el: HTMLElement, row: DecidedRow, index: number): boolean {
    const { deps } = this;
    if (isDay(row)) {
      el.empty();
      el.createDiv({ cls: 'pending-analysis-group-name', text: dayName(row.day, Date.now(), deps) });
      el.createDiv({ cls: 'tree-item-flair', text: deps.t.decided.number(row.items) });
      return false;
    }
    const { path } = row.lead;
    const isOpen = row.notes.some((note) => note.path === this.openPath);
    return (
      this.drawn
        .get(el)
        ?.update(decidedModel(row, deps.decided.factsOf(path), deps), { path, isOpen, isCurrent: index === this.keyboard.index }) ?? false
    );
  }

  /** Says which rows in the page were decided on which day. */
  private group(rows: readonly ShownRow[]): void {
    const days = new Map<number, HTMLElement[]>();
    let day: DayHeading | undefined;
    let at = 0;
    for (const { el, index, kind } of rows) {
      if (kind !== 'item') continue;
      for (; at <= index; at += 1) {
        const row = this.rows[at];
        if (row !== undefined && isDay(row)) day = row;
      }
      if (day !== undefined) addTo(days, day.day, el);
    }
    this.groups.update([...days].map(([begun, els]) => ({ name: dayName(begun, Date.now(), this.deps), rows: els })));
  }

  private itemOf(target: EventTarget | null): DecidedItem | undefined {
    const el = isNode(target) && target.instanceOf(Element) ? target.closest<HTMLElement>('.pending-analysis-row') : null;
    return this.byPath.get(el?.dataset['path'] ?? '');
  }
}

function isDay(row: DecidedRow): row is DayHeading {
  return 'day' in row;
}

function keyOf(row: DecidedRow): string {
  return isDay(row) ? `# ${row.day}` : row.lead.path;
}
