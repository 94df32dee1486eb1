/** Bytes in a block: what is written grows by blocks, for doubling one buffer would hold the thread. */
const BLOCK = 1 << 16;
/** Bytes of the largest number. */
const LARGEST = 5;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Writes whole numbers from 0 to 2³² − 1 one after the other, small ones in one byte (LEB128), and texts between them. */
export class NumberWriter {
  private readonly full: Uint8Array[] = [];
  private block = new Uint8Array(BLOCK);
  private length = 0;

  write(...values: readonly number[]): void {
    for (const value of values) this.writeOne(value);
  }

  /** A list, its length first. */
  writeList(values: Iterable<number> & { length: number }): void {
    this.writeOne(values.length);
    for (const value of values) this.writeOne(value);
  }

  writeText(text: string): void {
    const bytes = encoder.encode(text);
    this.writeOne(bytes.length);
    this.makeRoom(bytes.length);
    this.block.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written so far, in blocks. */
  written(): Uint8Array[] {
    return [...this.full, this.block.subarray(0, this.length)];
  }

  private writeOne(value: number): void {
    this.makeRoom(LARGEST);
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.block[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.block[this.length++] = rest;
  }

  private makeRoom(bytes: number): void {
    if (this.length + bytes <= this.block.length) return;
    this.full.push(this.block.subarray(0, this.length));
    this.block = new Uint8Array(Math.max(BLOCK, bytes));
    this.length = 0;
  }
}

/** Reads what {@link NumberWriter} wrote, and makes no more than what is asked for: its garbage would be a vault's size. */
export class NumberReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  read(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new RangeError('Read past the end of a snapshot');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  readList(): number[] {
    return this.readEach(() => this.read());
  }

  /** A list of numbers below 2¹⁶. */
  readShorts(): Uint16Array {
    const values = new Uint16Array(this.read());
    for (let at = 0; at < values.length; at++) values[at] = this.read();
    return values;
  }

  /** As many items as the next number says. */
  readEach<T>(item: () => T): T[] {
    const items: T[] = [];
    for (let left = this.read(); left > 0; left--) items.push(item());
    return items;
  }

  readText(): string {
    const end = this.read() + this.at;
    const text = decoder.decode(this.bytes.subarray(this.at, end));
    this.at = end;
    return text;
  }
}
