import { termsOf, unitsOf, type Term } from '../links/text/units';
import { stopWords } from '../links/text/stop-words';

/** A text as the learner sees it. */
export interface TextDocument {
  /** Tells it from all others; its counts are kept under it. */
  key: string;
  title: string;
  text: string;
}

/** TF-IDF weights of one text, of unit length: `terms[i]` weighs `weights[i]`. */
export interface TextRow {
  terms: Int32Array;
  weights: Float32Array;
}

/** Where a term occurs: entries `starts[term]` up to `starts[term + 1]` of `rows` and `weights`. */
export interface Postings {
  starts: Int32Array;
  rows: Int32Array;
  weights: Float32Array;
}

/** The rows of all texts and how to find those that share a term. */
export interface TextMatrix {
  items: TextRow[];
  notes: TextRow[];
  /** Over `items`. */
  postings: Postings;
  /** How many terms there are: each is a number below it. */
  size: number;
  /** The number of a term by its hash; undefined for one no text has. */
  termNumber: (hash: number) => number | undefined;
}

interface Counts {
  title: string;
  text: string;
  terms: Int32Array;
  counts: Int32Array;
}

/** A term of the title counts as this many of the text. */
const TITLE_WEIGHT = 2;
/** Terms of a text that count: what follows tells little more of its subject. */
const LONGEST_TEXT = 400;
/** Texts between two steps. */
const STEP = 40;

/** Counts the terms of texts, each text once, and weighs them. */
export class TextMatrices {
  private readonly numbers = new Map<number, number>();
  private readonly counts = new Map<string, Counts>();
  private last: { counts: Counts[]; itemCount: number; matrix: TextMatrix } | undefined;

  /** The matrix of these texts. The one before is returned where the texts are the same. */
  *of(items: readonly TextDocument[], notes: readonly TextDocument[]): Generator<void, TextMatrix> {
    const counts: Counts[] = [];
    for (const document of [...items, ...notes]) {
      counts.push(this.countsOf(document));
      if (counts.length % STEP === 0) yield;
    }
    if (this.last?.itemCount === items.length && isSame(this.last.counts, counts)) return this.last.matrix;
    this.forgetOthers(counts.length, [...items, ...notes]);
    const matrix = yield* weighed(counts, items.length, this.numbers);
    this.last = { counts, itemCount: items.length, matrix };
    return matrix;
  }

  private countsOf({ key, title, text }: TextDocument): Counts {
    const known = this.counts.get(key);
    if (known !== undefined && known.title === title && known.text === text) return known;
    const byTerm = new Map<number, number>();
    for (const term of meaningful(title)) this.count(byTerm, term, TITLE_WEIGHT);
    for (const term of meaningful(text).slice(0, LONGEST_TEXT)) this.count(byTerm, term, 1);
    const counted = { title, text, terms: Int32Array.from(byTerm.keys()), counts: Int32Array.from(byTerm.values()) };
    this.counts.set(key, counted);
    return counted;
  }

  private count(byTerm: Map<number, number>, { hash }: Term, weight: number): void {
    let number = this.numbers.get(hash);
    if (number === undefined) this.numbers.set(hash, (number = this.numbers.size));
    byTerm.set(number, (byTerm.get(number) ?? 0) + weight);
  }

  /** Texts that are gone are forgotten once they outnumber those that are there. */
  private forgetOthers(present: number, documents: readonly TextDocument[]): void {
    if (this.counts.size <= 2 * present) return;
    const keys = new Set(documents.map(({ key }) => key));
    for (const key of this.counts.keys()) if (!keys.has(key)) this.counts.delete(key);
  }
}

function meaningful(text: string): Term[] {
  return termsOf(unitsOf(text)).filter(({ hash, start, end }) => end - start > 1 && !stopWords.has(hash));
}

function isSame(left: readonly Counts[], right: readonly Counts[]): boolean {
  return left.length === right.length && left.every((counts, i) => counts === right[i]);
}

function* weighed(counts: readonly Counts[], itemCount: number, numbers: ReadonlyMap<number, number>): Generator<void, TextMatrix> {
  const { size } = numbers;
  const frequency = new Int32Array(size);
  for (const { terms } of counts) for (const term of terms) frequency[term] = (frequency[term] ?? 0) + 1;
  const idf = Float32Array.from(frequency, (documents) => (documents > 1 ? Math.sqrt(Math.log((counts.length + 1) / documents)) : 0));
  const rows: TextRow[] = [];
  for (const one of counts) {
    rows.push(rowOf(one, idf));
    if (rows.length % STEP === 0) yield;
  }
  const items = rows.slice(0, itemCount);
  return { items, notes: rows.slice(itemCount), postings: postingsOf(items, size), size, termNumber: (hash) => numbers.get(hash) };
}

/** A term that no other text has says nothing of likeness: it is left out. */
function rowOf({ terms, counts }: Counts, idf: Float32Array): TextRow {
  const known = Int32Array.from(terms.keys()).filter((i) => (idf[terms[i] ?? 0] ?? 0) > 0);
  const weights = Float32Array.from(known, (i) => (1 + Math.log(counts[i] ?? 1)) * (idf[terms[i] ?? 0] ?? 0));
  const length = Math.hypot(...weights) || 1;
  return { terms: known.map((i) => terms[i] ?? 0), weights: weights.map((weight) => weight / length) };
}

function postingsOf(rows: readonly TextRow[], size: number): Postings {
  const starts = new Int32Array(size + 1);
  for (const { terms } of rows) for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < size; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const entries = starts[size] ?? 0;
  const postings = { starts, rows: new Int32Array(entries), weights: new Float32Array(entries) };
  rows.forEach(({ terms, weights }, row) => {
    terms.forEach((term, i) => {
      const at = next[term] ?? 0;
      next[term] = at + 1;
      postings.rows[at] = row;
      postings.weights[at] = weights[i] ?? 0;
    });
  });
  return postings;
}
