/** Circumference of the ring in `styles.css`: radius 6 in a box of 16. */
const LENGTH = 2 * Math.PI * 6;

/** A small ring that fills with progress; it is decoration, its words stand elsewhere. */
export class ProgressRing {
  private readonly el: SVGSVGElement;

  constructor(parent: HTMLElement) {
    this.el = parent.createSvg('svg', { cls: 'pending-analysis-ring', attr: { viewBox: '0 0 16 16', 'aria-hidden': 'true' } });
    this.el.createSvg('circle', { cls: 'pending-analysis-ring-track', attr: { cx: 8, cy: 8, r: 6 } });
    this.el.createSvg('circle', { cls: 'pending-analysis-ring-done', attr: { cx: 8, cy: 8, r: 6 } });
  }

  update(done: number, total: number): void {
    const share = total === 0 ? 0 : done / total;
    this.el.setCssProps({ '--pending-analysis-ring': `${(share * LENGTH).toFixed(2)} ${LENGTH.toFixed(2)}` });
    this.el.toggleClass('is-empty', done === 0);
  }
}
