/** How a list's rows are made. Rows may differ in height; only those in sight, and the current one, are in the page. */
export interface RowMaker<T> {
  key: (item: T) => string;
  /** A new row's element. */
  create: (parent: HTMLElement) => HTMLElement;
  /** Brings a row's element up to date. */
  update: (row: HTMLElement, item: T, index: number) => void;
}

/** Height assumed for a row that was never drawn, in pixels. */
const GUESS = 56;
/** Drawn beyond what is in sight, in pixels. */
const MARGIN = 300;

/** A long list in one scrolling element. */
export class VirtualList<T> {
  readonly el: HTMLElement;
  private items: readonly T[] = [];
  private readonly rows = new Map<string, HTMLElement>();
  private readonly heights = new Map<string, number>();
  private tops = new Float64Array(1);
  private current = -1;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly maker: RowMaker<T>,
  ) {
    this.el = scroller.createDiv({ cls: 'pending-analysis-virtual' });
  }

  /** Shows these items; rows that stay keep their element, and so focus and hover. */
  setItems(items: readonly T[]): void {
    this.items = items;
    this.current = Math.min(this.current, items.length - 1);
    this.layOut();
    this.draw(true);
  }

  /** The row of an item, while it is in the page. */
  rowAt(index: number): HTMLElement | undefined {
    const item = this.items[index];
    return item === undefined ? undefined : this.rows.get(this.maker.key(item));
  }

  /** Keeps the row at `index` in the page and scrolls it into sight. */
  reveal(index: number): HTMLElement | undefined {
    this.current = index;
    const [top, bottom] = [this.tops[index] ?? 0, this.tops[index + 1] ?? 0];
    const { scrollTop, clientHeight } = this.scroller;
    if (top < scrollTop) this.scroller.scrollTop = top;
    else if (bottom > scrollTop + clientHeight) this.scroller.scrollTop = bottom - clientHeight;
    this.draw(false);
    return this.rowAt(index);
  }

  /** Draws what is in sight now: on scrolling, and with `update` after anything the rows show has changed. */
  draw(update: boolean): void {
    const { scrollTop, clientHeight } = this.scroller;
    if (clientHeight === 0) return;
    const first = this.indexAt(scrollTop - MARGIN);
    const last = this.indexAt(scrollTop + clientHeight + MARGIN);
    const wanted = new Set<string>();
    let moved = false;
    for (const index of [...range(first, last), this.current]) {
      const item = this.items[index];
      if (item === undefined) continue;
      wanted.add(this.maker.key(item));
      moved = this.place(item, index, update) || moved;
    }
    for (const [key, row] of this.rows) {
      if (wanted.has(key)) continue;
      row.remove();
      this.rows.delete(key);
    }
    this.putInOrder(first, last);
    if (moved) this.settle(first, last);
  }

  /** The page's order is the list's, for the keyboard and for those who listen to it. */
  private putInOrder(first: number, last: number): void {
    const order = [...new Set([...range(first, last), this.current])].sort((a, b) => a - b);
    let next = this.el.firstElementChild;
    for (const index of order) {
      const row = this.rowAt(index);
      if (row === undefined) continue;
      if (row === next) next = row.nextElementSibling;
      else this.el.insertBefore(row, next);
    }
  }

  /** Forgets measured heights, as after a change of width. */
  remeasure(): void {
    this.heights.clear();
    this.layOut();
    this.draw(true);
  }

  /** Returns whether the row turned out to have another height than assumed. */
  private place(item: T, index: number, update: boolean): boolean {
    const key = this.maker.key(item);
    const known = this.rows.get(key);
    const row = known ?? this.maker.create(this.el);
    if (known === undefined) this.rows.set(key, row);
    if (known === undefined || update) this.maker.update(row, item, index);
    row.setCssProps({ '--pending-analysis-top': `${this.tops[index] ?? 0}px` });
    if (known !== undefined && !update) return false;
    const height = row.offsetHeight;
    if (height === 0 || height === (this.heights.get(key) ?? GUESS)) return false;
    this.heights.set(key, height);
    return true;
  }

  private settle(first: number, last: number): void {
    this.layOut();
    for (const index of [...range(first, last), this.current]) {
      this.rowAt(index)?.setCssProps({ '--pending-analysis-top': `${this.tops[index] ?? 0}px` });
    }
  }

  private layOut(): void {
    this.tops = new Float64Array(this.items.length + 1);
    this.items.forEach((item, index) => {
      this.tops[index + 1] = (this.tops[index] ?? 0) + (this.heights.get(this.maker.key(item)) ?? GUESS);
    });
    this.el.setCssProps({ '--pending-analysis-height': `${this.tops[this.items.length] ?? 0}px` });
  }

  /** The item that stands at a height, found by halving. */
  private indexAt(top: number): number {
    let low = 0;
    let high = Math.max(0, this.items.length - 1);
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.tops[middle + 1] ?? Infinity) <= top) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function* range(first: number, last: number): Generator<number> {
  for (let index = first; index <= last; index += 1) yield index;
}
