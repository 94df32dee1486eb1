import { NoteBusy, NoteMissing, type NoteStore } from '../ports';
import type { TouchedFile } from './operation';
import { foldedFingerprint, reverted } from './text-change';

/** Why a file was left as it is. `failed`, as on a full disk, may be tried again. */
export type UndoRefusal = 'changed' | 'missing' | 'exists' | 'failed';

/**
 * Brings a file back to what it was before an operation, wholly or not at all; returns why it was left as it is. One
 * that is as it was already counts as brought back, so it may run twice. Of an operation that is not `isWhole`, the
 * last write of a file may not have come to pass.
 */
export async function restore(file: TouchedFile, notes: NoteStore, isWhole: boolean): Promise<UndoRefusal | undefined> {
  const reason = await restoreFrom(file, notes);
  if (reason === undefined || reason === 'failed') return reason;
  if (file.previous !== undefined) {
    const other = await restore(file.previous, notes, isWhole);
    return other === undefined || other === 'failed' ? other : reason;
  }
  // A note that is not there was never made, or was taken away before a crash.
  return reason === 'missing' && file.created !== undefined && !isWhole ? undefined : reason;
}

async function restoreFrom(file: TouchedFile, notes: NoteStore): Promise<UndoRefusal | undefined> {
  if (file.mixed === true) return 'changed';
  try {
    return await (file.created === undefined ? bringBack(file, notes) : takeAway(file.path, file.created, notes));
  } catch (error) {
    if (error instanceof NoteMissing) return 'missing';
    if (error instanceof NoteBusy) return 'changed';
    return 'failed';
  }
}

async function bringBack({ path, from = path, change }: TouchedFile, notes: NoteStore): Promise<UndoRefusal | undefined> {
  // One that is at its old place and not at its new one was never moved, or is back already.
  const isMoved = from !== path && !(notes.exists(from) && !notes.exists(path));
  if (isMoved && notes.exists(from)) return 'exists';
  const place = isMoved ? path : from;
  const outcome = { isOurs: true };
  if (change !== undefined) {
    await notes.update(place, (text) => {
      const before = reverted(text, change);
      outcome.isOurs = before !== undefined;
      return before ?? text;
    });
  }
  if (!outcome.isOurs) return isMoved || place === path ? 'changed' : 'missing';
  if (isMoved) await notes.move(path, from);
  return undefined;
}

async function takeAway(path: string, created: string, notes: NoteStore): Promise<UndoRefusal | undefined> {
  if (foldedFingerprint(await notes.read(path)) !== created) return 'changed';
  await notes.trash(path);
  return undefined;
}
