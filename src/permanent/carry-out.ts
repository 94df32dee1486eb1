import { NoteExists, NoteMissing, type NoteStore } from '../ports';
import type { Change } from './change';

/** What came of writing a plan: all of it, or the first file that refused, and the changes that are still to be made. */
export type CarriedOut = { ok: true; written: string[] } | ({ ok: false; written: string[]; left: Change[] } & Refusal);

/** Which file was not written, and why: `failed` is for what the app or the disk says in words of its own. */
export type Refusal =
  { path: string; reason: 'exists' | 'missing' | 'properties-unsafe' } | { path: string; reason: 'failed'; detail: string };

/**
 * Writes the changes in order, each file in one atomic operation; new notes come before the links to them. Nothing
 * is written when the vault shows beforehand that it cannot all be. A failure half-way gives back the changes that
 * are left, without those already made, to be carried out again. `made` are new notes that the store knows how to make
 * again in the place of those an attempt that stopped had made.
 */
export async function carryOut(changes: readonly Change[], store: NoteStore, made: ReadonlySet<string> = new Set()): Promise<CarriedOut> {
  const hindered = changes.find(({ kind, path }) => (kind === 'new' ? store.exists(path) && !made.has(path) : !store.exists(path)));
  if (hindered !== undefined)
    return { ok: false, written: [], path: hindered.path, reason: hindered.kind === 'new' ? 'exists' : 'missing', left: [...changes] };
  const written: string[] = [];
  for (const change of changes) {
    const refusal = await write(change, store);
    if (refusal !== undefined) return { ok: false, written, ...refusal, left: changes.slice(written.length) };
    written.push(change.path);
  }
  return { ok: true, written };
}

async function write(change: Change, store: NoteStore): Promise<Refusal | undefined> {
  try {
    if (change.kind === 'new') await store.create(change.path, change.text);
    else return await edited(change, store);
    return undefined;
  } catch (error) {
    if (error instanceof NoteExists) return { path: error.path, reason: 'exists' };
    if (error instanceof NoteMissing) return { path: error.path, reason: 'missing' };
    return { path: change.path, reason: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

async function edited({ path, edit }: Extract<Change, { kind: 'changed' }>, store: NoteStore): Promise<Refusal | undefined> {
  let refusal: Refusal | undefined;
  await store.update(path, (text) => {
    const after = edit(text);
    refusal = after.ok ? undefined : { path, reason: after.reason };
    return after.ok ? after.text : text;
  });
  return refusal;
}
