import type { Finding } from '../health/finding';
import { filesOf, withRepairs, type TextRepair } from '../health/repairs';
import type { History } from '../undo/history';
import { NotJournalled } from '../undo/journal';
import { NoteExists, type NoteStore } from '../ports';
import { writeFailureOf, type WriteFailure } from '../write-failure';
import type { Activities } from './activity';

/** What came of repairing findings. */
export interface PutRight {
  /** Files that are otherwise than before, by the paths they had. */
  changed: string[];
  /** Files that had nothing of what was to be repaired any more. */
  unchanged: string[];
  failed: { path: string; failure: WriteFailure }[];
}

/** What repairing works on. */
export interface PutRightDeps {
  history: Pick<History, 'run'>;
  activities: Activities;
}

/**
 * Repairs findings as one operation for undo. A file is written once, whatever is repaired in it: each repair looks for its
 * place in the text of that moment, and does nothing where it is gone. Moves come last, when no link leads there any more.
 */
export async function putRight(findings: readonly Finding[], { history, activities }: PutRightDeps): Promise<PutRight> {
  const files = filesOf(findings);
  const result: PutRight = { changed: [], unchanged: [], failed: [] };
  const left = new Set(files.map(({ path }) => path));
  const attempt = async (path: string, work: () => Promise<boolean>): Promise<void> => {
    try {
      const isChanged = await work();
      if (isChanged && !result.changed.includes(path)) result.changed.push(path);
      else if (!isChanged) result.unchanged.push(path);
    } catch (error) {
      if (error instanceof NotJournalled) throw error;
      const failure = error instanceof Unsafe ? error.failure : writeFailureOf(error);
      result.failed.push({ path, failure });
      activities.set(path, { kind: 'not-written', failure });
    }
    left.delete(path);
  };
  try {
    await history.run('health', async (notes) => {
      for (const { path, edits } of files) if (edits.length > 0) await attempt(path, () => edited(path, edits, notes));
      const failed = new Set(result.failed.map(({ path }) => path));
      for (const { path, moveTo, findings: own } of files) {
        // A copy that a link still leads to stays where it is.
        const isHeld = own.some(
          ({ repairs }) => repairs.some((one) => 'moveTo' in one && one.path === path) && repairs.some((one) => failed.has(one.path)),
        );
        if (moveTo !== undefined && !isHeld) await attempt(path, () => moved(path, moveTo, notes));
      }
    });
  } catch (error) {
    if (!(error instanceof NotJournalled)) throw error;
    const failure = writeFailureOf(error);
    result.failed.push(...[...left].map((path) => ({ path, failure })));
  }
  return result;
}

/** An edit that was refused, so that nothing of the file is written. */
class Unsafe extends Error {
  constructor(readonly failure: WriteFailure) {
    super(failure.kind);
  }
}

async function edited(path: string, repairs: readonly TextRepair[], notes: NoteStore): Promise<boolean> {
  let isChanged = false;
  await notes.update(path, (text) => {
    const after = withRepairs(text, repairs);
    if (!after.ok) throw new Unsafe({ kind: after.reason });
    isChanged = after.text !== text;
    return after.text;
  });
  return isChanged;
}

/** Moves a copy; where the name is taken meanwhile, a number is put behind it. */
async function moved(path: string, to: string, notes: NoteStore): Promise<boolean> {
  if (!notes.exists(path)) return false;
  for (let copy = 1; ; copy += 1) {
    const place = copy === 1 ? to : to.replace(/\.md$/, ` ${copy}.md`);
    if (notes.exists(place)) continue;
    try {
      await notes.move(path, place);
      return true;
    } catch (error) {
      if (!(error instanceof NoteExists)) throw error;
    }
  }
}
