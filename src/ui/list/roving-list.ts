import type { Component } from 'obsidian';
import { SizeObserver } from './size-observer';
import type { RowMaker } from './row-elements';
import { VirtualList } from './virtual-list';

/** How the keyboard finds its way in a list. */
export interface Stops<T> {
  /** The stop at `index`, or the one nearest to it; -1 in an empty list. */
  nearest: (index: number) => number;
  /** The next stop from `index` in the direction of `step`; where it is when there is none. */
  next: (index: number, step: 1 | -1) => number;
  /** Where the row is now that had this key when it stood at `index`; -1 where it has gone. */
  find: (key: string, index: number) => number;
  /** The row that something in the page is part of. */
  rowOf: (target: EventTarget | null) => T | undefined;
}

/** Height assumed for a row where the keyboard moves by a page, in pixels. */
const PAGE_ROW = 54;

/**
 * A long list with one stop for the keyboard. Until a person works in it, the stop is the first row, whatever comes to
 * stand there; from then on it stays with its row, or goes to the next one when that leaves.
 */
export class RovingList<T> {
  readonly el: HTMLElement;
  private readonly list: VirtualList<T>;
  private items: readonly T[] = [];
  private at = 0;
  private key = '';
  private hasMoved = false;
  /** The key of a row that is to be stood on as soon as it is there. */
  private awaited: string | undefined;

  constructor(
    private readonly scroller: HTMLElement,
    owner: Component,
    private readonly rows: RowMaker<T>,
    private readonly stops: Stops<T>,
  ) {
    this.list = new VirtualList(scroller, rows);
    this.el = this.list.el;
    owner.registerDomEvent(scroller, 'scroll', () => {
      this.list.scrolled();
    });
    owner.registerDomEvent(this.el, 'focusin', (event) => {
      const row = stops.rowOf(event.target);
      const index = row === undefined ? -1 : this.items.indexOf(row);
      if (index < 0) return;
      this.hasMoved ||= index !== this.at;
      this.stand(index);
    });
    owner.registerDomEvent(this.el, 'pointerdown', () => {
      this.settle();
    });
    this.watchWidth(owner);
  }

  /** Where the keyboard stands. */
  get index(): number {
    return this.at;
  }

  /** The row the keyboard stands on. */
  get current(): T | undefined {
    return this.items[this.at];
  }

  /** The element of the current row, while the list is shown. */
  get currentEl(): HTMLElement | undefined {
    return this.list.rowAt(this.at);
  }

  /** Shows these rows; the keyboard stays on its own, or comes to the next one. */
  setItems(items: readonly T[]): void {
    const hadFocus = this.el.contains(this.el.doc.activeElement);
    const before = this.key;
    this.items = items;
    const index = this.indexNow();
    const isHeld = this.hasMoved && before !== '' && this.keyOf(index) === before;
    this.stand(index);
    this.list.setItems(items, this.at, isHeld);
    if (hadFocus && !this.currentEl?.contains(this.el.doc.activeElement)) this.focus();
  }

  /** Puts the keyboard on the current row. */
  focus(): void {
    this.stand(this.stops.nearest(this.at));
    this.list.reveal(this.at)?.focus({ preventScroll: true });
  }

  move(step: 1 | -1): void {
    this.goTo(this.stops.next(this.at, step));
  }

  moveToEnd(step: 1 | -1): void {
    this.goTo(this.stops.nearest(step === 1 ? this.items.length - 1 : 0));
  }

  /** Moves by as many rows as are in sight, less the one that shows where one was. */
  movePage(step: 1 | -1): void {
    const rows = Math.max(1, Math.floor(this.scroller.clientHeight / PAGE_ROW) - 1);
    this.goTo(this.stops.nearest(this.at + step * rows));
  }

  /** The keyboard comes to this row as soon as it is there, unless it was moved meanwhile. */
  standOnceThere(key: string): void {
    this.awaited = key;
  }

  /** The keyboard belongs to this row from now on, whether or not it is there yet. */
  standAt(key: string): void {
    this.key = key;
    this.hasMoved = true;
  }

  /** A person has begun to work from where the keyboard stands: it leaves that row no more by itself. */
  settle(): void {
    this.hasMoved = true;
  }

  /** Stands at the beginning again, as after a new search. */
  reset(): void {
    this.at = 0;
    this.key = '';
    this.hasMoved = false;
    this.scroller.scrollTop = 0;
  }

  private indexNow(): number {
    const there = this.awaited === undefined ? -1 : this.stops.find(this.awaited, -1);
    if (there >= 0) {
      this.awaited = undefined;
      this.hasMoved = true;
      return there;
    }
    if (!this.hasMoved) return this.stops.nearest(0);
    const index = this.key === '' ? -1 : this.stops.find(this.key, this.at);
    return index >= 0 ? index : this.stops.nearest(this.at);
  }

  private goTo(index: number): void {
    this.awaited = undefined;
    this.hasMoved = true;
    this.stand(index);
    this.list.reveal(index)?.focus({ preventScroll: true });
  }

  /** Makes a row the one stop of the list. */
  private stand(index: number): void {
    const old = this.currentEl;
    if (old !== undefined && index !== this.at) old.tabIndex = -1;
    this.at = index;
    this.list.hold(index);
    this.key = this.keyOf(index);
    const el = this.currentEl;
    if (el !== undefined && el.tabIndex !== 0) el.tabIndex = 0;
  }

  private keyOf(index: number): string {
    const row = this.items[index];
    return row === undefined ? '' : this.rows.key(row);
  }

  private watchWidth(owner: Component): void {
    let width = 0;
    const observer = new SizeObserver(this.scroller, () => {
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
