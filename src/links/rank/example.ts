import type { Scores } from '../signals/signal';
import { featuresOf } from './features';
import { rowsOf } from './rows';

/** One query with known links: the features of each candidate, and which of them are linked. */
export interface Example {
  features: Float32Array;
  linked: readonly boolean[];
}

/** An example over the given candidates. */
export function exampleOf(scores: Scores, candidates: readonly number[], truth: ReadonlySet<number>): Example {
  return { features: featuresOf(rowsOf(scores, candidates)), linked: candidates.map((note) => truth.has(note)) };
}
