import type { Scores } from '../signals/signal';
import { featuresOf, sumOf } from './features';
import { highest, type QueryView } from './query-view';
import { rowsOf } from './rows';
import { scoring } from './score';

/** Notes in the order they should be linked to, best first, and what the signals say of all notes. */
export interface Ranked {
  notes: { note: number; score: number }[];
  scores: Scores;
}

/** How many notes, the best by the shipped sum of signals, are put in order. */
const CANDIDATES = 150;

/**
 * Ranks notes for a query, one signal per step: a plain sum finds the candidates among all notes, the net orders
 * them. `weights` are those of the features, learnt from the vault.
 */
export function* ranking(view: QueryView, weights: Float64Array, { withLinked }: { withLinked: boolean }): Generator<void, Ranked> {
  const { scores, total } = yield* scoring(view);
  const open = withLinked ? total : total.map((sum, note) => (view.linked.has(note) ? 0 : sum));
  const candidates = highest(open, CANDIDATES, view.self);
  const features = featuresOf(rowsOf(scores, candidates));
  const notes = candidates.map((note, candidate) => ({ note, score: sumOf(features, candidate, weights) }));
  return { notes: notes.sort((a, b) => b.score - a.score), scores };
}
