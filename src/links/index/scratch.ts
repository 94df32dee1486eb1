/**
 * Arrays with a place for each note, used again and again: a query takes fourteen of them, each of 400 KB in a
 * vault of 100,000 notes, and thrown away they would keep the collector at work. Those that lie idle it may have.
 */
export class Scratch {
  private idle = new WeakRef<Float32Array[]>([]);

  /** An array of zeros. */
  take(length: number): Float32Array {
    const array = this.idle.deref()?.pop();
    return array?.length === length ? array.fill(0) : new Float32Array(length);
  }

  /** Nobody may read these any more. */
  giveBack(arrays: readonly Float32Array[]): void {
    const idle = this.idle.deref();
    if (idle === undefined) this.idle = new WeakRef([...arrays]);
    else idle.push(...arrays);
  }
}
