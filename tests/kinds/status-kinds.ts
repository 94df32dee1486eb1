import type { AdoptedKind } from '../../src/kinds/adopted-kind';
import { settingsFrom } from '../../src/settings/settings';

/** The kinds that statuses stand for, as they were stored before there were kinds; those of a new vault by default. */
export function statusKinds(
  stored: { pendingStatuses?: string[]; analyzedStatus?: string; literatureStatus?: string; declinedStatus?: string } = {},
): AdoptedKind[] {
  return settingsFrom(stored).kinds;
}

/** The kind of a new vault: notes whose `status` is `pending-analysis`. */
export const PENDING = statusKinds()[0] as AdoptedKind;
