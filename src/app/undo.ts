import type { History, Undone } from '../undo/history';
import type { Activities } from './activity';
import type { Decisions } from './decisions';
import type { Shell } from './shell';

/** What can be seen of the decisions that can be taken back. */
export type UndoReader = Pick<History, 'last' | 'onChange'>;

/**
 * Takes back what was done last, over all the files it touched, once it is written; one that was changed since stays as
 * it is. What came of it is said beside each note, and in words where more than one was touched or one refused. Undefined when there was nothing.
 */
export async function undo({
  history,
  activities,
  decisions,
  shell,
}: {
  history: Pick<History, 'undo'>;
  activities: Activities;
  decisions: Decisions;
  shell: Pick<Shell, 'notify'>;
}): Promise<Undone | undefined> {
  const undone = await decisions.inOrder(() => history.undo());
  if (undone === undefined) {
    shell.notify({ kind: 'nothing-to-undo' });
    return undefined;
  }
  for (const path of undone.restored) {
    const kind = activities.get(path)?.kind;
    if (kind === 'declined' || kind === 'promoted' || kind === 'fetched') activities.set(path, undefined);
  }
  for (const { path, reason } of undone.refused) {
    if (reason === 'missing') activities.set(path, { kind: 'not-written', failure: { kind: 'note-gone' } });
    else if (reason !== 'failed') activities.set(path, { kind: 'refused', reason: 'undo-stale' });
  }
  if (undone.refused.length > 0 || undone.restored.length > 1 || undone.lost > 0) shell.notify({ kind: 'undone', undone });
  return undone;
}
