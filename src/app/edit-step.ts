import type { StepEdit, StepRefusal } from '../analysis/steps/step-edit';
import { toggled, type ItemName } from '../note/checklist';
import type { SectionNames } from '../note/sections';
import { NoteMissing, type NoteStore } from '../ports';

/** A step of one note: the item it stands for. */
export interface StepPlace {
  path: string;
  /** `before` is the mark it had before it was ticked. */
  item: ItemName & { before?: string };
}

/** The result of a write. */
export type StepWritten = { ok: true } | { ok: false; reason: StepRefusal };

/** What the work of steps needs from outside. */
export interface StepWorkDeps {
  /** Runs work as one operation that can be undone. */
  run: <T>(work: (notes: NoteStore) => Promise<T>) => Promise<T>;
  sectionNames: () => SectionNames;
}

/** Writes what a step did together with its tick, in one atomic write. Whatever fails leaves note and box as they were. */
export class StepWork {
  constructor(private readonly deps: StepWorkDeps) {}

  /**
   * Writes an edit. `done` tells from the text as it then is whether the item counts as done: it is ticked or unticked
   * accordingly, or left alone where it does not say.
   */
  async write(
    { path, item }: StepPlace,
    edit: StepEdit,
    done: (text: string, names: SectionNames) => boolean | undefined = () => undefined,
  ): Promise<StepWritten> {
    const names = this.deps.sectionNames();
    let outcome: StepWritten = { ok: true };
    try {
      await this.deps.run((notes) =>
        notes.update(path, (text) => {
          const edited = edit(text, names);
          outcome = edited.ok ? { ok: true } : edited;
          if (!edited.ok) return text;
          const isDone = done(edited.text, names);
          if (isDone === undefined) return edited.text;
          // An item that was renamed or deleted meanwhile takes no tick; the work stays.
          const ticked = toggled(edited.text, names, item, isDone);
          return ticked.ok ? ticked.text : edited.text;
        }),
      );
    } catch (error) {
      if (error instanceof NoteMissing) return { ok: false, reason: 'note-gone' };
      throw error;
    }
    return outcome;
  }
}
