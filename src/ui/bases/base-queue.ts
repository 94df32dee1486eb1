import type { Component } from 'obsidian';
import { SizeObserver } from '../list/size-observer';
import { isNode } from '../is-node';
import type { Actions } from '../../app/actions';
import type { NameOf } from '../../note/note-title';
import type { Dictionary } from '../../i18n/dictionary';
import type { Activities } from '../../app/activity';
import { rowModel } from '../../panel/row-model';
import type { RunReader } from '../../fetching/run-state';
import type { ClosenessOf } from '../../queue/closeness';
import type { Queue } from '../../queue/queue';
import type { Stack } from '../../queue/stacks';
import { onMenuAsked } from '../menu-asked';
import { noteMenu, type NoteMenuDeps } from '../note-menu';
import { QueueRow } from '../queue/queue-row';
import { VirtualList } from '../list/virtual-list';

/** What the queue inside a base shows and works with. */
export interface BaseQueueDeps {
  actions: Actions;
  activities: Activities;
  closeness: ClosenessOf;
  queue: Queue;
  run: Pick<RunReader, 'phase'>;
  settings: NoteMenuDeps['settings'];
  openPath: () => string | undefined;
  t: Dictionary;
  nameOf: NameOf;
}

/** Files as the base has filtered, sorted and grouped them; no name where they are not grouped. */
export interface BaseGroup {
  name: string | undefined;
  paths: readonly string[];
}

type Row = { heading: string; notes: number } | Stack;

const ROW_GUESS = 54;
const HEADING_HEIGHT = 28;

/** The queue's own rows for the pending notes of a base. Which notes, in which order, is the base's business. */
export class BaseQueue {
  private readonly el: HTMLElement;
  private readonly note: HTMLElement;
  private readonly list: VirtualList<Row>;
  private readonly drawn = new WeakMap<HTMLElement, QueueRow>();
  private groups: readonly BaseGroup[] = [];
  private rows: Row[] = [];
  private at = 0;
  private drawing = 0;

  constructor(
    parent: HTMLElement,
    owner: Component,
    private readonly deps: BaseQueueDeps,
  ) {
    this.el = parent.createDiv({ cls: 'pending-analysis-base' });
    this.note = this.el.createDiv({ cls: 'pending-analysis-base-note', attr: { role: 'status' } });
    const scroller = this.el.createDiv({ cls: 'pending-analysis-scroller' });
    const homes: Record<string, HTMLElement> = {};
    this.list = new VirtualList(scroller, {
      key: (row) => ('heading' in row ? `# ${row.heading}` : row.lead.path),
      kind: (row) => ('heading' in row ? 'heading' : 'note'),
      guess: (row) => ('heading' in row ? HEADING_HEIGHT : ROW_GUESS),
      home: (kind) => homes[kind] ?? this.list.el,
      create: (home, kind) => this.create(home, kind),
      update: (el, row, index) => this.write(el, row, index),
    });
    homes['heading'] = this.list.el.createDiv();
    homes['note'] = this.list.el.createDiv({ attr: { role: 'listbox' } });
    this.listen(owner, scroller);
  }

  /** Shows these files, as far as they are pending. */
  show(groups: readonly BaseGroup[]): void {
    this.groups = groups;
    this.rows = groups.flatMap((group) => this.rowsOf(group));
    const stacks = this.rows.filter((row) => !('heading' in row)).length;
    const others = groups.reduce((sum, { paths }) => sum + paths.length, 0) - stacks;
    const { bases } = this.deps.t;
    this.note.setText([...(stacks === 0 ? [bases.nothing] : []), ...(others > 0 ? [bases.others(others)] : [])].join(' '));
    this.note.toggle(stacks === 0 || others > 0);
    this.at = Math.min(this.at, Math.max(0, this.rows.length - 1));
    this.list.setItems(this.rows, this.at);
  }

  private rowsOf({ name, paths }: BaseGroup): Row[] {
    const stacks = paths.flatMap((path): Stack[] => {
      const lead = this.deps.queue.get(path);
      return lead === undefined ? [] : [{ lead, entries: [lead], closeness: this.deps.closeness.get(path) }];
    });
    return stacks.length > 0 && name !== undefined ? [{ heading: name, notes: stacks.length }, ...stacks] : stacks;
  }

  private create(home: HTMLElement, kind: string): HTMLElement {
    if (kind === 'heading') return home.createDiv({ cls: 'tree-item-self pending-analysis-group' });
    const { actions, t } = this.deps;
    const row = new QueueRow(home, t, {
      fetch: (path) => {
        actions.fetch(path);
      },
      decline: (path) => void actions.decline([path]),
      more: (path, event) => {
        noteMenu(this.deps, path).showAtMouseEvent(event);
      },
    });
    this.drawn.set(row.el, row);
    return row.el;
  }

  private write(el: HTMLElement, row: Row, index: number): boolean {
    if ('heading' in row) {
      el.empty();
      el.createDiv({ cls: 'pending-analysis-group-name', text: row.heading });
      el.createDiv({ cls: 'tree-item-flair', text: this.deps.t.queue.number(row.notes) });
      return false;
    }
    const { activities, openPath } = this.deps;
    const model = rowModel(
      row,
      {
        activityOf: (path) => activities.get(path),
        openPath: openPath(),
        isSelected: false,
        excerpt: '',
        reasons: () => [],
        reasonsWanted: 0,
        now: Date.now(),
      },
      this.deps,
    );
    return this.drawn.get(el)?.update(model, { place: index + 1, of: this.rows.length, isCurrent: index === this.at }) ?? false;
  }

  private listen(owner: Component, scroller: HTMLElement): void {
    const { actions, activities, queue } = this.deps;
    owner.registerDomEvent(scroller, 'scroll', () => {
      this.list.scrolled();
    });
    const pathAt = (target: EventTarget | null): string | undefined =>
      isNode(target) && target.instanceOf(Element) ? target.closest<HTMLElement>('.pending-analysis-row')?.dataset['path'] : undefined;
    owner.registerDomEvent(this.list.el, 'click', ({ target }) => {
      const path = pathAt(target);
      if (path !== undefined) void actions.open(path);
    });
    onMenuAsked(this.list.el, (target, position) => {
      const path = pathAt(target);
      if (path !== undefined) noteMenu(this.deps, path).showAtPosition(position, this.list.el.doc);
      return path !== undefined;
    });
    owner.registerDomEvent(this.list.el, 'keydown', (event) => {
      this.onKey(event);
    });
    // The base tells what the vault's properties do; what goes on in the app it does not know.
    owner.register(
      queue.onChange(() => {
        this.drawSoon();
      }),
    );
    owner.register(
      activities.onChange(() => {
        this.drawSoon();
      }),
    );
    const observer = new SizeObserver(scroller, () => {
      this.list.remeasure();
    });
    observer.observe(scroller);
    owner.register(() => {
      observer.disconnect();
      this.el.win.clearTimeout(this.drawing);
    });
  }

  private drawSoon(): void {
    if (this.drawing !== 0) return;
    this.drawing = this.el.win.setTimeout(() => {
      this.drawing = 0;
      this.show(this.groups);
    }, 50);
  }

  private onKey(event: KeyboardEvent): void {
    const row = this.rows[this.at];
    const path = row === undefined || 'heading' in row ? undefined : row.lead.path;
    const { actions } = this.deps;
    const keys: Record<string, (() => void) | undefined> = {
      ArrowDown: () => {
        this.move(1);
      },
      ArrowUp: () => {
        this.move(-1);
      },
      Enter: path === undefined ? undefined : () => void actions.open(path),
      f:
        path === undefined
          ? undefined
          : () => {
              actions.fetch(path);
            },
      d: path === undefined ? undefined : () => void actions.decline([path]),
    };
    const run = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (run === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }

  private move(step: 1 | -1): void {
    let next = this.at + step;
    while (this.rows[next] !== undefined && 'heading' in (this.rows[next] ?? {})) next += step;
    if (this.rows[next] === undefined) return;
    this.at = next;
    this.list.setItems(this.rows, next);
    this.list.reveal(next)?.focus({ preventScroll: true });
  }
}
