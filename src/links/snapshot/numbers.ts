/** Writes 32-bit numbers one after the other. */
export class NumberWriter {
  private numbers = new Uint32Array(1024);
  private length = 0;

  write(...values: readonly number[]): void {
    for (const value of values) {
      if (this.length === this.numbers.length) this.grow();
      this.numbers[this.length++] = value;
    }
  }

  /** A list, its length first. */
  writeList(values: readonly number[]): void {
    this.write(values.length);
    for (const value of values) this.write(value);
  }

  written(): Uint32Array {
    return this.numbers.subarray(0, this.length);
  }

  private grow(): void {
    const old = this.numbers;
    this.numbers = new Uint32Array(old.length * 2);
    this.numbers.set(old);
  }
}

/** Reads what {@link NumberWriter} wrote. */
export class NumberReader {
  private at = 0;

  constructor(private readonly numbers: Uint32Array) {}

  read(): number {
    const value = this.numbers[this.at++];
    if (value === undefined) throw new RangeError('Read past the end of a snapshot');
    return value;
  }

  readList(): number[] {
    return Array.from({ length: this.read() }, () => this.read());
  }

  /** As many items as the next number says. */
  readEach<T>(item: () => T): T[] {
    return Array.from({ length: this.read() }, item);
  }
}
