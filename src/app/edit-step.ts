import type { StepEdit, StepRefusal } from '../analysis/steps/step-edit';
import { toggled, type ItemName } from '../note/checklist';
import type { SectionNames } from '../note/sections';
import type { History } from '../undo/history';
import { writeFailureOf, type WriteFailure } from '../write-failure';
import type { Activities } from './activity';

/** A step of one note, and the item it stands for. */
export interface StepTarget {
  path: string;
  /** Left out where the note has no such item: nothing is ticked then. */
  item?: ItemTarget['item'] | undefined;
}

/** An item of one note's checklist; `before` is the mark it had before it was ticked. */
export interface ItemTarget {
  path: string;
  item: ItemName & { before?: string };
}

/** What came of an edit: `refused` when what it was to work on is no longer there, or would be lost. */
export type StepWritten =
  { ok: true } | { ok: false; refused: Exclude<StepRefusal, 'properties-unsafe'> } | { ok: false; failure: WriteFailure };

/** What editing a step works on. */
export interface EditStepDeps {
  history: Pick<History, 'run'>;
  activities: Activities;
  sectionNames: () => SectionNames;
}

/** Tells from the text as it then is whether the item counts as done: it is ticked or unticked, or left alone where it does not say. */
export type StepDone = (text: string, names: SectionNames) => boolean | undefined;

/**
 * Writes what a step did together with its tick, in one atomic write. Whatever fails leaves note and box as they were,
 * and is said beside the note.
 */
export async function editStep(
  { path, item }: StepTarget,
  edit: StepEdit,
  { history, activities, sectionNames }: EditStepDeps,
  done: StepDone = () => undefined,
): Promise<StepWritten> {
  const names = sectionNames();
  let outcome: StepWritten = { ok: true };
  try {
    await history.run('step', (notes) =>
      notes.update(path, (text) => {
        const edited = edit(text, names);
        outcome = edited.ok ? { ok: true } : refusal(edited.reason);
        if (!edited.ok) return text;
        const isDone = done(edited.text, names);
        if (isDone === undefined || item === undefined) return edited.text;
        // An item that was renamed or deleted meanwhile takes no tick; the work stays.
        const ticked = toggled(edited.text, names, item, isDone);
        return ticked.ok ? ticked.text : edited.text;
      }),
    );
  } catch (error) {
    outcome = { ok: false, failure: writeFailureOf(error) };
  }
  tell(path, outcome, activities);
  return outcome;
}

function refusal(reason: StepRefusal): StepWritten {
  return reason === 'properties-unsafe' ? { ok: false, failure: { kind: reason } } : { ok: false, refused: reason };
}

function tell(path: string, outcome: StepWritten, activities: Activities): void {
  if (!outcome.ok)
    activities.set(
      path,
      'refused' in outcome ? { kind: 'refused', reason: outcome.refused } : { kind: 'not-written', failure: outcome.failure },
    );
  else if (/^(?:refused|not-written)$/.test(activities.get(path)?.kind ?? '')) activities.set(path, undefined);
}
