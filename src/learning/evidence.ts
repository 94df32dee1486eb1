import type { LearnableItem } from './lessons';
import type { Likeness } from './likeness';
import type { SourceRecords } from './source-records';
import type { TextRow } from './text-matrix';
import type { Vocabulary } from './vocabulary';

/** A pending item in its place, with what speaks for it: numbers are in standard deviations over the pending items, or log odds. */
export interface RankedItem {
  item: LearnableItem;
  /** Its place among the items that were asked of. */
  number: number;
  score: number;
  /** Put forward because it is unlike anything decided, not for its score. */
  isUnlike: boolean;
}

/** What was worked out on the way, by the number of an item in `items`. */
export interface Evidence {
  items: readonly LearnableItem[];
  rows: readonly TextRow[];
  kept: readonly number[];
  declined: readonly number[];
  /** Pending items that more like them, true, or less is wanted of. */
  marked: ReadonlyMap<number, boolean>;
  /** How close each item is to the person's own notes. */
  closeness: Float32Array;
  /** How many of the person's own notes each item cites or is cited by. */
  citations: Float32Array;
  toKept: Likeness;
  toDeclined: Likeness;
  /** Log odds of "kept" by term; 0 for words that are switched off. */
  terms: Float32Array;
  sources: SourceRecords;
  vocabulary: Vocabulary;
}
