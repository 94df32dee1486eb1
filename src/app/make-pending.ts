import type { AdoptedKind } from '../kinds/adopted-kind';
import { folderOfMark, withMark } from '../kinds/decide';
import { decisionsOf } from '../kinds/membership';
import { pendingKind, type NoteText } from '../kinds/is-pending';
import { TextNote } from '../kinds/text-note';
import type { Settings } from '../settings/settings';
import { DECLINED_REASON } from '../triage/decline';
import type { History } from '../undo/history';
import type { Activities } from './activity';
import { editNotes, type Edited, type NoteEdit } from './edit-notes';

/** What making a note pending works on. */
export interface MakePendingDeps {
  history: Pick<History, 'run'>;
  activities: Activities;
  settings: () => Pick<Settings, 'kinds'>;
}

/** Makes notes pending, whatever was decided of them. */
export function makePending(paths: readonly string[], deps: MakePendingDeps): Promise<Edited> {
  const { kinds } = deps.settings();
  const edit = (text: string, path: string): NoteEdit => {
    const kind = kindFor({ path, text }, kinds);
    if (kind === undefined) return { ok: true, text };
    const edited = withMark(text, kind, { [DECLINED_REASON]: undefined });
    return edited.ok ? { ...edited, folder: folderOfMark(path, kind) } : edited;
  };
  return editNotes(paths, { kind: 'status', edit }, deps);
}

/** The kind that a note is one of, or was before it was decided on; else the first that is told by more than a folder. */
function kindFor(note: NoteText, kinds: readonly AdoptedKind[]): AdoptedKind | undefined {
  return (
    pendingKind(note, kinds) ??
    decisionsOf(new TextNote(note.path, note.text), kinds)?.kind ??
    kinds.find(({ mark: { property, tag } }) => property !== undefined || tag !== undefined) ??
    kinds[0]
  );
}
