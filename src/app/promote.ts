import { readPendingNote } from '../note/pending-note';
import type { ComposerRequest } from '../permanent/composer-model';
import { pointOfSelection } from '../permanent/selection';
import type { NoteReader } from '../ports';
import { writeFailureOf } from '../write-failure';
import type { Decisions } from './decisions';
import { keepAllWords, type OwnWordsDeps } from './own-words';
import { readNote } from './read-note';
import type { Shell } from './shell';

/** What opening the composer works on. */
export interface PromoteDeps extends OwnWordsDeps {
  notes: NoteReader;
  edits: Decisions;
  shell: Pick<Shell, 'compose' | 'hold'>;
}

/** Opens the composer on permanent notes made from this one, once what was typed and done before is in it; `wish` may look at its text. */
export function promote(path: string, deps: PromoteDeps, wish: (text: string) => ComposerRequest = () => ({})): Promise<void> {
  return deps.shell.hold(async () => {
    const text = await deps.edits.inOrder(async () => {
      await keepAllWords(path, deps);
      return readNote(path, deps);
    });
    if (text === undefined) return;
    try {
      await deps.shell.compose({ path, text, note: readPendingNote(text, deps.sectionNames()) }, wish(text));
    } catch (error) {
      deps.activities.set(path, { kind: 'not-written', failure: writeFailureOf(error) });
    }
  });
}

/** Opens the composer on a note of what is selected in any note; `before` is the text in front of it. */
export function promoteSelection(path: string, selection: { selected: string; before: string }, deps: PromoteDeps): Promise<void> {
  return promote(path, deps, (text) => ({ selection: pointOfSelection(text, selection) }));
}
