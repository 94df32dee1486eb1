/** Writes whole numbers from 0 to 2³² − 1 one after the other, small ones in one byte (LEB128). */
export class NumberWriter {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  write(...values: readonly number[]): void {
    for (const value of values) this.writeOne(value);
  }

  /** A list, its length first. */
  writeList(values: Iterable<number> & { length: number }): void {
    this.writeOne(values.length);
    for (const value of values) this.writeOne(value);
  }

  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private writeOne(value: number): void {
    if (this.length + 5 > this.bytes.length) this.grow();
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  private grow(): void {
    const old = this.bytes;
    this.bytes = new Uint8Array(old.length * 2);
    this.bytes.set(old);
  }
}

/** Reads what {@link NumberWriter} wrote. */
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
    return Array.from({ length: this.read() }, () => this.read());
  }

  /** As many items as the next number says. */
  readEach<T>(item: () => T): T[] {
    return Array.from({ length: this.read() }, item);
  }
}
