import type { History, Undone } from '../undo/history';
import type { Activities } from './activity';
import { MANY_NOTES, type BulkProgress } from './bulk-progress';
import type { Decisions } from './decisions';
import type { SetUp } from './set-up';
import type { Shell } from './shell';

/** What can be seen of the decisions that can be taken back. */
export type UndoReader = Pick<History, 'last' | 'onChange'>;

/** What undoing works on. */
export interface UndoDeps extends TellUndoneDeps {
  history: Pick<History, 'undo' | 'last'>;
  decisions: Decisions;
  bulk: BulkProgress;
}

/**
 * Takes back what was done last, over all the files it touched, once it is written, or stopped where that can be; one that was changed since stays as
 * it is. What came of it is said beside each note, and in words where more than one was touched or one refused. Undefined when there was nothing, or
 * when a choice of what counts in this vault was made after everything else: that is taken back then.
 */
export async function undo(
  choices: Pick<SetUp, 'last' | 'takeBack'>,
  { history, activities, decisions, bulk, shell }: UndoDeps,
): Promise<Undone | undefined> {
  const stopped = decisions.stopNewest();
  const undone = await decisions.inOrder(async () => {
    // Asked here, as what is being written or taken back belongs to the order.
    if (stopped === undefined && choices.last !== undefined && choices.last >= Date.parse(history.last()?.at ?? '1970-01-01')) {
      await choices.takeBack();
      return 'choice' as const;
    }
    try {
      // Stopped before it wrote anything: it is taken back by that.
      if (stopped?.hasWritten === false) return { kind: 'decline' as const, restored: [...stopped.paths], refused: [], lost: 0 };
      const files = history.last()?.files.length ?? 0;
      if (files < MANY_NOTES) return await history.undo();
      bulk.begin('undo', files);
      return await history.undo({
        ended: () => {
          bulk.step();
        },
      });
    } finally {
      bulk.end({ written: 0, failed: 0 });
      bulk.dismiss();
    }
  });
  if (undone === 'choice') {
    shell.notify({ kind: 'choice-undone' });
    return undefined;
  }
  if (undone === undefined) {
    shell.notify({ kind: 'nothing-to-undo' });
    return undefined;
  }
  // What was stopped before it wrote anything has nothing to say.
  tellUndone(undone, { activities, shell: stopped?.hasWritten === false ? { notify: () => undefined } : shell });
  return undone;
}

/** What telling of an undo works on. */
export interface TellUndoneDeps {
  activities: Activities;
  shell: Pick<Shell, 'notify'>;
}

/** Says beside each note what came of taking back, and in words where more than one was touched or one refused. */
export function tellUndone(undone: Undone, { activities, shell }: TellUndoneDeps): void {
  for (const path of undone.restored) {
    const kind = activities.get(path)?.kind;
    if (kind === 'declined' || kind === 'promoted' || kind === 'fetched') activities.set(path, undefined);
  }
  for (const { path, reason } of undone.refused) {
    if (reason === 'missing') activities.set(path, { kind: 'not-written', failure: { kind: 'note-gone' } });
    else if (reason !== 'failed') activities.set(path, { kind: 'refused', reason: 'undo-stale' });
  }
  if (undone.refused.length > 0 || undone.restored.length > 1 || undone.lost > 0) shell.notify({ kind: 'undone', undone });
}
