import { signals, type SignalId } from '../signals';

/** What a signal's score is worth: `level` for its square root, `lead` for its share of the highest score any note has. */
export interface Worth {
  level: number;
  lead: number;
}

/** What each signal is worth. */
export type Weights = Readonly<Record<SignalId, Worth>>;

/** Two for each signal, in the order of the registry: level, lead. */
export const COLUMNS = signals.length * 2;

/** Weights as a row of {@link COLUMNS} numbers. */
export function rowOf(weights: Weights): Float64Array {
  return Float64Array.from(signals.flatMap(({ id }) => [weights[id].level, weights[id].lead]));
}

/** The weights that a row of {@link COLUMNS} numbers stands for. */
export function weightsOf(row: ArrayLike<number>): Weights {
  const worths = signals.map(({ id }, i): [SignalId, Worth] => [id, { level: row[i * 2] ?? 0, lead: row[i * 2 + 1] ?? 0 }]);
  return Object.fromEntries(worths) as Weights;
}

/** The highest score of a signal, at least a hair above 0. */
export function highestScore(values: Float32Array): number {
  let most = 1e-9;
  for (const value of values) if (value > most) most = value;
  return most;
}
