import { withoutOwnIds } from '../note/own-block-ids';
import type { PendingNote } from '../note/pending-note';
import { keyPoints } from './key-points/key-points';
import { plainOf } from '../markdown/plain-text';

/** Main sentences that are looked up in the vault. */
const LOOKED_UP = 5;

/** How many of an article's main sentences no note of the vault speaks of. `closest` finds the notes a text should link to. */
export async function noveltyOf(
  note: Pick<PendingNote, 'title' | 'content'>,
  closest: (text: string) => Promise<readonly unknown[]>,
): Promise<{ new: number; of: number }> {
  const points = keyPoints({ title: note.title, markdown: withoutOwnIds(note.content) }, LOOKED_UP);
  const found = await Promise.all(points.map(({ text }) => closest(plainOf(text))));
  return { new: found.filter((notes) => notes.length === 0).length, of: points.length };
}
