import { checklistOf, toggled, type ChecklistItem } from '../../note/checklist';
import type { SectionNames } from '../../note/sections';
import { NoteMissing, type NoteStore } from '../../ports';
import type { StepId, StepPatterns } from './index';
import { recognise } from './recognise';

/** A step of one note: the item it stands for. */
export interface StepPlace {
  path: string;
  item: Pick<ChecklistItem, 'text' | 'occurrence'>;
}

/** Why a step wrote nothing: what it was to work on is no longer there, or would be lost. */
export type StepRefusal = 'quote-gone' | 'point-gone' | 'excerpt-unsafe' | 'note-gone';

/** What a step writes, as an edit of the text of that moment. */
export type StepEdit = (text: string, names: SectionNames) => { ok: true; text: string } | { ok: false; reason: StepRefusal };

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

/** `text` with the first unticked item of a step ticked: for work that is done elsewhere, such as in the composer. */
export function withStepTicked(text: string, names: SectionNames, { id, patterns }: { id: StepId; patterns: StepPatterns }): string {
  const item = checklistOf(text, names).find((one) => !one.done && recognise(one.text, patterns) === id);
  if (item === undefined) return text;
  const ticked = toggled(text, names, item, true);
  return ticked.ok ? ticked.text : text;
}
