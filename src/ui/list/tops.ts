/** Where the rows of a list stand, in pixels. A height that turns out otherwise costs the same however many rows there are: it changes a few sums of a Fenwick tree. */
export class Tops {
  /** A Fenwick tree: at each index + 1, the heights of as many rows up to it as its lowest set bit says. */
  private readonly sums: Float64Array;
  private readonly highestBit: number;

  constructor(private readonly heights: Float64Array) {
    this.sums = new Float64Array(heights.length + 1);
    this.highestBit = 2 ** Math.floor(Math.log2(Math.max(1, heights.length)));
    heights.forEach((height, index) => {
      const at = index + 1;
      const sum = (this.sums[at] = (this.sums[at] ?? 0) + height);
      const above = at + (at & -at);
      if (above < this.sums.length) this.sums[above] = (this.sums[above] ?? 0) + sum;
    });
  }

  /** Where a row begins; the end of all for one beyond the last. */
  of(index: number): number {
    let top = 0;
    for (let at = Math.min(index, this.heights.length); at > 0; at -= at & -at) top += this.sums[at] ?? 0;
    return top;
  }

  /** Returns whether that is another height than before. */
  setHeight(index: number, height: number): boolean {
    const change = height - (this.heights[index] ?? height);
    if (change === 0) return false;
    this.heights[index] = height;
    for (let at = index + 1; at < this.sums.length; at += at & -at) this.sums[at] = (this.sums[at] ?? 0) + change;
    return true;
  }

  /** The row that stands at a height: the first above all, the last below all. */
  indexAt(top: number): number {
    let index = 0;
    let left = top;
    for (let step = this.highestBit; step > 0; step >>= 1) {
      const sum = this.sums[index + step];
      if (sum === undefined || sum > left) continue;
      index += step;
      left -= sum;
    }
    return Math.max(0, Math.min(index, this.heights.length - 1));
  }
}
