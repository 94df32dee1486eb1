import { isNode } from '../is-node';

/**
 * One stop of the Tab key for a list of many: the arrows move between all shown elements that carry `data-stop`, and the
 * one that had the keyboard last is where Tab comes back to.
 */
export class RovingFocus {
  constructor(private readonly el: HTMLElement) {
    el.addEventListener('keydown', (event) => {
      this.onKey(event);
    });
    el.addEventListener('focusin', ({ target }) => {
      if (this.isStop(target)) this.rove(target);
    });
  }

  /** The name of the stop that the keyboard is on, or in. */
  get current(): string | undefined {
    const { activeElement } = this.el.doc;
    if (!this.el.contains(activeElement)) return undefined;
    return activeElement?.closest<HTMLElement>('[data-stop]')?.dataset['stop'];
  }

  /** Draws the list anew; the keyboard stays on its stop, or where that is gone on the one in its place. */
  redraw(draw: () => void): void {
    const stop = this.current;
    const at = this.stops().findIndex((one) => one.dataset['stop'] === stop);
    draw();
    this.settle();
    if (stop === undefined) return;
    const stops = this.stops();
    const to = stops.find((one) => one.dataset['stop'] === stop) ?? stops[Math.min(at, stops.length - 1)];
    (to ?? this.el.closest<HTMLElement>('[tabindex]') ?? this.el).focus({ preventScroll: true });
  }

  /** Puts the keyboard on the stop of the Tab key; returns whether there is one. */
  focus(): boolean {
    const stop = this.el.querySelector<HTMLElement>('[data-stop][tabindex="0"]');
    stop?.focus({ preventScroll: true });
    return stop !== null;
  }

  /** Keeps exactly one stop in the Tab order, after the list changed. */
  settle(): void {
    const stops = this.stops();
    this.rove(stops.find((stop) => stop.tabIndex === 0) ?? stops[0]);
  }

  private rove(to: HTMLElement | undefined): void {
    for (const stop of this.el.findAll('[data-stop]')) stop.tabIndex = stop === to ? 0 : -1;
  }

  private stops(): HTMLElement[] {
    return this.el.findAll('[data-stop]').filter((stop) => stop.isShown());
  }

  private isStop(target: EventTarget | null): target is HTMLElement {
    return isNode(target) && target.instanceOf(HTMLElement) && target.dataset['stop'] !== undefined;
  }

  private onKey(event: KeyboardEvent): void {
    if (!this.isStop(event.target) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const stops = this.stops();
    const at = stops.indexOf(event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    stops[Math.max(0, Math.min(stops.length - 1, to))]?.focus();
  }
}
