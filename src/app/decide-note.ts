import { outcomeFor, type AdoptedKind, type Decision } from '../kinds/adopted-kind';
import { folderFor, withDecision } from '../kinds/decide';
import { pendingKind, type NoteText } from '../kinds/is-pending';
import type { Clock } from '../ports';
import type { PropertyChange } from '../properties/wanted';
import { localDate } from '../text/local-date-time';
import type { NoteEdit } from './edit-notes';

/** What deciding on a note goes by. */
export interface Deciding {
  kinds: readonly AdoptedKind[];
  clock: Pick<Clock, 'now'>;
}

/**
 * A note once it was decided on, as its kind says that, with some properties along. One that is not pending, as when
 * somebody else has decided meanwhile, stays as it is.
 */
export function decideNote(
  note: NoteText,
  decision: Decision,
  { kinds, clock }: Deciding,
  also: Readonly<Record<string, PropertyChange>> = {},
): NoteEdit {
  const kind = pendingKind(note, kinds);
  if (kind === undefined) return { ok: true, text: note.text };
  if (outcomeFor(kind, decision) === undefined) return { ok: false, reason: 'no-outcome' };
  const edited = withDecision(note.text, kind, { decision, today: localDate(clock.now()), also });
  return edited.ok ? { ...edited, folder: folderFor(note.path, kind, decision) } : edited;
}
