import { hasStatus } from '../note/status';
import type { PropertyValue } from '../properties/property-value';
import type { Settings } from '../settings/settings';

/**
 * What was decided of an item: a permanent note was written from it, it was kept as a literature note, its analysis is
 * done without either, or it was declined. In the order in which they are counted for a person.
 */
export const OUTCOMES = ['written', 'kept', 'analyzed', 'declined'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The statuses that say what was decided. */
export type OutcomeStatuses = Pick<Settings, 'pendingStatuses' | 'analyzedStatus' | 'literatureStatus' | 'declinedStatus'>;

/**
 * What a note's `status` says was decided of it; undefined where it is pending, or says nothing. `isWritten`:
 * a permanent note was made from it.
 */
export function outcomeOf(
  status: PropertyValue | undefined,
  isWritten: boolean,
  { pendingStatuses, analyzedStatus, literatureStatus, declinedStatus }: OutcomeStatuses,
): Outcome | undefined {
  if (hasStatus(status, pendingStatuses)) return undefined;
  const isAnalyzed = hasStatus(status, [analyzedStatus]);
  // Somebody may have one status for all that is done with.
  if (isAnalyzed && isWritten) return 'written';
  if (hasStatus(status, [declinedStatus])) return 'declined';
  if (hasStatus(status, [literatureStatus])) return 'kept';
  return isAnalyzed ? 'analyzed' : undefined;
}
