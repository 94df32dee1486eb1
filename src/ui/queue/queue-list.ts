import type { Component } from 'obsidian';
import { isNode } from '../is-node';
import { tallyOf, type DecidedItem } from '../../decided/decided-item';
import { startOfDay } from '../../panel/decided-rows';
import { REASONS, rowModel } from '../../panel/row-model';
import {
  headingOver,
  isHeading,
  isStack,
  isTicked,
  nearestStop,
  nextStop,
  placeOf,
  rowKey,
  rowsOf,
  type Heading,
  type Row,
  type Rows,
  type Stop,
} from '../../queue/rows';
import type { Selection } from '../../queue/selection';
import { closestOf, type Stack } from '../../queue/stacks';
import { keyHint } from '../keys/run-key';
import { RovingList } from '../list/roving-list';
import type { ShownRow } from '../list/row-elements';
import { onMenuAsked } from '../menu-asked';
import type { PanelDeps } from '../panel-deps';
import { GroupHeading, groupName } from './group-heading';
import { TickedRow } from './ticked-row';
import type { Peeks } from './peeks';
import { QueueRow, type RowButtons } from './queue-row';
import { RowGroups } from './row-groups';
import { onSwipe } from './swipe';
import { addTo } from '../../text/add-to';

/** What the list tells of. */
export interface QueueListEvents extends RowButtons {
  /** A row was clicked, with whichever button, or a finger tapped it. */
  click: (stack: Stack, event: MouseEvent) => void;
  /** A row's menu, or a group's, is asked for. */
  menu: (row: Stop, position: { x: number; y: number }) => void;
  /** A finger drew a row away. */
  swipe: (path: string, to: 'left' | 'right') => void;
}

/** What the list shows beside the queue itself. */
export interface QueueListParts {
  selection: Selection;
  peeks: Peeks;
  /** Paths of the notes that say why they stand where they do. */
  whys: ReadonlySet<string>;
  /** Id of what names the list. */
  labelledBy: string;
}

/** More than there are of one note. */
const ALL_REASONS = 9;
const ROW_GUESS = 54;
const HEADING_HEIGHT = 28;

/** The rows of the queue: what is in the page, where the keyboard stands, which groups are folded. */
export class QueueList {
  readonly scroller: HTMLElement;
  readonly keyboard: RovingList<Row>;
  private readonly drawn = new WeakMap<HTMLElement, QueueRow | GroupHeading | TickedRow>();
  /** Keys of groups; what was put off is listed only when it is asked for. */
  private readonly folded = new Set<string>(['day later']);
  private rows: Rows = { all: [], headings: [], size: 0 };
  private arranged: unknown;
  private openPath: string | undefined;
  private shownTicked = '';
  private readonly groups: RowGroups;

  constructor(
    parent: HTMLElement,
    owner: Component,
    private readonly deps: PanelDeps,
    private readonly parts: QueueListParts,
    private readonly events: QueueListEvents,
  ) {
    this.scroller = parent.createDiv({ cls: 'nav-files-container pending-analysis-scroller' });
    const homes: Record<string, HTMLElement> = {};
    this.keyboard = new RovingList<Row>(
      this.scroller,
      owner,
      {
        key: rowKey,
        kind: (row) => (isHeading(row) ? 'heading' : isTicked(row) ? 'ticked' : 'stack'),
        guess: (row) => (isStack(row) ? ROW_GUESS : HEADING_HEIGHT),
        home: (kind) => homes[kind] ?? this.keyboard.el,
        create: (home, kind) => this.create(home, kind),
        update: (el, row, index) => this.write(el, row, index),
        ordered: (rows) => {
          this.group(rows);
        },
      },
      {
        nearest: (index) => nearestStop(this.rows, index),
        next: (index, step) => nextStop(this.rows, index, step),
        find: (key, index) => this.find(key, index),
        rowOf: (target) => this.rowOf(target),
      },
    );
    const { el } = this.keyboard;
    // A listbox holds options alone, so the headings stand beside it, in the same place.
    homes['heading'] = homes['ticked'] = el.createDiv();
    // No aria-label: Obsidian would show it as a tooltip over every row.
    homes['stack'] = el.createDiv({
      attr: { role: 'listbox', 'aria-multiselectable': 'true', 'aria-labelledby': parts.labelledBy },
    });
    this.groups = new RowGroups(homes['stack']);
    this.listen(owner);
  }

  /** Whether there is nothing to show. */
  get isEmpty(): boolean {
    return this.rows.all.length === 0;
  }

  /** The stack the keyboard stands on; none where it stands on a heading. */
  currentStack(): Stack | undefined {
    const row = this.keyboard.current;
    return row === undefined || !isStack(row) ? undefined : row;
  }

  /** The stacks in order, those in folded groups left away. */
  shown(): Stack[] {
    return this.rows.all.filter(isStack);
  }

  /** Shows the queue as it is arranged now. */
  update(openPath: string | undefined): void {
    this.openPath = openPath;
    const arranged = this.deps.arrangement.now();
    const wasInToday = this.isInToday();
    const ticked = this.ticked();
    const shown = ticked.map(({ lead }) => `${lead.outcome} ${lead.path}`).join('\n');
    if (arranged !== this.arranged || shown !== this.shownTicked) this.rows = rowsOf(arranged, this.folded, ticked);
    this.arranged = arranged;
    this.shownTicked = shown;
    // A run of decisions ends with the last of today's items.
    const [first] = this.rows.headings;
    if (wasInToday && first?.group.stacks.length === 0) this.keyboard.standAt(rowKey(first));
    this.keyboard.setItems(this.rows.all);
  }

  /** More items for today: the keyboard comes to the first of them. */
  private moreToday(): void {
    const before = this.deps.today.paths().length;
    void this.deps.today.more().then(() => {
      const first = this.deps.today.paths()[before];
      if (first !== undefined) this.keyboard.standOnceThere(first);
      this.update(this.openPath);
      this.keyboard.focus();
    });
  }

  /** Those of today's items that were decided, in the order in which they were chosen. */
  private ticked(): DecidedItem[] {
    const { today, decided } = this.deps;
    const paths = today.paths();
    if (paths.length === 0) return [];
    const from = startOfDay(Date.now());
    const placeOf = ({ notes }: DecidedItem): number => paths.findIndex((path) => notes.some((note) => note.path === path));
    return decided
      .among(paths)
      .filter(({ lead }) => lead.at >= from)
      .sort((one, other) => placeOf(one) - placeOf(other));
  }

  /** What came of today's items, and what is left. */
  private summary(): string {
    const { t, queue, arrangement } = this.deps;
    const tally = tallyOf(this.ticked());
    return t.queue.todaySummary(tally.length === 0 ? '' : t.decided.tally(tally), queue.size === 0 ? 0 : arrangement.amount().items);
  }

  private isInToday(): boolean {
    const of = headingOver(this.rows, this.keyboard.index)?.group.of;
    return of?.by === 'day' && of.part === 'today';
  }

  /** What Enter does on a heading. */
  enter(): void {
    const row = this.keyboard.current;
    if (row !== undefined && isHeading(row)) this.press(row);
  }

  /** Folds the group the keyboard is in, or unfolds the one it stands on. */
  fold(fold: boolean): void {
    const heading = headingOver(this.rows, this.keyboard.index);
    if (heading === undefined || heading.isFolded === fold) return;
    this.toggle(heading);
    this.keyboard.focus();
  }

  /** What a heading does when it is pressed: one that nothing is left below asks for more. */
  private press(heading: Heading): void {
    if (heading.group.stacks.length === 0) this.moreToday();
    else this.toggle(heading);
  }

  private toggle(heading: Heading): void {
    const { group, isFolded } = heading;
    if (isFolded) this.folded.delete(group.key);
    else this.folded.add(group.key);
    this.arranged = undefined;
    this.keyboard.standAt(rowKey(heading));
    this.update(this.openPath);
  }

  /** A row is found by any of its notes: another may have come to stand for it. */
  private find(key: string, index: number): number {
    const { all, headings } = this.rows;
    const stack = this.deps.arrangement.stackOf(key);
    if (stack === undefined) return headings.find((one) => rowKey(one) === key)?.at ?? -1;
    return all[index] === stack ? index : all.indexOf(stack);
  }

  private create(home: HTMLElement, kind: string): HTMLElement {
    const { t, yields, settings } = this.deps;
    if (kind === 'ticked') {
      const ticked = new TickedRow(home, this.deps);
      this.drawn.set(ticked.el, ticked);
      return ticked.el;
    }
    const row =
      kind === 'heading'
        ? new GroupHeading(home, t, {
            yieldOf: (source) => yields.of(source),
            more: () => settings().todayItems,
            summary: () => this.summary(),
          })
        : new QueueRow(home, t, { ...this.events, hint: (key) => keyHint(key, this.deps) }, true);
    this.drawn.set(row.el, row);
    return row.el;
  }

  private write(el: HTMLElement, row: Row, index: number): boolean {
    const drawn = this.drawn.get(el);
    const isCurrent = index === this.keyboard.index;
    if (isHeading(row)) {
      return drawn instanceof GroupHeading && drawn.update(row, isCurrent);
    }
    if (isTicked(row)) return drawn instanceof TickedRow && drawn.update(row.decided);
    if (!(drawn instanceof QueueRow)) return false;
    const { activities, closeness, learned } = this.deps;
    const model = rowModel(
      // What a row says of itself is known sooner than its place goes by it.
      { ...row, closeness: closestOf(row.entries, (path) => closeness.get(path)) },
      {
        activityOf: (path) => activities.get(path),
        openPath: this.openPath,
        isSelected: this.parts.selection.has(row),
        excerpt: this.parts.peeks.of(row),
        reasons: () => learned.reasonsOf(row.lead.path),
        reasonsWanted: this.reasonsWanted(row),
        now: Date.now(),
      },
      this.deps,
    );
    return drawn.update(model, { place: placeOf(this.rows, index), of: this.rows.size, isCurrent });
  }

  private reasonsWanted({ lead, entries }: Stack): number {
    if (this.parts.whys.has(lead.path)) return ALL_REASONS;
    const today = this.deps.today.paths();
    return entries.some(({ path }) => today.includes(path)) ? REASONS : 0;
  }

  /** Says which rows in the page are under which heading. */
  private group(rows: readonly ShownRow[]): void {
    const groups = new Map<Heading, HTMLElement[]>();
    for (const { el, index, kind } of rows) {
      const heading = kind === 'stack' ? headingOver(this.rows, index) : undefined;
      if (heading !== undefined) addTo(groups, heading, el);
    }
    this.groups.update([...groups].map(([{ group }, els]) => ({ name: groupName(group.of, this.deps.t), rows: els })));
  }

  private rowOf(target: EventTarget | null): Stop | undefined {
    const el =
      isNode(target) && target.instanceOf(Element) ? target.closest<HTMLElement>('.pending-analysis-row, .pending-analysis-group') : null;
    const { path, group } = el?.dataset ?? {};
    if (path !== undefined) return this.deps.arrangement.stackOf(path);
    return this.rows.headings.find((heading) => heading.group.key === group);
  }

  private listen(owner: Component): void {
    const { el } = this.keyboard;
    const clicked = (event: MouseEvent): void => {
      const row = this.rowOf(event.target);
      if (row === undefined) return;
      if (isStack(row)) this.events.click(row, event);
      else if (isHeading(row) && event.button === 0) this.press(row);
    };
    owner.registerDomEvent(el, 'click', clicked);
    owner.registerDomEvent(el, 'auxclick', (event) => {
      if (event.button === 1) clicked(event);
    });
    // The middle button would scroll instead.
    owner.registerDomEvent(el, 'mousedown', (event) => {
      if (event.button === 1) event.preventDefault();
    });
    onMenuAsked(el, (target, position) => {
      const row = this.rowOf(target);
      if (row !== undefined) this.events.menu(row, position);
      return row !== undefined;
    });
    const { t } = this.deps;
    const swiped = (to: 'left' | 'right') => (row: HTMLElement) => {
      if (row.dataset['path'] !== undefined) this.events.swipe(row.dataset['path'], to);
    };
    onSwipe(el, {
      left: { icon: 'archive-x', label: t.queue.decline, swiped: swiped('left') },
      right: { icon: 'clock', label: t.later.tomorrow, swiped: swiped('right') },
    });
  }
}
