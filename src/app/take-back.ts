import type { Decided } from '../decided/decided';
import { decidingOperations } from '../decided/deciding-operations';
import { isPending } from '../kinds/is-pending';
import type { NoteReader } from '../ports';
import type { History, Undone } from '../undo/history';
import type { Decisions } from './decisions';
import { makePending, type MakePendingDeps } from './make-pending';
import { tellUndone, type TellUndoneDeps } from './undo';
import { addTo } from '../text/add-to';

/** What taking back a decision works on. */
export interface TakeBackDeps extends MakePendingDeps, TellUndoneDeps {
  notes: NoteReader;
  history: Pick<History, 'load' | 'all' | 'run' | 'undo'>;
  decided: Pick<Decided, 'leave' | 'stay'>;
  decisions: Decisions;
  edits: Decisions;
}

/**
 * Takes back what was decided of notes, whenever that was. Where the history knows it, they are brought back as they were,
 * and a permanent note with them; where it does not, or they were changed since, they are made pending again. They leave the
 * list of what was decided at once; those that are still decided after it come back.
 */
export async function takeBack(paths: readonly string[], deps: TakeBackDeps): Promise<Undone> {
  deps.decided.leave(paths);
  // What was asked for before is written before.
  await deps.edits.inOrder(() => Promise.resolve());
  return deps.decisions.inOrder(async () => {
    const undone: Undone = { kind: 'status', restored: [], refused: [], lost: 0 };
    try {
      const late = await undoKnown(paths, undone, deps);
      const { changed, failed } = await makePending(late, deps);
      undone.restored.push(...changed);
      // Of a journal that cannot be written the history tells.
      const [first] = failed.filter(({ failure }) => failure.kind !== 'not-journalled');
      if (first !== undefined) deps.shell.notify({ kind: 'not-written', ...first });
    } finally {
      deps.decided.stay(await stillDecided([...paths, ...undone.restored], deps));
    }
    tellUndone(undone, deps);
    return undone;
  });
}

/** Takes back what the history knows of; returns the notes it does not bring back. */
async function undoKnown(paths: readonly string[], undone: Undone, { history }: TakeBackDeps): Promise<string[]> {
  await history.load();
  const operations = decidingOperations(history.all);
  const byOperation = new Map<number | undefined, string[]>();
  for (const path of paths) {
    const id = operations.get(path)?.id;
    addTo(byOperation, id, path);
  }
  const late = new Set(byOperation.get(undefined));
  for (const [operation, own] of byOperation) {
    if (operation === undefined) continue;
    const isWriting = history.all.find(({ id }) => id === operation)?.promotes !== undefined;
    const result = await history.undo({ operation, ...(!isWriting && { paths: own }) });
    for (const { path, reason } of result?.refused ?? []) {
      if (own.includes(path) && (reason === 'changed' || reason === 'exists')) late.add(path);
      else undone.refused.push({ path, reason });
    }
    undone.restored.push(...(result?.restored ?? []));
    undone.lost += result?.lost ?? 0;
  }
  return [...late];
}

/** Those of the notes that are there and not pending, as one that was declined before it was kept. */
async function stillDecided(paths: readonly string[], { notes, settings }: TakeBackDeps): Promise<string[]> {
  const { kinds } = settings();
  const decided: string[] = [];
  for (const path of paths) {
    const text = await notes.read(path).catch(() => undefined);
    if (text !== undefined && !isPending({ path, text }, kinds)) decided.push(path);
  }
  return decided;
}
