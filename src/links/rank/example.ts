import { signals } from '../signals';
import type { Scored } from './score';

/** One query with known links: what the signals say of each candidate, and which of them are linked. */
export interface Example {
  /** A row of signals for each candidate. */
  rows: Float32Array;
  linked: readonly boolean[];
}

export const SIGNALS = signals.length;

/** An example over the given candidates. */
export function exampleOf({ scores }: Scored, candidates: readonly number[], truth: ReadonlySet<number>): Example {
  const rows = new Float32Array(candidates.length * SIGNALS);
  candidates.forEach((note, row) => {
    signals.forEach(({ id }, column) => { rows[row * SIGNALS + column] = scores.get(id)?.[note] ?? 0; });
  });
  return { rows, linked: candidates.map((note) => truth.has(note)) };
}
