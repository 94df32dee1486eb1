import { highest, type QueryView } from '../rank/query-view';
import type { Scores } from './signal';

/** A note and how like the query it is. */
export interface Neighbour {
  note: number;
  likeness: number;
}

const NEIGHBOURS = 30;
/** What tags and names add to the likeness of texts: enough to order notes whose texts are equally like. */
const SHARES = [
  ['shares-tags', 0.1],
  ['covers-title', 0.1],
  ['speaks-of-title', 0.05],
  ['mentions-name', 0.05],
] as const;

const known = new WeakMap<Scores, Float32Array>();

/** How like the query each note is: the cosine of their texts, and a little for tags and names where the texts share anything. */
export function likenessOf(scores: Scores): Float32Array {
  const found = known.get(scores);
  if (found) return found;
  const likeness = (scores.get('similar-text') ?? new Float32Array(0)).slice();
  for (const [id, share] of SHARES) {
    const values = scores.get(id);
    for (let note = 0; note < likeness.length; note++) {
      const own = likeness[note] ?? 0;
      if (own > 0) likeness[note] = own + share * (values?.[note] ?? 0);
    }
  }
  known.set(scores, likeness);
  return likeness;
}

/** The thirty notes most like the query, the most alike first. */
export function nearestNotes(view: QueryView, scores: Scores): Neighbour[] {
  const likeness = likenessOf(scores);
  return highest(likeness, NEIGHBOURS, view.self).map((note) => ({ note, likeness: likeness[note] ?? 0 }));
}
