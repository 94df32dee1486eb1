import type { KeyPoint } from '../../note/key-points';
import type { PendingNote } from '../../note/pending-note';

/** What a folded step says of itself: data only, the words are the interface's. */
export type StepProgress =
  /** Key points or links that stand in the note. */
  | { kind: 'added' | 'linked'; count: number }
  | { kind: 'suggestions' | 'connections' | 'tags'; count: number }
  /** How many of the suggestions were taken. */
  | { kind: 'taken'; count: number; of: number }
  | { kind: 'draft-ready' | 'waits-for-text' | 'written' }
  | { kind: 'decided'; as: Decision };

/** What became of a note, as its status says. */
export type Decision = 'permanent' | 'literature' | 'declined';

/** What is known of a note without searching. */
export interface StepFacts {
  note: PendingNote;
  keyPoints: readonly KeyPoint[];
  /** Notes that its related section links to. */
  related: number;
  /** Notes of the vault worth a link; undefined while nobody has looked. */
  connections: number | undefined;
  decision: Decision | undefined;
}

/** A kind of checklist item that the plugin helps with. */
export interface Step<Id extends string = string> {
  id: Id;
  /**
   * Patterns that recognise such an item, in English and Chinese; `*` matches anything in between. Case does not
   * matter, and Latin pieces are whole words, unless a `*` touches them. The default of the setting.
   */
  patterns: readonly string[];
  /** What the folded row says; undefined when it has nothing to say. Has to be cheap: it is called at every drawing. */
  progress(facts: StepFacts): StepProgress | undefined;
}
