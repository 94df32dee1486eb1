import { NoteExists, NoteMissing, type NoteStore } from '../ports';
import type { Change } from './change';

/** What came of writing a plan: every path written, or the first file that refused. Files before it stay written. */
export type CarriedOut =
  | { ok: true; written: string[] }
  | { ok: false; written: string[]; path: string; reason: 'exists' | 'missing' };

/**
 * Writes the changes in order, each file in one atomic operation. The new note comes first, so that
 * no link is ever written to a note that does not exist.
 */
export async function carryOut(changes: readonly Change[], store: NoteStore): Promise<CarriedOut> {
  const written: string[] = [];
  for (const change of changes) {
    try {
      if (change.kind === 'new') await store.create(change.path, change.text);
      else await store.update(change.path, change.edit);
      written.push(change.path);
    } catch (error) {
      if (error instanceof NoteExists) return { ok: false, written, path: change.path, reason: 'exists' };
      if (error instanceof NoteMissing) return { ok: false, written, path: change.path, reason: 'missing' };
      throw error;
    }
  }
  return { ok: true, written };
}
