import type { Arrangement } from '../queue/arrangement';
import type { Settings } from '../settings/settings';
import type { History } from '../undo/history';
import type { Clock } from '../ports';
import type { Activities } from './activity';
import { decideNote } from './decide-note';
import { editNotes, type Edited, type NoteEdit } from './edit-notes';
import { itemNotes } from './item-notes';

/** What marking an item as analyzed works on. */
export interface MarkAnalyzedDeps {
  history: Pick<History, 'run'>;
  arrangement: Pick<Arrangement, 'stackOf'>;
  activities: Activities;
  settings: () => Pick<Settings, 'kinds'>;
  clock: Pick<Clock, 'now'>;
}

/** Says that an item's analysis is done, without a permanent note, in all the notes it came in. */
export function markAnalyzed(path: string, deps: MarkAnalyzedDeps): Promise<Edited> {
  const deciding = { kinds: deps.settings().kinds, clock: deps.clock };
  const edit = (text: string, of: string): NoteEdit => decideNote({ path: of, text }, 'done', deciding);
  return editNotes(itemNotes([path], deps.arrangement), { kind: 'status', edit }, deps);
}
