import { Column } from '../index/column';
import type { TermTable } from '../index/term-table';
import type { NumberReader, NumberWriter } from './numbers';

/**
 * Terms as a snapshot numbers them: from 1 in the order it first meets them, where 0 announces a new one and
 * its hash. Common terms so get small numbers, and terms that no note holds any more are left behind.
 */
export class TermNumbers {
  /** By term, 0 for one not met: a map would hold the thread for 30 ms whenever it grows. */
  private readonly numbers = new Column();
  private readonly terms = new Column();
  private met = 0;

  constructor(private readonly table: TermTable) {}

  write(out: NumberWriter, term: number): void {
    const known = this.numbers.get(term);
    if (known > 0) {
      out.write(known);
      return;
    }
    while (this.numbers.length <= term) this.numbers.push(0);
    this.numbers.set(term, ++this.met);
    out.write(0, this.table.hashOf(term));
  }

  read(from: NumberReader): number {
    const number = from.read();
    if (number > 0) return this.terms.get(number - 1);
    const term = this.table.intern(from.read());
    this.terms.push(term);
    return term;
  }
}
