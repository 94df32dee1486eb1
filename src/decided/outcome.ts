import type { Decision } from '../kinds/adopted-kind';

/**
 * What was decided of an item: a permanent note was written from it, it was kept as a literature note, its analysis is
 * done without either, or it was declined. In the order in which they are counted for a person.
 */
export const OUTCOMES = ['written', 'kept', 'analyzed', 'declined'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * What became of an item whose note says one of these decisions, or several in the same words; undefined where it says
 * none. `isWritten`: a permanent note was made from it.
 */
export function outcomeOf(decisions: readonly Decision[], isWritten: boolean): Outcome | undefined {
  const isDone = decisions.includes('done');
  // Somebody may have one status for all that is done with.
  if (isDone && isWritten) return 'written';
  if (decisions.includes('declined')) return 'declined';
  if (decisions.includes('literature')) return 'kept';
  return isDone ? 'analyzed' : undefined;
}
