import { readPendingNote } from '../note/pending-note';
import type { Source } from '../permanent/choices';
import { NoteMissing } from '../ports';
import type { VerbDeps } from './verb';

/** The note at a path as it is on disk; undefined where it went away since it was chosen. */
export async function readSource(path: string, { notes, sectionNames }: Pick<VerbDeps, 'notes' | 'sectionNames'>): Promise<Source | undefined> {
  try {
    const text = await notes.read(path);
    return { path, text, note: readPendingNote(text, sectionNames()) };
  } catch (error) {
    if (error instanceof NoteMissing) return undefined;
    throw error;
  }
}
