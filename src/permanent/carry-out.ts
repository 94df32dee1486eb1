import { NoteExists, type NoteStore } from '../ports';
import { writeFailureOf, type WriteFailure } from '../write-failure';
import type { Change } from './change';

/** What came of writing a plan: all of it, or the first file that refused, and the changes that are still to be made. */
export type CarriedOut =
  { ok: true; written: string[] } | { ok: false; written: string[]; left: Change[]; path: string; failure: WriteFailure };

/**
 * Writes the changes in order, each file in one atomic operation; new notes come before the links to them. Nothing
 * is written when the vault shows beforehand that it cannot all be. A failure half-way gives back the changes that
 * are left, without those already made, to be carried out again. `made` are new notes that the store knows how to make
 * again in the place of those an attempt that stopped had made.
 */
export async function carryOut(changes: readonly Change[], store: NoteStore, made: ReadonlySet<string> = new Set()): Promise<CarriedOut> {
  const hindered = changes.find(({ kind, path }) => (kind === 'new' ? store.exists(path) && !made.has(path) : !store.exists(path)));
  if (hindered !== undefined) {
    const failure: WriteFailure = { kind: hindered.kind === 'new' ? 'in-the-way' : 'note-gone' };
    return { ok: false, written: [], left: [...changes], path: hindered.path, failure };
  }
  const written: string[] = [];
  for (const change of changes) {
    const refusal = await write(change, store);
    if (refusal !== undefined) return { ok: false, written, left: changes.slice(written.length), ...refusal };
    written.push(change.path);
  }
  return { ok: true, written };
}

/** Which file was not written, and why: a file may also be in the way where a folder was to be. */
async function write(change: Change, store: NoteStore): Promise<{ path: string; failure: WriteFailure } | undefined> {
  const { path } = change;
  let failure: WriteFailure | undefined;
  try {
    if (change.kind === 'new') await store.create(path, change.text);
    else
      await store.update(path, (text) => {
        const after = change.edit(text);
        failure = after.ok ? undefined : { kind: after.reason };
        return after.ok ? after.text : text;
      });
  } catch (error) {
    return { path: error instanceof NoteExists ? error.path : path, failure: writeFailureOf(error) };
  }
  return failure && { path, failure };
}
