import type { SignalId } from '../signals';
import type { Scores } from '../signals/signal';

/**
 * What each signal counts as evidence that a link is right, on its own and in any vault: the shipped levels of
 * the signals that can speak for a single note. Unlike the weights, these are never fitted to a vault, so that
 * evidence can be compared between queries and over time.
 */
const EVIDENCE: readonly (readonly [SignalId, number])[] = [
  ['mentions-name', 0.93],
  ['mentions-link-text', 1.27],
  ['similar-text', 1.23],
  ['covers-title', 0.85],
  ['shares-tags', 0.26],
  ['fits-link-context', 0.19],
  ['linked-from-similar', 0.97],
];

/**
 * Below this, silence is better. Over the development vaults, 19 of 20 links found in the first ten have more,
 * and three of four notes suggested for a text of another vault have less.
 */
export const FLOOR = 2;

/** How much speaks for a link to a note, from 0 to about 5.5. */
export function evidenceFor(scores: Scores, note: number): number {
  return EVIDENCE.reduce((sum, [id, weight]) => sum + weight * Math.sqrt(scores.get(id)?.[note] ?? 0), 0);
}
