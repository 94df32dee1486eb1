/**
 * Arrays with an element for each note, which are used again and again: a query takes fourteen of them, 400 KB
 * each in a vault of 100,000 notes, and throwing them away would keep the garbage collector busy. Idle ones may be
 * collected.
 */
export class Scratch {
  private idle = new WeakRef<Float32Array[]>([]);

  /** An array of zeros. */
  take(length: number): Float32Array {
    const array = this.idle.deref()?.pop();
    return array?.length === length ? array.fill(0) : new Float32Array(length);
  }

  /** Takes arrays back: nobody may read them any more. */
  giveBack(arrays: readonly Float32Array[]): void {
    const idle = this.idle.deref();
    if (idle === undefined) this.idle = new WeakRef([...arrays]);
    else idle.push(...arrays);
  }
}
