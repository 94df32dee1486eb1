import { withStepTicked } from '../analysis/steps/step-edit';
import { outcomeFor, type AdoptedKind } from '../kinds/adopted-kind';
import { folderFor, withDecision } from '../kinds/decide';
import { pendingKind } from '../kinds/is-pending';
import { decisionsOf } from '../kinds/membership';
import { TextNote } from '../kinds/text-note';
import type { SectionNames } from '../note/sections';
import type { Clock } from '../ports';
import type { Arrangement } from '../queue/arrangement';
import { stepPatternsOf, type Settings } from '../settings/settings';
import { localDate } from '../text/local-date-time';
import type { History } from '../undo/history';
import type { Activities } from './activity';
import { editNotes, type Edited, type NoteEdit } from './edit-notes';
import { itemNotes } from './item-notes';

/** What keeping an item as a literature note works on. */
export interface KeepDeps {
  history: Pick<History, 'run'>;
  arrangement: Pick<Arrangement, 'stackOf'>;
  activities: Activities;
  settings: () => Settings;
  clock: Pick<Clock, 'now'>;
  sectionNames: () => SectionNames;
}

/**
 * Keeps an item as a literature note: read, where it is, no longer pending, in all the notes it came in; the checklist's
 * item that asks to decide is ticked along. The note itself may have been decided otherwise before.
 */
export function keepAsLiterature(path: string, deps: KeepDeps): Promise<Edited> {
  const settings = deps.settings();
  const { kinds } = settings;
  const edit = (text: string, of: string): NoteEdit => {
    const note = { path: of, text };
    const kind: AdoptedKind | undefined =
      pendingKind(note, kinds) ?? (of === path ? (decisionsOf(new TextNote(of, text), kinds)?.kind ?? kinds[0]) : undefined);
    if (kind === undefined) return { ok: true, text };
    if (outcomeFor(kind, 'literature') === undefined) return { ok: false, reason: 'no-outcome' };
    const kept = withDecision(text, kind, { decision: 'literature', today: localDate(deps.clock.now()) });
    if (!kept.ok) return kept;
    const decide = { id: 'decide', patterns: stepPatternsOf(settings) } as const;
    return { ok: true, text: withStepTicked(kept.text, deps.sectionNames(), decide), folder: folderFor(of, kind, 'literature') };
  };
  return editNotes(itemNotes([path], deps.arrangement), { kind: 'status', edit }, deps);
}
