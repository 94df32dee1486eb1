const BITS = 14;
const SIZE = 1 << BITS;
const MASK = SIZE - 1;

/**
 * A growing list of 32-bit unsigned numbers. It grows by blocks of 64 KB: no copying, so no pause and no
 * memory held twice. Reading past the end gives 0.
 */
export class Column {
  private readonly blocks: Uint32Array[] = [];
  private count = 0;

  get length(): number {
    return this.count;
  }

  get(at: number): number {
    return this.blocks[at >>> BITS]?.[at & MASK] ?? 0;
  }

  set(at: number, value: number): void {
    const block = this.blocks[at >>> BITS];
    if (block) block[at & MASK] = value;
  }

  push(value: number): void {
    if ((this.count & MASK) === 0) this.blocks.push(new Uint32Array(SIZE));
    this.set(this.count++, value);
  }
}
