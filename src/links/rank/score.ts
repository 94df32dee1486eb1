import { signals } from '../signals';
import type { Scores } from '../signals/signal';
import { atOnce } from '../slices';
import type { QueryView } from './query-view';
import type { Weights } from './weights';

/** What the signals say of every note, and the weighted sum under `total`. */
export interface Scored {
  scores: Scores;
  total: Float32Array;
}

/** Scores every note for a query, one signal a step. */
export function* scoring(view: QueryView, weights: Weights): Generator<void, Scored> {
  const total = view.blank();
  const scores = new Map<string, Float32Array>([['so-far', total]]);
  for (const signal of signals) {
    const values = signal.score(view, scores);
    scores.set(signal.id, values);
    const weight = weights[signal.id];
    for (let note = 0; note < total.length; note++) total[note] = (total[note] ?? 0) + weight * (values[note] ?? 0);
    yield;
  }
  return { scores, total };
}

/** Scores every note for a query at one go. */
export function score(view: QueryView, weights: Weights): Scored {
  return atOnce(scoring(view, weights));
}
