import { Column } from './column';

const COUNT_BITS = 6;
const MAX_COUNT = (1 << COUNT_BITS) - 1;
/** Sublinear weight of a term's count: 1 + ln(count). */
const WEIGHT_OF_COUNT = Float32Array.from({ length: MAX_COUNT + 1 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

/** The weight of a count in a vector of terms: 1 + ln(count), 0 for 0; counts above 63 weigh as 63. */
export function weightOfCount(count: number): number {
  return WEIGHT_OF_COUNT[Math.min(count, MAX_COUNT)] ?? 0;
}

/** A run of postings that one note put in: from `start` up to, not including, `end`. */
export interface Run {
  start: number;
  end: number;
}

/**
 * Which note holds which term how often. Every posting is kept once and read both ways: in the order of
 * coming (a note's own terms are one {@link Run}) and, by links from posting to posting, term by term.
 * So a note is added in one pass, and taken out by emptying its run.
 */
export class Postings {
  private readonly terms = new Column();
  private readonly notesAndCounts = new Column();
  /** The posting of the same term that came before, + 1. */
  private readonly previous = new Column();
  /** By term: its newest posting + 1. */
  private readonly newest = new Column();
  private emptied = 0;

  get length(): number {
    return this.terms.length;
  }

  /** How many of the postings are emptied and only take room. */
  get waste(): number {
    return this.emptied;
  }

  push(term: number, note: number, count: number): void {
    while (this.newest.length <= term) this.newest.push(0);
    this.terms.push(term);
    this.notesAndCounts.push(((note << COUNT_BITS) | Math.min(count, MAX_COUNT)) >>> 0);
    this.previous.push(this.newest.get(term));
    this.newest.set(term, this.terms.length);
  }

  /** Empties a run: its postings count for nothing from now on. */
  empty({ start, end }: Run): void {
    for (let i = start; i < end; i++) this.notesAndCounts.set(i, 0);
    this.emptied += end - start;
  }

  /** Every posting of a run: term, note, count. */
  forEachIn({ start, end }: Run, visit: (term: number, note: number, count: number) => void): void {
    for (let i = start; i < end; i++) {
      const entry = this.notesAndCounts.get(i);
      visit(this.terms.get(i), entry >>> COUNT_BITS, entry & MAX_COUNT);
    }
  }

  /** Adds `factor` × the weight of its count to the total of every note that holds the term. Returns how many postings that took. */
  accumulate(term: number, factor: number, totals: Float32Array): number {
    let read = 0;
    for (let i = this.newest.get(term); i > 0; i = this.previous.get(i - 1)) {
      const entry = this.notesAndCounts.get(i - 1);
      const note = entry >>> COUNT_BITS;
      totals[note] = (totals[note] ?? 0) + factor * (WEIGHT_OF_COUNT[entry & MAX_COUNT] ?? 0);
      read++;
    }
    return read;
  }

  /** Calls `visit` with every note that holds the term. */
  forEachHolder(term: number, visit: (note: number) => void): void {
    for (let i = this.newest.get(term); i > 0; i = this.previous.get(i - 1)) {
      const entry = this.notesAndCounts.get(i - 1);
      if ((entry & MAX_COUNT) > 0) visit(entry >>> COUNT_BITS);
    }
  }

  /** Whether a note holds the term. */
  isHeldBy(term: number, note: number): boolean {
    for (let i = this.newest.get(term); i > 0; i = this.previous.get(i - 1)) {
      const entry = this.notesAndCounts.get(i - 1);
      if (entry >>> COUNT_BITS === note && (entry & MAX_COUNT) > 0) return true;
    }
    return false;
  }
}
