import type { LearnableItem } from './lessons';
import type { Likeness } from './likeness';
import type { SourceRecords } from './source-records';
import type { TextRow } from './text-matrix';

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
  toVault: Likeness;
  toKept: Likeness;
  toDeclined: Likeness;
  /** Log odds of "kept" by term. */
  terms: Float32Array;
  sources: SourceRecords;
  /** The number of a term by its hash; undefined for one no text has. */
  termNumber: (hash: number) => number | undefined;
}
