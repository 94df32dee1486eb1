import { stopWords } from '../links/text/stop-words';
import { termsOf, unitsOf, type Term } from '../links/text/units';

/** The terms of a text: `terms[i]` occurs `counts[i]` times, 255 at most. */
export interface CountedText {
  terms: Int32Array;
  counts: Uint8Array;
}

/** A term of the title counts as this many of the text. */
const TITLE_WEIGHT = 2;
/** Terms of a text that count: what follows tells little more of its subject. */
const LONGEST_TEXT = 400;
const MOST = 255;

/** Gives every term a number, in the order in which they are met. */
export class Vocabulary {
  private readonly numbers = new Map<number, number>();

  /** Every term's number is below this. */
  get size(): number {
    return this.numbers.size;
  }

  /** The number of a term by its hash; undefined for one that no text has. */
  numberOf(hash: number): number | undefined {
    return this.numbers.get(hash);
  }

  /** The numbers of a text's terms, as far as any counted text has them. */
  numbersOf(text: string): number[] {
    return termsOf(unitsOf(text)).flatMap(({ hash }) => this.numbers.get(hash) ?? []);
  }

  /** Counts the terms of a title and a text; stop words and single characters are left out. */
  count(title: string, text: string): CountedText {
    const byTerm = new Map<number, number>();
    for (const term of meaningful(title)) this.add(byTerm, term, TITLE_WEIGHT);
    for (const term of meaningful(text).slice(0, LONGEST_TEXT)) this.add(byTerm, term, 1);
    return { terms: Int32Array.from(byTerm.keys()), counts: Uint8Array.from(byTerm.values(), (count) => Math.min(count, MOST)) };
  }

  private add(byTerm: Map<number, number>, { hash }: Term, weight: number): void {
    let number = this.numbers.get(hash);
    if (number === undefined) this.numbers.set(hash, (number = this.numbers.size));
    byTerm.set(number, (byTerm.get(number) ?? 0) + weight);
  }
}

function meaningful(text: string): Term[] {
  return termsOf(unitsOf(text)).filter(({ hash, start, end }) => end - start > 1 && !stopWords.has(hash));
}
