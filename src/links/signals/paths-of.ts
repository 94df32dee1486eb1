import type { QueryView } from '../rank/query-view';

/** The paths of notes, in their order; a number that stands for no note is left out. */
export function pathsOf(view: QueryView, notes: readonly number[]): string[] {
  return notes.flatMap((note) => view.index.note(note)?.path ?? []);
}
