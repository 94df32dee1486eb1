import { signals } from '../signals';
import { COLUMNS, highestScore } from './columns';
import type { Scored } from './score';

/** One query with known links: what the signals say of each candidate, and which of them are linked. */
export interface Example {
  /** For each candidate, one after the other, its {@link COLUMNS} numbers. */
  rows: Float32Array;
  linked: readonly boolean[];
}

/** An example over the given candidates. */
export function exampleOf({ scores }: Scored, candidates: readonly number[], truth: ReadonlySet<number>): Example {
  const rows = new Float32Array(candidates.length * COLUMNS);
  signals.forEach(({ id }, column) => {
    const values = scores.get(id) ?? new Float32Array(0);
    const most = highestScore(values);
    candidates.forEach((note, row) => {
      const value = values[note] ?? 0;
      rows.set([Math.sqrt(value), value / most], row * COLUMNS + column * 2);
    });
  });
  return { rows, linked: candidates.map((note) => truth.has(note)) };
}
