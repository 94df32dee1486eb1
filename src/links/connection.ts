import type { VaultIndex } from './index/vault-index';
import type { LinkQuery } from './note';
import type { Weights } from './rank/columns';
import { evidenceFor, FLOOR } from './rank/evidence';
import { highest, QueryView } from './rank/query-view';
import { score } from './rank/score';

/** How closely a text is tied to what the vault holds. */
export interface Connection {
  /** From 0, nothing in the vault speaks of it, to 4. */
  strength: 0 | 1 | 2 | 3 | 4;
  /** The number behind the strength, for order within one: the mean evidence of the three best notes. */
  evidence: number;
  /** Notes worth a link, at most 20. */
  count: number;
  /** Those with most evidence, at most three. */
  top: { path: string; evidence: number }[];
}

const MOST = 20;
const TOP = 3;
/** Mean evidence of three notes from which on a text counts as more than loosely tied: 2, 3, 4. */
const STEPS = [2.5, 3.5, 4.5] as const;

/** How closely a text is tied to what the vault holds: what a queue is ordered by, from a feed's summary alone. */
export function connection(index: VaultIndex, query: LinkQuery, weights: Weights): Connection {
  const view = new QueryView(index, query);
  const { scores, total } = score(view, weights);
  const found = highest(total, MOST, view.self)
    .map((note) => ({ path: index.pathOf(note), evidence: evidenceFor(scores, note) }))
    .filter(({ evidence }) => evidence >= FLOOR)
    .sort((a, b) => b.evidence - a.evidence);
  const top = found.slice(0, TOP);
  const evidence = top.reduce((sum, note) => sum + note.evidence, 0) / TOP;
  return { strength: strengthOf(evidence), evidence, count: found.length, top };
}

function strengthOf(evidence: number): Connection['strength'] {
  if (evidence === 0) return 0;
  const [second, third, fourth] = STEPS;
  if (evidence < second) return 1;
  if (evidence < third) return 2;
  return evidence < fourth ? 3 : 4;
}
