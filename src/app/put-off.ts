import { isPending } from '../kinds/is-pending';
import { editProperties, type PropertyEdit } from '../properties/edit-properties';
import type { Arrangement } from '../queue/arrangement';
import type { Queue } from '../queue/queue';
import type { Settings } from '../settings/settings';
import type { History } from '../undo/history';
import type { Activities } from './activity';
import type { Decisions } from './decisions';
import { editNotes, type Edited } from './edit-notes';
import { itemNotes } from './item-notes';

/** What putting off works on. */
export interface PutOffDeps {
  history: Pick<History, 'run'>;
  arrangement: Pick<Arrangement, 'stackOf'>;
  queue: Pick<Queue, 'get' | 'put' | 'leave' | 'stay'>;
  decisions: Decisions;
  activities: Activities;
  settings: () => Pick<Settings, 'kinds' | 'laterProperty'>;
}

/**
 * Puts items off until a day, as in `2026-02-23`, in all the notes they came in, or takes that back where none is given.
 * They leave their place at once; those that could not be written, or are pending no more, stay as they were.
 */
export async function putOff(paths: readonly string[], until: string | undefined, deps: PutOffDeps): Promise<Edited> {
  const { queue, decisions, settings } = deps;
  const { kinds, laterProperty } = settings();
  const all = itemNotes(paths, deps.arrangement);
  const entries = new Map(all.map((path) => [path, queue.get(path)]));
  const edit = (text: string, path: string): PropertyEdit =>
    isPending({ path, text }, kinds) ? editProperties(text, { [laterProperty]: until }) : { ok: true, text };
  queue.leave(all);
  try {
    const edited = await decisions.inOrder(() => editNotes(all, { kind: 'later', edit }, deps));
    for (const path of edited.changed) {
      const entry = entries.get(path);
      // The vault will say so, too, but later than the note is back in sight.
      if (entry !== undefined) queue.put(path, { ...entry, later: until ?? '' });
    }
    return edited;
  } finally {
    queue.stay(all);
  }
}
