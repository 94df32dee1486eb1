import { withTag } from '../analysis/steps/tags';
import { isPending } from '../kinds/is-pending';
import type { PropertyEdit } from '../properties/edit-properties';
import type { Settings } from '../settings/settings';
import type { Tag } from '../untrusted/tag';
import type { History } from '../undo/history';
import type { Activities } from './activity';
import { editNotes, type Edited } from './edit-notes';

/** What adding a tag works on. */
export interface AddTagDeps {
  history: Pick<History, 'run'>;
  activities: Activities;
  settings: () => Pick<Settings, 'kinds'>;
}

/** Adds a tag to pending notes, in the property they keep tags in; what has it, or is pending no more, stays as it is. */
export function addTag(paths: readonly string[], tag: Tag, deps: AddTagDeps): Promise<Edited> {
  const { kinds } = deps.settings();
  const edit = (text: string, path: string): PropertyEdit => (isPending({ path, text }, kinds) ? withTag(text, tag) : { ok: true, text });
  return editNotes(paths, { kind: 'tag', edit }, deps);
}
