import { SizeObserver } from './size-observer';
import { putInOrder } from './put-in-order';
import { RowElements, type RowMaker, type ShownRow } from './row-elements';
import { Tops } from './tops';

/** What is in sight of the list, in pixels. */
interface Sight {
  top: number;
  height: number;
}

/** Drawn beyond what is in sight, in pixels. */
const MARGIN = 300;
/** How long after the last scrolling the rows in the page are put in the list's order, in milliseconds. */
const ORDER_AFTER_MS = 150;

/**
 * A long list in one scrolling element. While it scrolls, a row that goes out of sight becomes the one that comes
 * in without leaving the page, and nothing asks for its height: the page is laid out once a frame, by the engine.
 */
export class VirtualList<T> {
  /** As high as all rows together. */
  readonly el: HTMLElement;
  private items: readonly T[] = [];
  private readonly rows: RowElements<T>;
  private readonly heights = new Map<string, number>();
  private tops = new Tops(new Float64Array());
  private current = -1;
  private ordering = 0;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly maker: RowMaker<T>,
  ) {
    this.el = scroller.createDiv({ cls: 'pending-analysis-virtual' });
    // Tells the heights of rows that scrolled in, and of those that change without our doing: a font that has come, another text size.
    this.rows = new RowElements(
      maker,
      new SizeObserver(scroller, (entries) => {
        this.resized(entries);
      }),
    );
  }

  /**
   * Shows these items; rows that stay keep their element, and so focus and hover. `current` is kept in the page wherever it
   * is; where it `isHeld`, being the same as before, it stays where it is on the screen.
   */
  setItems(items: readonly T[], current: number, isHeld = false): void {
    const isSame = items === this.items;
    const seen = isSame ? new Map<string, number>() : this.topsInSight();
    this.items = items;
    this.current = current;
    if (!isSame) this.layOut();
    this.stay(seen, isHeld ? current : -1);
    this.draw(true);
  }

  /** Where the rows in sight stand, by key. */
  private topsInSight(): Map<string, number> {
    const { top, height } = this.sight();
    const tops = new Map<string, number>();
    for (let index = this.tops.indexAt(top); index < this.items.length && this.tops.of(index) < top + height; index += 1)
      tops.set(this.keyAt(index), this.tops.of(index));
    return tops;
  }

  /**
   * Scrolls along when rows came or went above those in sight: as far as the held row has moved, or else most of these. A
   * list at its beginning stays there, for new rows are to be seen, unless the held row would go out of sight.
   */
  private stay(before: ReadonlyMap<string, number>, held: number): void {
    if (before.size === 0) return;
    const { top, height } = this.sight();
    const heldTop = before.get(this.keyAt(held));
    if (top <= 0 && (heldTop === undefined || this.tops.of(held + 1) <= height)) return;
    if (heldTop !== undefined) {
      this.scroller.scrollTop += this.tops.of(held) - heldTop;
      return;
    }
    const shifts: number[] = [];
    for (let index = 0; index < this.items.length && shifts.length < before.size; index += 1) {
      const top = before.get(this.keyAt(index));
      if (top !== undefined) shifts.push(this.tops.of(index) - top);
    }
    const shift = shifts.sort((a, b) => a - b)[shifts.length >> 1] ?? 0;
    if (shift !== 0) this.scroller.scrollTop += shift;
  }

  /** The row of an item, while it is in the page. */
  rowAt(index: number): HTMLElement | undefined {
    return this.rows.get(this.keyAt(index))?.el;
  }

  /** Keeps the row at `index` in the page. */
  hold(index: number): void {
    this.current = index;
  }

  /** Keeps the row at `index` in the page and scrolls it into sight. */
  reveal(index: number): HTMLElement | undefined {
    this.current = index;
    this.draw(false);
    const [top, bottom] = [this.tops.of(index), this.tops.of(index + 1)];
    const sight = this.sight();
    if (top < sight.top) this.scroller.scrollTop = top;
    else if (bottom > sight.top + sight.height) this.scroller.scrollTop = bottom - sight.height;
    else return this.rowAt(index);
    this.draw(false);
    return this.rowAt(index);
  }

  /** To be called on scrolling, and when the list has come into sight. */
  scrolled(): void {
    const sight = this.sight();
    if (sight.height === 0) return;
    this.place(sight, false);
    this.scroller.win.clearTimeout(this.ordering);
    this.ordering = this.scroller.win.setTimeout(() => {
      this.order();
    }, ORDER_AFTER_MS);
  }

  /** Forgets measured heights, as after a change of width. */
  remeasure(): void {
    this.heights.clear();
    this.layOut();
    this.draw(true);
  }

  private sight(): Sight {
    const { scrollTop, clientHeight } = this.scroller;
    return { top: scrollTop, height: clientHeight };
  }

  /** Draws what is in sight, each row where it belongs; with `update` after anything the rows show has changed. */
  private draw(update: boolean): void {
    const sight = this.sight();
    if (sight.height > 0) this.drawAt(sight, update);
  }

  /** Takes `sight` as measured before, because reading it again would lay the page out once more. */
  private drawAt(sight: Sight, update: boolean): void {
    const unmeasured = this.place(sight, update);
    this.order();
    // All heights are read in one go, so that the page is laid out once.
    const now = this.takeIn(
      sight,
      unmeasured.map((row) => ({ row, height: row.el.offsetHeight })),
    );
    // Rows lower than assumed leave room for more of them; those beyond what is in sight are drawn once it moves.
    if (now !== undefined && this.isMissingAny(now)) this.drawAt(now, false);
  }

  private resized(entries: readonly ResizeObserverEntry[]): void {
    const measured = entries.flatMap(({ target, borderBoxSize: [box] }) => {
      const row = this.rows.of(target);
      return row === undefined ? [] : [{ row, height: Math.round(box?.blockSize ?? 0) }];
    });
    const now = this.takeIn(this.sight(), measured);
    // Observed within this callback, more rows would be reported only in the next frame, and as an error.
    if (now !== undefined && this.isMissingAny(now))
      this.scroller.win.requestAnimationFrame(() => {
        this.scrolled();
      });
  }

  /** Takes in measured heights without moving what stands at the top of what is in sight. Returns what is in sight then; nothing when all heights were as assumed. */
  private takeIn(sight: Sight, measured: readonly { row: ShownRow; height: number }[]): Sight | undefined {
    const first = this.tops.indexAt(sight.top);
    const before = this.tops.of(first);
    let isMoved = false;
    for (const { row, height } of measured) {
      // Out of sight a row has no height.
      if (height === 0 || this.keyAt(row.index) !== row.key) continue;
      this.heights.set(row.key, height);
      isMoved = this.tops.setHeight(row.index, height) || isMoved;
    }
    if (!isMoved) return undefined;
    this.stretch();
    const shift = sight.top > 0 ? this.tops.of(first) - before : 0;
    if (shift !== 0) this.scroller.scrollTop = sight.top + shift;
    for (const row of this.rows.all()) this.move(row);
    return { ...sight, top: sight.top + shift };
  }

  private isMissingAny(sight: Sight): boolean {
    return this.shownAt(sight, 0).some((index) => this.rowAt(index) === undefined);
  }

  /** Indices in sight and `margin` pixels around it, and the current one, in the list's order. */
  private shownAt({ top, height }: Sight, margin = MARGIN): number[] {
    const first = this.tops.indexAt(top - margin);
    const last = this.tops.indexAt(top + height + margin);
    const shown: number[] = [];
    if (this.current >= 0 && this.current < first) shown.push(this.current);
    for (let index = first; index <= last && index < this.items.length; index += 1) shown.push(index);
    if (this.current > last && this.current < this.items.length) shown.push(this.current);
    return shown;
  }

  /** Has a row in the page for all that is in sight; returns those whose height has to be measured. */
  private place(sight: Sight, update: boolean): ShownRow[] {
    const wanted = this.shownAt(sight).flatMap((index) => {
      const item = this.items[index];
      return item === undefined ? [] : [{ item, index }];
    });
    return this.rows.show(wanted).flatMap(({ row, isNew }, at) => {
      const item = wanted[at]?.item;
      const isChanged = item !== undefined && (isNew || update) && this.maker.update(row.el, item, row.index);
      this.move(row);
      return isChanged || !this.heights.has(row.key) ? [row] : [];
    });
  }

  private move(row: ShownRow): void {
    const top = this.tops.of(row.index);
    if (row.top === top) return;
    row.top = top;
    row.el.setCssProps({ '--pending-analysis-top': `${top}px` });
  }

  /** The page's order is the list's, for those who listen to it. The current row may hold the keyboard, so the others are put around it. */
  private order(): void {
    this.scroller.win.clearTimeout(this.ordering);
    const rows = this.rows.all();
    for (const kind of new Set(rows.map((row) => row.kind))) {
      const own = rows.filter((row) => row.kind === kind);
      putInOrder(
        own.map(({ el }) => el),
        Math.max(
          0,
          own.findIndex(({ index }) => index === this.current),
        ),
      );
    }
    this.maker.ordered?.(rows);
  }

  private layOut(): void {
    const heights = new Float64Array(this.items.length);
    this.items.forEach((item, index) => {
      heights[index] = this.heights.get(this.maker.key(item)) ?? this.maker.guess(item);
    });
    this.tops = new Tops(heights);
    this.stretch();
  }

  private stretch(): void {
    this.el.setCssProps({ '--pending-analysis-height': `${this.tops.of(this.items.length)}px` });
  }

  private keyAt(index: number): string {
    const item = this.items[index];
    return item === undefined ? '' : this.maker.key(item);
  }
}
