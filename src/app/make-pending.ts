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

/** Makes a note pending, whatever was decided of it. */
export function makePending(path: string, deps: MakePendingDeps): Promise<Edited> {
  const { pendingStatuses, declinedStatus, analyzedStatus, literatureStatus } = deps.settings();
  const [pending = 'pending-analysis'] = pendingStatuses;
  const edit = (text: string): PropertyEdit =>
    editProperties(text, {
      status: statusChange(text, [declinedStatus, analyzedStatus, literatureStatus], pending),
      [DECLINED_REASON]: undefined,
    });
  return editNotes([path], { kind: 'status', edit }, deps);
}
