import type { KeyPoint } from '../../note/key-points';
import type { PendingNote } from '../../note/pending-note';

/** What a folded step says of itself: data only, the words are the interface's. */
export type Evidence =
  /** Key points or links that stand in the note. */
  | { kind: 'added' | 'linked'; count: number }
  | { kind: 'suggestions' | 'connections' | 'tags'; count: number }
  /** Of so many suggestions, so many were taken. */
  | { kind: 'taken'; count: number; of: number }
  | { kind: 'draft-ready' | 'waits-for-text' | 'written' }
  | { kind: 'decided'; as: Decision };

/** What became of a note, as its status says. */
export type Decision = 'permanent' | 'literature' | 'declined';

/** What is at hand of a note without any work. */
export interface StepFacts {
  note: PendingNote;
  keyPoints: readonly KeyPoint[];
  /** Notes that its related notes link to. */
  related: number;
  /** Notes of the vault worth a link; undefined while nobody has looked. */
  connections: number | undefined;
  decision: Decision | undefined;
}

/** A kind of checklist item that the plugin helps with. */
export interface Step<Id extends string = string> {
  id: Id;
  /**
   * Pieces of text that tell such an item, English and Chinese; `*` stands for anything between. Case does not matter,
   * and Latin pieces are whole words, unless a `*` touches them. The default of the setting.
   */
  patterns: readonly string[];
  /** What the folded row says; undefined where there is nothing to say. Nothing heavy: it is asked at every drawing. */
  evidence(facts: StepFacts): Evidence | undefined;
}
