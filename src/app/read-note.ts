import type { NoteReader } from '../ports';
import { writeFailureOf } from '../write-failure';
import type { Activities } from './activity';

/** A note's text; undefined where it cannot be read, which is said beside it. */
export async function readNote(
  path: string,
  { notes, activities }: { notes: NoteReader; activities: Activities },
): Promise<string | undefined> {
  try {
    return await notes.read(path);
  } catch (error) {
    activities.set(path, { kind: 'not-written', failure: writeFailureOf(error) });
    return undefined;
  }
}
