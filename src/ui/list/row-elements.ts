import type { SizeObserver } from './size-observer';

/** How a list's rows are made. Rows may differ in height; only those in sight, and the current one, are in the page. */
export interface RowMaker<T> {
  /** What tells an item from all others, also after a change. */
  key: (item: T) => string;
  /** Items of one kind use each other's elements. */
  kind: (item: T) => string;
  /** Height assumed until the row was drawn, in pixels. */
  guess: (item: T) => number;
  /** The element that rows of a kind belong in, inside the list's own. */
  home: (kind: string) => HTMLElement;
  /** A new row's element. */
  create: (home: HTMLElement, kind: string) => HTMLElement;
  /** Brings an element up to date, also one that showed another item; returns whether its height may have changed. */
  update: (row: HTMLElement, item: T, index: number) => boolean;
  /** Told of the rows in the page once they stand in the list's order. */
  ordered?: (rows: readonly ShownRow[]) => void;
}

/** An element and what it shows now. */
export interface ShownRow {
  readonly el: HTMLElement;
  readonly kind: string;
  key: string;
  index: number;
  /** Where it stands, in pixels; -1 before it was put anywhere. */
  top: number;
}

/** An item that is to have a row. */
export interface Wanted<T> {
  item: T;
  index: number;
}

/** Elements kept for reuse, of each kind. */
const SPARE = 40;

/** The elements of a list's rows. One whose item is no longer wanted shows another in its place, without leaving the page. */
export class RowElements<T> {
  private readonly shown = new Map<string, ShownRow>();
  private readonly byElement = new WeakMap<Element, ShownRow>();
  private readonly spare = new Map<string, ShownRow[]>();

  constructor(
    private readonly maker: RowMaker<T>,
    /** Told of every element in the page, and again when it shows another item. */
    private readonly sizes: SizeObserver,
  ) {}

  /** The row of an item in the page. */
  get(key: string): ShownRow | undefined {
    return this.shown.get(key);
  }

  /** The row that an element in the page is. */
  of(el: Element): ShownRow | undefined {
    const row = this.byElement.get(el);
    return row !== undefined && this.shown.get(row.key) === row ? row : undefined;
  }

  /** In the order of the items. */
  all(): ShownRow[] {
    return [...this.shown.values()].sort((a, b) => a.index - b.index);
  }

  /** Has rows for these items and no others; tells which had none before. */
  show(wanted: readonly Wanted<T>[]): { row: ShownRow; isNew: boolean }[] {
    const keys = new Set(wanted.map(({ item }) => this.maker.key(item)));
    const free = [...this.shown.values()].filter(({ key }) => !keys.has(key));
    for (const { key } of free) this.shown.delete(key);
    const rows = wanted.map(({ item, index }) => {
      const key = this.maker.key(item);
      const known = this.shown.get(key);
      const row = known ?? this.rowFor(this.maker.kind(item), free);
      row.key = key;
      row.index = index;
      this.shown.set(key, row);
      return { row, isNew: known === undefined };
    });
    for (const row of free) this.keep(row);
    return rows;
  }

  private rowFor(kind: string, free: ShownRow[]): ShownRow {
    const row = taken(free, kind) ?? this.spare.get(kind)?.pop() ?? this.made(kind);
    if (row.el.parentElement === null) this.maker.home(kind).append(row.el);
    // Observed anew, its height is reported even when it has not changed.
    this.sizes.unobserve(row.el);
    this.sizes.observe(row.el);
    return row;
  }

  private made(kind: string): ShownRow {
    const row = { el: this.maker.create(this.maker.home(kind), kind), kind, key: '', index: -1, top: -1 };
    this.byElement.set(row.el, row);
    return row;
  }

  private keep(row: ShownRow): void {
    this.sizes.unobserve(row.el);
    row.el.remove();
    const spare = this.spare.get(row.kind) ?? [];
    if (spare.length < SPARE) spare.push(row);
    this.spare.set(row.kind, spare);
  }
}

/** Takes a row of a kind out of those that are free; not one with the focus, which would then be on another item unasked. */
function taken(free: ShownRow[], kind: string): ShownRow | undefined {
  const at = free.findIndex((row) => row.kind === kind && !row.el.contains(row.el.doc.activeElement));
  return at < 0 ? undefined : free.splice(at, 1)[0];
}
