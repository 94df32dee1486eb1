import { signals, type SignalId } from '../signals';

/** What a signal's score is worth: `level` for its square root, `lead` for its share of the highest score any note has. */
export interface Worth {
  level: number;
  lead: number;
}

/** What each signal is worth. */
export type Weights = Readonly<Record<SignalId, Worth>>;

/** Numbers in a candidate's row: of each signal the root of its score, its share of the highest, and one over its place. */
export const COLUMNS = signals.length * 3;

/** The highest score of a signal, at least a hair above 0. */
export function highestScore(values: Float32Array): number {
  let most = 1e-9;
  for (const value of values) if (value > most) most = value;
  return most;
}
