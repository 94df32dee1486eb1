import { signals } from '../signals';
import type { Scores } from '../signals/signal';
import { highestScore, type Weights, type Worth } from './columns';
import type { QueryView } from './query-view';
import { shippedSum } from './shipped-net';

/** What the signals say of every note, and the weighted sum, both by note number. Places without a note have a sum of 0. */
export interface Scored {
  scores: Scores;
  total: Float32Array;
}

/** Scores every note for a query, one signal or a part of one per step. */
export function* scoring(view: QueryView, weights: Weights = shippedSum): Generator<void, Scored> {
  const total = view.blank();
  const scores = new Map<string, Float32Array>([['so-far', total]]);
  for (const signal of signals) {
    const scored = signal.score(view, scores);
    const values = scored instanceof Float32Array ? scored : yield* scored;
    scores.set(signal.id, values);
    addWeighted(view, total, values, weights[signal.id]);
    yield;
  }
  return { scores, total };
}

function addWeighted(view: QueryView, total: Float32Array, values: Float32Array, { level, lead }: Worth): void {
  const share = lead / highestScore(values);
  for (let note = 0; note < total.length; note++) {
    const value = values[note] ?? 0;
    if (value > 0 && view.index.note(note)) total[note] = (total[note] ?? 0) + level * Math.sqrt(value) + share * value;
  }
}
