import { COLUMNS } from './columns';
import { HIDDEN, inner } from './shipped-net';

/** Numbers that a candidate is judged by: what the net's inner units make of its row, and the row itself. */
export const FEATURES = HIDDEN + COLUMNS;

/**
 * The {@link FEATURES} numbers of each candidate, candidate after candidate. An inner unit is the hyperbolic
 * tangent of a weighted sum of the row: it fires where several signals come together, or one stands alone.
 */
export function featuresOf(rows: Float32Array): Float32Array {
  const count = rows.length / COLUMNS;
  const features = new Float32Array(count * FEATURES);
  for (let candidate = 0; candidate < count; candidate++) {
    const row = rows.subarray(candidate * COLUMNS, (candidate + 1) * COLUMNS);
    const from = candidate * FEATURES;
    inner.forEach(({ bias, weights }, unit) => {
      let sum = bias;
      for (let column = 0; column < COLUMNS; column++) sum += (weights[column] ?? 0) * (row[column] ?? 0);
      features[from + unit] = Math.tanh(sum);
    });
    features.set(row, from + HIDDEN);
  }
  return features;
}

/** The weighted sum of one candidate's features. */
export function sumOf(features: Float32Array, candidate: number, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < FEATURES; i++) sum += (weights[i] ?? 0) * (features[candidate * FEATURES + i] ?? 0);
  return sum;
}
