import { statusChange } from '../note/status';
import { editProperties, type PropertyEdit } from '../properties/edit-properties';
import type { Settings } from '../settings/settings';
import { DECLINED_REASON } from '../triage/decline';
import type { History } from '../undo/history';
import type { Activities } from './activity';
import { editNotes, type Edited } from './edit-notes';

/** What making a note pending works on. */
export interface MakePendingDeps {
  history: Pick<History, 'run'>;
  activities: Activities;
  settings: () => Pick<Settings, 'pendingStatuses' | 'declinedStatus' | 'analyzedStatus' | 'literatureStatus'>;
}

/** Makes notes pending, whatever was decided of them. */
export function makePending(paths: readonly string[], deps: MakePendingDeps): Promise<Edited> {
  const { pendingStatuses, declinedStatus, analyzedStatus, literatureStatus } = deps.settings();
  const [pending = 'pending-analysis'] = pendingStatuses;
  const edit = (text: string): PropertyEdit =>
    editProperties(text, {
      status: statusChange(text, [declinedStatus, analyzedStatus, literatureStatus], pending),
      [DECLINED_REASON]: undefined,
    });
  return editNotes(paths, { kind: 'status', edit }, deps);
}
