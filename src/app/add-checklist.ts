import { withChecklist } from '../note/with-checklist';
import { editStep, type EditStepDeps, type StepWritten } from './edit-step';

/** Adds a checklist of these items to a note that has none. */
export function addChecklist(path: string, items: readonly string[], deps: EditStepDeps): Promise<StepWritten> {
  return editStep({ path }, (text, names) => withChecklist(text, names, items), deps);
}
