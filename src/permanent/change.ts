import type { PropertyEdit } from '../properties/edit-properties';

/**
 * One file an operation will write. A changed file is edited from the text it has at that moment,
 * so that what somebody wrote meanwhile stays, and may refuse; `before` and `after` are what the preview shows.
 */
export type Change =
  | { kind: 'new'; path: string; text: string }
  | { kind: 'changed'; path: string; before: string; after: string; edit: (text: string) => PropertyEdit };

/** The change an edit makes of a file whose text is `before`. */
export function changed(path: string, before: string, edit: (text: string) => string): Change {
  return { kind: 'changed', path, before, after: edit(before), edit: (text) => ({ ok: true, text: edit(text) }) };
}
