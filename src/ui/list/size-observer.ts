/**
 * Tells of elements within `home` that change their size. An observer belongs to a window: when `home` moves to another,
 * as a view that is dragged out does, it is made anew there.
 */
export class SizeObserver {
  private observer: ResizeObserver;
  private readonly observed = new Set<Element>();
  private readonly stopFollowing: () => void;

  constructor(
    private readonly home: HTMLElement,
    private readonly changed: (entries: readonly ResizeObserverEntry[]) => void,
  ) {
    this.observer = this.made();
    this.stopFollowing = home.onWindowMigrated(() => {
      this.observer.disconnect();
      this.observer = this.made();
      for (const el of this.observed) this.observer.observe(el);
    });
  }

  observe(el: Element): void {
    this.observed.add(el);
    this.observer.observe(el);
  }

  unobserve(el: Element): void {
    this.observed.delete(el);
    this.observer.unobserve(el);
  }

  disconnect(): void {
    this.stopFollowing();
    this.observed.clear();
    this.observer.disconnect();
  }

  private made(): ResizeObserver {
    const Observer = this.home.doc.defaultView?.ResizeObserver ?? ResizeObserver;
    return new Observer(this.changed);
  }
}
