import type { TextRow } from './text-matrix';

/** Pseudo-weight of each term in both classes: few decisions should not make a rare term certain. */
const SMOOTHING = 3;

/**
 * Log odds of each term for "kept", by complement naive Bayes over TF-IDF rows (Rennie et al., "Tackling the Poor
 * Assumptions of Naive Bayes Text Classifiers", ICML 2003); of two classes each is the other's complement. The classes
 * count alike, however few were kept.
 */
export function complementBayes(kept: readonly TextRow[], declined: readonly TextRow[], size: number): Float32Array {
  const keptSums = sums(kept, size);
  const declinedSums = sums(declined, size);
  const keptTotal = total(keptSums);
  const declinedTotal = total(declinedSums);
  const scale = keptTotal > 0 && declinedTotal > 0 ? declinedTotal / keptTotal : 1;
  return keptSums.map((sum, term) => Math.log((sum * scale + SMOOTHING) / ((declinedSums[term] ?? 0) + SMOOTHING)));
}

function sums(rows: readonly TextRow[], size: number): Float32Array {
  const sum = new Float32Array(size);
  for (const { terms, weights } of rows) terms.forEach((term, i) => (sum[term] = (sum[term] ?? 0) + (weights[i] ?? 0)));
  return sum;
}

function total(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
