import { checklistOf, toggled } from '../note/checklist';
import type { NoteReader } from '../ports';
import { editStep, type EditStepDeps, type ItemTarget, type StepWritten } from './edit-step';
import { readNote } from './read-note';
import type { Shell } from './shell';

/** What ticking the next item needs beside ticking. */
export interface TickNextDeps extends EditStepDeps {
  notes: NoteReader;
  shell: Pick<Shell, 'notify'>;
}

/** Ticks an item, or unticks it to the mark it had before; it is found again inside the write. */
export function tick(target: ItemTarget, done: boolean, deps: EditStepDeps): Promise<StepWritten> {
  return editStep(target, (text, names) => toggled(text, names, target.item, done), deps);
}

/** Ticks the first item that is open. */
export async function tickNext(path: string, deps: TickNextDeps): Promise<void> {
  const text = await readNote(path, deps);
  if (text === undefined) return;
  const next = checklistOf(text, deps.sectionNames()).find((item) => item.open);
  if (next === undefined) deps.shell.notify({ kind: 'all-ticked' });
  else await tick({ path, item: next }, true, deps);
}
