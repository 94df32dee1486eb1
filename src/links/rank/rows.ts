import { signals } from '../signals';
import type { Scores } from '../signals/signal';
import { COLUMNS } from './columns';

/** What the signals say of each candidate beside the others: its {@link COLUMNS} numbers, candidate after candidate. */
export function rowsOf(scores: Scores, candidates: readonly number[]): Float32Array {
  const rows = new Float32Array(candidates.length * COLUMNS);
  signals.forEach(({ id }, signal) => {
    const all = scores.get(id);
    const values = candidates.map((note) => Math.max(0, all?.[note] ?? 0));
    const most = Math.max(1e-9, ...values);
    const places = values.map((_, candidate) => candidate).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
    places.forEach((candidate, place) => {
      const value = values[candidate] ?? 0;
      if (value === 0) return;
      const at = candidate * COLUMNS + signal;
      rows[at] = Math.sqrt(value);
      rows[at + signals.length] = value / most;
      rows[at + 2 * signals.length] = 1 / (1 + place);
    });
  });
  return rows;
}
