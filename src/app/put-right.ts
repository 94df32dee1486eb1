import type { FileRepair, Finding } from '../health/finding';
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
  const repairs = findings.flatMap((finding) => finding.repairs);
  const edits = new Map<string, Extract<FileRepair, { edit: unknown }>[]>();
  for (const one of repairs) if ('edit' in one) edits.set(one.path, [...(edits.get(one.path) ?? []), one]);
  const moves = new Map(repairs.flatMap((one) => ('moveTo' in one ? [[one.path, one.moveTo] as const] : [])));
  const result: PutRight = { changed: [], unchanged: [], failed: [] };
  const left = new Set([...edits.keys(), ...moves.keys()]);
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
      for (const [path, own] of edits) await attempt(path, () => edited(path, own, notes));
      const failed = new Set(result.failed.map(({ path }) => path));
      // A copy that a link still leads to stays where it is.
      const isHeld = (path: string): boolean =>
        findings.some(
          ({ repairs: own }) => own.some((one) => 'moveTo' in one && one.path === path) && own.some((one) => failed.has(one.path)),
        );
      for (const [path, to] of moves) if (!isHeld(path)) await attempt(path, () => moved(path, to, notes));
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

async function edited(path: string, repairs: readonly Extract<FileRepair, { edit: unknown }>[], notes: NoteStore): Promise<boolean> {
  let isChanged = false;
  await notes.update(path, (text) => {
    const after = withRepairs(text, repairs);
    if (!after.ok) throw new Unsafe({ kind: after.reason });
    isChanged = after.text !== text;
    return after.text;
  });
  return isChanged;
}

/** A text with all repairs of its file, in their order; refused where one of them is. */
export function withRepairs(
  text: string,
  repairs: readonly Extract<FileRepair, { edit: unknown }>[],
): ReturnType<(typeof repairs)[number]['edit']> {
  let result: ReturnType<(typeof repairs)[number]['edit']> = { ok: true, text };
  for (const { edit } of repairs) {
    if (!result.ok) return result;
    result = edit(result.text);
  }
  return result;
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
