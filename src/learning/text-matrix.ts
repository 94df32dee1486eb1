import type { CountedText, Vocabulary } from './vocabulary';

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
  rows: TextRow[];
  postings: Postings;
  /** How many terms there are: each is a number below it. */
  size: number;
}

/** Texts between two steps. */
const STEP = 40;

/** Weighs the terms of texts. The matrix before is returned where the texts are the same. */
export class TextMatrices {
  private last: { texts: readonly CountedText[]; matrix: TextMatrix } | undefined;

  constructor(private readonly vocabulary: Vocabulary) {}

  /** The matrix of these texts, in their order. */
  *of(texts: readonly CountedText[]): Generator<void, TextMatrix> {
    if (this.last !== undefined && isSame(this.last.texts, texts)) return this.last.matrix;
    const matrix = yield* weighed(texts, this.vocabulary.size);
    this.last = { texts, matrix };
    return matrix;
  }
}

function isSame(left: readonly CountedText[], right: readonly CountedText[]): boolean {
  return left.length === right.length && left.every((text, i) => text === right[i]);
}

function* weighed(texts: readonly CountedText[], size: number): Generator<void, TextMatrix> {
  const frequency = new Int32Array(size);
  for (const { terms } of texts) for (const term of terms) frequency[term] = (frequency[term] ?? 0) + 1;
  yield;
  const idf = Float32Array.from(frequency, (documents) => (documents > 1 ? Math.sqrt(Math.log((texts.length + 1) / documents)) : 0));
  const rows: TextRow[] = [];
  for (const text of texts) {
    rows.push(rowOf(text, idf));
    if (rows.length % STEP === 0) yield;
  }
  return { rows, postings: postingsOf(rows, size), size };
}

/** A term that no other text has says nothing of likeness: it is left out. */
function rowOf({ terms, counts }: CountedText, idf: Float32Array): TextRow {
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
