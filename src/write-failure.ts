import { NoteBusy, NoteExists, NoteForeign, NoteMissing } from './ports';
import { NotJournalled } from './undo/journal';

/** Why a file was not written or moved. `detail` is what the app or the system said, in words of its own. */
export type WriteFailure =
  | { kind: 'note-gone' }
  | { kind: 'in-the-way' }
  | { kind: 'being-edited' }
  /** Another property would have changed along, or a value cannot be read. */
  | { kind: 'properties-unsafe' }
  /** Its kind has no words for what was decided, and none are brought in unasked. */
  | { kind: 'no-outcome' }
  /** What would undo the write could not be stored, so it was not made. */
  | { kind: 'not-journalled'; detail: string }
  /** Another plugin's data, as a board or a drawing. */
  | { kind: 'foreign' }
  | { kind: 'disk-full' }
  | { kind: 'unexpected'; detail: string };

/** How systems say that there is no room left: Node's code, Android and iOS, browsers. */
const FULL = /\bENOSPC\b|\bEDQUOT\b|no space left|not enough (?:free )?space|disk (?:is )?full|quota/i;

/** What a rejected write comes to. */
export function writeFailureOf(error: unknown): WriteFailure {
  if (error instanceof NoteMissing) return { kind: 'note-gone' };
  if (error instanceof NoteExists) return { kind: 'in-the-way' };
  if (error instanceof NoteBusy) return { kind: 'being-edited' };
  if (error instanceof NotJournalled) return { kind: 'not-journalled', detail: error.message };
  if (error instanceof NoteForeign) return { kind: 'foreign' };
  const detail = error instanceof Error ? error.message : String(error);
  return FULL.test(`${error instanceof Error ? error.name : ''} ${detail}`) ? { kind: 'disk-full' } : { kind: 'unexpected', detail };
}
