import type { TermTable } from '../index/term-table';
import type { NumberReader, NumberWriter } from './numbers';

/**
 * Terms as a snapshot numbers them: from 1 in the order it first meets them, where 0 announces a new one and
 * its hash. Common terms so get small numbers, and terms that no note holds any more are left behind.
 */
export class TermNumbers {
  private readonly numbers = new Map<number, number>();
  private readonly terms: number[] = [];

  constructor(private readonly table: TermTable) {}

  write(out: NumberWriter, term: number): void {
    const known = this.numbers.get(term);
    if (known !== undefined) {
      out.write(known);
      return;
    }
    this.numbers.set(term, this.numbers.size + 1);
    out.write(0, this.table.hashOf(term));
  }

  read(from: NumberReader): number {
    const number = from.read();
    if (number > 0) return this.terms[number - 1] ?? 0;
    const term = this.table.intern(from.read());
    this.terms.push(term);
    return term;
  }
}
