import type { Activities } from './activity';
import type { History, Undone } from '../undo/history';

/** Takes the last operation back and says beside each note what came of it. Undefined when there was none. */
export async function takeBack(history: History, activities: Activities): Promise<Undone | undefined> {
  const undone = await history.undo();
  for (const path of undone?.restored ?? []) {
    const kind = activities.get(path)?.kind;
    if (kind === 'declined' || kind === 'promoted' || kind === 'fetched') activities.set(path, undefined);
  }
  for (const { path, reason } of undone?.refused ?? []) {
    if (reason !== 'failed') activities.set(path, { kind: 'refused', reason: reason === 'missing' ? 'note-gone' : 'undo-stale' });
  }
  return undone;
}
