import { readPendingNote } from '../note/pending-note';
import type { SourceNote } from '../permanent/choices';
import { NoteMissing } from '../ports';
import { chooseNote } from './choose-notes';
import type { Parameters } from './parameters';
import type { Refusal } from './refusal';
import type { VerbDeps } from './verb';

/** The note that is named, as it is on disk; refused where none is, or where it went away since. */
export async function readSource(
  parameters: Parameters,
  deps: VerbDeps,
): Promise<{ ok: true; source: SourceNote } | { ok: false; refusal: Refusal }> {
  const note = chooseNote(parameters, deps);
  if (!note.ok) return note;
  const { path } = note.chosen;
  try {
    const text = await deps.notes.read(path);
    return { ok: true, source: { path, text, note: readPendingNote(text, deps.sectionNames()) } };
  } catch (error) {
    if (error instanceof NoteMissing) return { ok: false, refusal: { code: 'note-gone', path, written: [] } };
    throw error;
  }
}
