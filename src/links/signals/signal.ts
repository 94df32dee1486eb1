import type { QueryView } from '../rank/query-view';
import type { Reason } from '../reason';

/** One kind of evidence that a query should link to a note. */
export interface Signal<Id extends string = string> {
  id: Id;
  /** How much each note of the index has of it, 0 to 1, by note number; in steps where it takes long. `scores` are those of the signals before it. */
  score(view: QueryView, scores: Scores): Float32Array | Generator<void, Float32Array>;
  /** What to tell a person about one note; undefined when there is nothing worth telling. */
  reason?(view: QueryView, note: number, scores: Scores): Reason | undefined;
}

/** The scores of signals by their id. */
export type Scores = ReadonlyMap<string, Float32Array>;
