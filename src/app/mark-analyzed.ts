import { isPending } from '../note/is-pending';
import { withStatus } from '../note/status';
import type { PropertyEdit } from '../properties/edit-properties';
import type { Arrangement } from '../queue/arrangement';
import type { Settings } from '../settings/settings';
import type { History } from '../undo/history';
import type { Activities } from './activity';
import { editNotes, type Edited } from './edit-notes';
import { itemNotes } from './item-notes';

/** What marking an item as analyzed works on. */
export interface MarkAnalyzedDeps {
  history: Pick<History, 'run'>;
  arrangement: Pick<Arrangement, 'stackOf'>;
  activities: Activities;
  settings: () => Pick<Settings, 'pendingStatuses' | 'analyzedStatus'>;
}

/** Says that an item's analysis is done, without a permanent note, in all the notes it came in. */
export function markAnalyzed(path: string, deps: MarkAnalyzedDeps): Promise<Edited> {
  const { pendingStatuses, analyzedStatus } = deps.settings();
  const edit = (text: string): PropertyEdit =>
    isPending(text, pendingStatuses) ? withStatus(text, pendingStatuses, analyzedStatus) : { ok: true, text };
  return editNotes(itemNotes([path], deps.arrangement), { kind: 'status', edit }, deps);
}
