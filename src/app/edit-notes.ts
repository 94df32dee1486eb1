import type { PropertyEdit } from '../properties/edit-properties';
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

/** How notes are edited. */
export interface Editing {
  kind: OperationKind;
  edit: (text: string, path: string) => PropertyEdit;
  /** Called for each note that was changed. */
  after?: (path: string, notes: NoteStore) => Promise<void>;
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
  { kind, edit, after, mayGoOn, ended }: Editing,
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
        if (typeof outcome === 'string') result[outcome].push(path);
        else {
          result.failed.push({ path, failure: outcome });
          activities.set(path, { kind: 'not-written', failure: outcome });
        }
        if (outcome === 'changed') await after?.(path, notes);
        ended?.(path);
      }
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
  edit: (text: string, path: string) => PropertyEdit,
  notes: NoteStore,
): Promise<'changed' | 'unchanged' | WriteFailure> {
  let outcome: 'changed' | 'unchanged' | WriteFailure = 'unchanged';
  try {
    await notes.update(path, (text) => {
      const edited = edit(text, path);
      outcome = !edited.ok ? { kind: edited.reason } : edited.text === text ? 'unchanged' : 'changed';
      return edited.ok ? edited.text : text;
    });
    return outcome;
  } catch (error) {
    if (error instanceof NotJournalled) throw error;
    return writeFailureOf(error);
  }
}
