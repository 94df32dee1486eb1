import type { PropertyEdit } from '../properties/edit-properties';
import { archivePath } from '../triage/archive-path';
import type { NoteStore } from '../ports';
import type { History } from '../undo/history';
import { NotJournalled } from '../undo/journal';
import type { OperationKind } from '../undo/operation';
import { writeFailureOf, type WriteFailure } from '../write-failure';
import type { Activities } from './activity';

/** What came of editing notes, by the paths they had before. */
export interface Edited {
  changed: string[];
  /** Left as they were: the edit had nothing to change. */
  unchanged: string[];
  failed: { path: string; failure: WriteFailure }[];
}

/** What editing notes works on. */
export interface EditNotesDeps {
  history: Pick<History, 'run'>;
  activities: Activities;
}

/** What an edit makes of a note: its text, and the folder it goes to, or why nothing is written. */
export type NoteEdit =
  (Extract<PropertyEdit, { ok: true }> & { folder?: string | undefined }) | { ok: false; reason: 'properties-unsafe' | 'no-outcome' };

/** How notes are edited. */
export interface Editing {
  kind: OperationKind;
  edit: (text: string, path: string) => NoteEdit;
  /** Called for each note that was changed, with where it is now, and where it was. */
  after?: (path: string, notes: NoteStore, from: string) => Promise<void>;
  /** Called once in the end, where anything was changed. */
  end?: (notes: NoteStore) => Promise<void>;
  /** Asked before each note: false leaves it, and all after it, as they are. */
  mayGoOn?: (path: string) => boolean;
  /** Called once a note is through, whatever became of it. */
  ended?: (path: string) => void;
}

/**
 * Edits notes as one operation for undo, each in one atomic write. What fails is
 * said beside its note and keeps none of the others, but for a journal that cannot be written: that keeps all that are left.
 */
export async function editNotes(
  paths: readonly string[],
  { kind, edit, after, end, mayGoOn, ended }: Editing,
  { history, activities }: EditNotesDeps,
): Promise<Edited> {
  const result: Edited = { changed: [], unchanged: [], failed: [] };
  const left = [...paths];
  try {
    await history.run(kind, async (notes) => {
      for (const path of paths) {
        if (mayGoOn?.(path) === false) break;
        const outcome = await editNote(path, edit, notes);
        left.shift();
        if ('failure' in outcome) {
          result.failed.push({ path, failure: outcome.failure });
          activities.set(path, { kind: 'not-written', failure: outcome.failure });
        } else result[outcome.isChanged ? 'changed' : 'unchanged'].push(path);
        if ('to' in outcome && outcome.isChanged) await after?.(outcome.to, notes, path);
        ended?.(path);
      }
      if (result.changed.length > 0) await end?.(notes);
    });
  } catch (error) {
    if (!(error instanceof NotJournalled)) throw error;
    const failure = writeFailureOf(error);
    result.failed.push(...left.map((path) => ({ path, failure })));
  }
  return result;
}

async function editNote(
  path: string,
  edit: Editing['edit'],
  notes: NoteStore,
): Promise<{ isChanged: boolean; to: string } | { failure: WriteFailure }> {
  const made: { edited: NoteEdit; isChanged: boolean }[] = [];
  try {
    await notes.update(path, (text) => {
      const edited = edit(text, path);
      const after = edited.ok ? edited.text : text;
      made.push({ edited, isChanged: after !== text });
      return after;
    });
    const { edited, isChanged = false } = made.at(-1) ?? {};
    if (edited?.ok === false) return { failure: { kind: edited.reason } };
    const to = archivePath(path, edited?.folder ?? '', (other) => notes.exists(other));
    if (to !== path) await notes.move(path, to);
    return { isChanged: isChanged || to !== path, to };
  } catch (error) {
    if (error instanceof NotJournalled) throw error;
    return { failure: writeFailureOf(error) };
  }
}
