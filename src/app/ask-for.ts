import { isPending } from '../kinds/is-pending';
import { propertyOf, readFrontmatter } from '../properties/frontmatter';
import { textOf } from '../properties/property-value';
import { editProperties, type PropertyEdit } from '../properties/edit-properties';
import type { Arrangement } from '../queue/arrangement';
import type { Interest } from '../queue/entry';
import type { Queue } from '../queue/queue';
import type { Settings } from '../settings/settings';
import type { History } from '../undo/history';
import type { Activities } from './activity';
import { editNotes, type Edited } from './edit-notes';
import { itemNotes } from './item-notes';

/** What asking for more or less of a kind works on. */
export interface AskForDeps {
  history: Pick<History, 'run'>;
  arrangement: Pick<Arrangement, 'stackOf'>;
  queue: Pick<Queue, 'get' | 'put'>;
  activities: Activities;
  settings: () => Pick<Settings, 'kinds' | 'interestProperty'>;
}

/**
 * Writes into all the notes of items that more like them is wanted, or less; the same again takes it back, as does
 * asking for neither. What is pending no more stays as it is.
 */
export async function askFor(paths: readonly string[], interest: Interest | undefined, deps: AskForDeps): Promise<Edited> {
  const { kinds, interestProperty } = deps.settings();
  // The first note speaks for all of them: the queue may not know yet what was written last.
  let asked: { interest: Interest | undefined } | undefined;
  const edit = (text: string, path: string): PropertyEdit => {
    if (!isPending({ path, text }, kinds)) return { ok: true, text };
    asked ??= { interest: textOf(propertyOf(readFrontmatter(text), interestProperty)) === interest ? undefined : interest };
    return editProperties(text, { [interestProperty]: asked.interest });
  };
  const edited = await editNotes(itemNotes(paths, deps.arrangement), { kind: 'interest', edit }, deps);
  for (const path of edited.changed) {
    const entry = deps.queue.get(path);
    // The vault will say so, too, but later.
    if (entry !== undefined) deps.queue.put(path, { ...entry, interest: asked?.interest });
  }
  return edited;
}
