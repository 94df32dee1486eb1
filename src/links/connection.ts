import type { VaultIndex } from './index/vault-index';
import type { LinkQuery } from './note';
import { highest, QueryView } from './rank/query-view';
import { score } from './rank/score';
import type { Weights } from './rank/weights';
import { FLOOR } from './suggest';

/** How closely a text is tied to what the vault holds. */
export interface Connection {
  /** From 0, nothing in the vault speaks of it, to 4. */
  strength: 0 | 1 | 2 | 3 | 4;
  /** Notes worth a link, at most {@link MOST}. */
  count: number;
  /** The strongest of them, strongest first, at most three. */
  top: { path: string; score: number }[];
}

const MOST = 20;
const TOP = 3;
/** Mean score of the three best notes at which the next strength begins. */
const STEPS = [FLOOR, 4, 6, 8] as const;

/** How closely a text is tied to what the vault holds: what a queue is ordered by, from a feed's summary alone. */
export function connection(index: VaultIndex, query: LinkQuery, weights: Weights): Connection {
  const view = new QueryView(index, query);
  const { total } = score(view, weights);
  const best = highest(total, MOST, view.self).filter((note) => (total[note] ?? 0) >= FLOOR);
  const top = best.slice(0, TOP).map((note) => ({ path: index.pathOf(note), score: total[note] ?? 0 }));
  const mean = top.reduce((sum, note) => sum + note.score, 0) / TOP;
  const strength = STEPS.filter((step) => mean >= step).length;
  return { strength: isStrength(strength) ? strength : 0, count: best.length, top };
}

function isStrength(value: number): value is Connection['strength'] {
  return value >= 0 && value <= 4;
}
