import { withStepTicked } from '../analysis/steps/step-edit';
import { isPending } from '../note/is-pending';
import type { SectionNames } from '../note/sections';
import { withStatus } from '../note/status';
import type { PropertyEdit } from '../properties/edit-properties';
import type { Arrangement } from '../queue/arrangement';
import { stepPatternsOf, type Settings } from '../settings/settings';
import type { History } from '../undo/history';
import type { Activities } from './activity';
import { editNotes, type Edited } from './edit-notes';
import { itemNotes } from './item-notes';

/** What keeping an item as a literature note works on. */
export interface KeepDeps {
  history: Pick<History, 'run'>;
  arrangement: Pick<Arrangement, 'stackOf'>;
  activities: Activities;
  settings: () => Settings;
  sectionNames: () => SectionNames;
}

/**
 * Keeps an item as a literature note: read, where it is, no longer pending, in all the notes it came in; the checklist's
 * item that asks to decide is ticked along. The note itself may have been decided otherwise before.
 */
export function keepAsLiterature(path: string, deps: KeepDeps): Promise<Edited> {
  const settings = deps.settings();
  const { pendingStatuses, literatureStatus } = settings;
  const edit = (text: string, of: string): PropertyEdit => {
    if (of !== path && !isPending(text, pendingStatuses)) return { ok: true, text };
    const kept = withStatus(text, pendingStatuses, literatureStatus);
    const decide = { id: 'decide', patterns: stepPatternsOf(settings) } as const;
    return kept.ok ? { ok: true, text: withStepTicked(kept.text, deps.sectionNames(), decide) } : kept;
  };
  return editNotes(itemNotes([path], deps.arrangement), { kind: 'status', edit }, deps);
}
