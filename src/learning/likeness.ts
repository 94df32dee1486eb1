import type { TextMatrix, TextRow } from './text-matrix';

/** How many of the most similar texts count. */
const NEAREST = 3;

/** How similar each item is to a set of texts, as cosines, 0 to 1. */
export interface Likeness {
  /** To the most similar of them. */
  most: Float32Array;
  /** Mean of the three most similar, or of as many as there are. */
  nearest: Float32Array;
}

/** The likeness of every item of the matrix to `texts`. A text is not like itself. A step is one text. */
export function* likenessTo({ rows: items, postings }: TextMatrix, texts: readonly TextRow[]): Generator<void, Likeness> {
  const best = Array.from({ length: NEAREST }, () => new Float32Array(items.length));
  const cosines = new Float32Array(items.length);
  for (const text of texts) {
    const reached: number[] = [];
    for (let i = 0; i < text.terms.length; i++) {
      const term = text.terms[i] ?? 0;
      const weight = text.weights[i] ?? 0;
      const end = postings.starts[term + 1] ?? 0;
      for (let at = postings.starts[term] ?? 0; at < end; at++) {
        const row = postings.rows[at] ?? 0;
        if (cosines[row] === 0) reached.push(row);
        cosines[row] = (cosines[row] ?? 0) + weight * (postings.weights[at] ?? 0);
      }
    }
    for (const row of reached) {
      let cosine = cosines[row] ?? 0;
      cosines[row] = 0;
      if (items[row] === text) continue;
      for (const rank of best) {
        const other = rank[row] ?? 0;
        if (cosine <= other) continue;
        rank[row] = cosine;
        cosine = other;
      }
    }
    yield;
  }
  const counted = Math.max(1, Math.min(NEAREST, texts.length));
  const [most = new Float32Array(items.length)] = best;
  const nearest = most.map((_, row) => best.reduce((sum, rank) => sum + (rank[row] ?? 0), 0) / counted);
  return { most, nearest };
}

/** The weights of a row's terms summed, each times what `byTerm` has for it: a cosine where that is a row of unit length. */
export function product(row: TextRow | undefined, byTerm: Float32Array): number {
  let sum = 0;
  if (row === undefined) return sum;
  for (let i = 0; i < row.terms.length; i++) sum += (row.weights[i] ?? 0) * (byTerm[row.terms[i] ?? 0] ?? 0);
  return sum;
}
