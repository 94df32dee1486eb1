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
}

interface Placed {
  el: HTMLElement;
  kind: string;
  top: number;
}

/** Drawn beyond what is in sight, in pixels. */
const MARGIN = 300;
/** Elements kept for reuse, of each kind. */
const SPARE = 40;

/** A long list in one scrolling element. */
export class VirtualList<T> {
  /** As high as all rows together. */
  readonly el: HTMLElement;
  private items: readonly T[] = [];
  private readonly rows = new Map<string, Placed>();
  private readonly spare = new Map<string, HTMLElement[]>();
  private readonly heights = new Map<string, number>();
  private tops = new Float64Array(1);
  private current = -1;
  /** Rows also change without our doing: a font that has come, another text size. */
  private readonly sizes = new ResizeObserver(() => { this.resized(); });

  constructor(
    private readonly scroller: HTMLElement,
    private readonly maker: RowMaker<T>,
  ) {
    this.el = scroller.createDiv({ cls: 'pending-analysis-virtual' });
  }

  /** Shows these items; rows that stay keep their element, and so focus and hover. `current` is kept in the page wherever it is. */
  setItems(items: readonly T[], current: number): void {
    const isSame = items === this.items;
    const seen = isSame ? new Map<string, number>() : this.topsInSight();
    this.items = items;
    this.current = current;
    if (!isSame) this.layOut();
    this.stay(seen);
    this.draw(true);
  }

  /** Where the rows in sight stand, by key; none where the list is at its beginning, for there new rows are to be seen. */
  private topsInSight(): Map<string, number> {
    const { scrollTop, clientHeight } = this.scroller;
    const tops = new Map<string, number>();
    if (scrollTop <= 0) return tops;
    for (let index = this.indexAt(scrollTop); index < this.items.length && this.topOf(index) < scrollTop + clientHeight; index += 1) tops.set(this.keyAt(index), this.topOf(index));
    return tops;
  }

  /** Scrolls along when rows came or went above those in sight: as far as most of these have moved. */
  private stay(before: ReadonlyMap<string, number>): void {
    if (before.size === 0) return;
    const shifts: number[] = [];
    for (let index = 0; index < this.items.length && shifts.length < before.size; index += 1) {
      const top = before.get(this.keyAt(index));
      if (top !== undefined) shifts.push(this.topOf(index) - top);
    }
    const shift = shifts.sort((a, b) => a - b)[shifts.length >> 1] ?? 0;
    if (shift !== 0) this.scroller.scrollTop += shift;
  }

  /** The row of an item, while it is in the page. */
  rowAt(index: number): HTMLElement | undefined {
    const item = this.items[index];
    return item === undefined ? undefined : this.rows.get(this.maker.key(item))?.el;
  }

  /** Keeps the row at `index` in the page and scrolls it into sight. */
  reveal(index: number): HTMLElement | undefined {
    this.current = index;
    this.draw(false);
    const [top, bottom] = [this.topOf(index), this.topOf(index + 1)];
    const { scrollTop, clientHeight } = this.scroller;
    if (top < scrollTop) this.scroller.scrollTop = top;
    else if (bottom > scrollTop + clientHeight) this.scroller.scrollTop = bottom - clientHeight;
    else return this.rowAt(index);
    this.draw(false);
    return this.rowAt(index);
  }

  /** Draws what is in sight now: on scrolling, and with `update` after anything the rows show has changed. */
  draw(update: boolean): void {
    const { scrollTop, clientHeight } = this.scroller;
    if (clientHeight > 0) this.drawAt(scrollTop, clientHeight, update);
  }

  /** What the page would be laid out for to be read again is handed on. */
  private drawAt(scrollTop: number, height: number, update: boolean): void {
    const shown = this.shownAt(scrollTop, height);
    this.release(shown);
    const unmeasured = shown.filter((index) => this.place(index, update));
    this.putInOrder(shown);
    if (this.measure(unmeasured)) this.settle(scrollTop, height);
  }

  /** Forgets measured heights, as after a change of width. */
  remeasure(): void {
    this.heights.clear();
    for (const { el, kind } of this.rows.values()) this.keep(el, kind);
    this.rows.clear();
    this.layOut();
    this.draw(true);
  }

  private resized(): void {
    const { scrollTop, clientHeight } = this.scroller;
    if (clientHeight > 0 && this.measure(this.shownAt(scrollTop, clientHeight))) this.settle(scrollTop, clientHeight);
  }

  /** Puts the rows where they belong once heights are known. */
  private settle(scrollTop: number, height: number): void {
    const top = scrollTop + this.layOutAround(this.indexAt(scrollTop), scrollTop);
    const now = this.shownAt(top, height);
    // Rows lower than assumed leave room for more of them.
    if (now.some((index) => this.rowAt(index) === undefined)) this.drawAt(top, height, false);
    else for (const index of now) this.move(index);
  }

  /** Indices in sight and around it, and the current one, in the list's order. */
  private shownAt(scrollTop: number, height: number): number[] {
    const first = this.indexAt(scrollTop - MARGIN);
    const last = this.indexAt(scrollTop + height + MARGIN);
    const shown: number[] = [];
    if (this.current >= 0 && this.current < first) shown.push(this.current);
    for (let index = first; index <= last && index < this.items.length; index += 1) shown.push(index);
    if (this.current > last && this.current < this.items.length) shown.push(this.current);
    return shown;
  }

  private release(shown: readonly number[]): void {
    const wanted = new Set(shown.map((index) => this.keyAt(index)));
    for (const [key, { el, kind }] of this.rows) {
      if (wanted.has(key)) continue;
      this.rows.delete(key);
      this.keep(el, kind);
    }
  }

  private keep(el: HTMLElement, kind: string): void {
    this.sizes.unobserve(el);
    el.remove();
    const spare = this.spare.get(kind) ?? [];
    if (spare.length < SPARE) spare.push(el);
    this.spare.set(kind, spare);
  }

  /** Returns whether the row's height has to be measured. */
  private place(index: number, update: boolean): boolean {
    const item = this.items[index];
    if (item === undefined) return false;
    const key = this.maker.key(item);
    const kind = this.maker.kind(item);
    const known = this.rows.get(key);
    const row = known ?? { el: this.spare.get(kind)?.pop() ?? this.maker.create(this.maker.home(kind), kind), kind, top: -1 };
    if (known === undefined) {
      this.rows.set(key, row);
      this.sizes.observe(row.el);
    }
    const isChanged = (known === undefined || update) && this.maker.update(row.el, item, index);
    this.move(index);
    return isChanged || !this.heights.has(key);
  }

  private move(index: number): void {
    const row = this.rows.get(this.keyAt(index));
    const top = this.topOf(index);
    if (row === undefined || row.top === top) return;
    row.top = top;
    row.el.setCssProps({ '--pending-analysis-top': `${top}px` });
  }

  /** The page's order is the list's, for those who listen to it. */
  private putInOrder(shown: readonly number[]): void {
    const next = new Map<HTMLElement, Element | null>();
    for (const index of shown) {
      const row = this.rows.get(this.keyAt(index));
      if (row === undefined) continue;
      const home = this.maker.home(row.kind);
      const before = next.has(home) ? (next.get(home) ?? null) : home.firstElementChild;
      if (row.el !== before) home.insertBefore(row.el, before);
      next.set(home, row.el === before ? row.el.nextElementSibling : before);
    }
  }

  /** All heights are read in one go, so that the page is laid out once. Returns whether one was other than assumed. */
  private measure(indices: readonly number[]): boolean {
    let isMoved = false;
    for (const index of indices) {
      const item = this.items[index];
      if (item === undefined) continue;
      const key = this.maker.key(item);
      const height = this.rows.get(key)?.el.offsetHeight ?? 0;
      const assumed = this.heights.get(key) ?? this.maker.guess(item);
      if (height === 0) continue;
      this.heights.set(key, height);
      isMoved ||= height !== assumed;
    }
    return isMoved;
  }

  /** Lays the list out anew without moving what stands at `index` on the screen; returns how far that was scrolled. */
  private layOutAround(index: number, scrollTop: number): number {
    const before = this.topOf(index);
    this.layOut();
    const shift = scrollTop > 0 ? this.topOf(index) - before : 0;
    if (shift !== 0) this.scroller.scrollTop = scrollTop + shift;
    return shift;
  }

  private layOut(): void {
    const tops = new Float64Array(this.items.length + 1);
    let top = 0;
    for (let index = 0; index < this.items.length; index += 1) {
      const item = this.items[index];
      if (item !== undefined) top += this.heights.get(this.maker.key(item)) ?? this.maker.guess(item);
      tops[index + 1] = top;
    }
    this.tops = tops;
    this.el.setCssProps({ '--pending-analysis-height': `${top}px` });
  }

  private topOf(index: number): number {
    return this.tops[index] ?? 0;
  }

  private keyAt(index: number): string {
    const item = this.items[index];
    return item === undefined ? '' : this.maker.key(item);
  }

  /** The item that stands at a height, found by halving. */
  private indexAt(top: number): number {
    let low = 0;
    let high = Math.max(0, this.items.length - 1);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.topOf(middle + 1) <= top) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
