import type { Scores } from '../signals/signal';
import { Evidence } from './evidence';
import { featuresOf, sumOf } from './features';
import { highest, type QueryView } from './query-view';
import { rowsOf } from './rows';
import { scoring } from './score';

/** A note that a query may link to. */
export interface Candidate {
  note: number;
  /** What the order goes by; not comparable between queries. */
  score: number;
  /** Its share of the links that the query may have, as the net sees it: 0 to 1, over all candidates 1. */
  share: number;
  /** What speaks for it, up to about 5; comparable between queries. */
  evidence: number;
}

/** Notes in the order they should be linked to, best first, and what is known of all notes. */
export interface Ranked {
  notes: Candidate[];
  scores: Scores;
  evidence: Evidence;
}

/** How many notes, the best by the shipped sum of signals, are put in order. */
const CANDIDATES = 150;
/** With less than this share of the evidence for the best, a note stands there by its place in the vault alone, as a hub does. */
const GROUNDED = 0.1;

/**
 * Ranks notes for a query, one signal per step: a plain sum finds the candidates among all notes, the net orders
 * them, and those for which hardly anything speaks come last. `weights` are those of the features, learnt from the vault.
 */
export function* ranking(view: QueryView, weights: Float64Array, { withLinked }: { withLinked: boolean }): Generator<void, Ranked> {
  const { scores, total } = yield* scoring(view);
  const open = withLinked ? total : total.map((sum, note) => (view.linked.has(note) ? 0 : sum));
  const candidates = highest(open, CANDIDATES, view.self);
  const features = featuresOf(rowsOf(scores, candidates));
  const evidence = new Evidence(view, scores);
  const judged = candidates
    .map((note, candidate) => ({ note, score: sumOf(features, candidate, weights), evidence: evidence.for(note) }))
    .sort((a, b) => b.score - a.score);
  const best = judged.reduce((most, one) => Math.max(most, one.evidence), 0);
  const isGrounded = (one: { evidence: number }): boolean => one.evidence > 0 && one.evidence >= GROUNDED * best;
  const grounded = judged.filter(isGrounded);
  const shares = softmax(grounded.map(({ score }) => score));
  const notes = [
    ...grounded.map((one, place) => ({ ...one, share: shares[place] ?? 0 })),
    ...judged.filter((one) => !isGrounded(one)).map((one) => ({ ...one, share: 0 })),
  ];
  return { notes, scores, evidence };
}

/** Each sum's share of all choices, where one is made between them: the net was fitted to have it add up to what authors linked. */
export function softmax(sums: readonly number[]): number[] {
  const highestSum = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highestSum));
  const whole = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / whole);
}
