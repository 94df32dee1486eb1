import type { VaultIndex } from './index/vault-index';
import type { LinkQuery } from './note';
import { Evidence } from './rank/evidence';
import { QueryView } from './rank/query-view';
import { ranking } from './rank/ranking';
import { strengthOf, type Strength } from './strength';

/** How closely a text is tied to what the vault holds. */
export interface Connection {
  strength: Strength;
  /** The number behind the strength, for order within one: the evidence for the three best notes, the best counting most. */
  evidence: number;
  /** How like its text is to the vault's texts: the cosine to the nearest plus the mean of the three nearest, 0 to 2. */
  likeness: number;
  /** Notes worth a link, at most 20. */
  count: number;
  /** Those with most evidence, at most three. */
  top: { path: string; evidence: number }[];
}

/** How many notes, the first by weight, have their evidence computed. */
const LOOKED_AT = 60;
const MOST = 20;
/** What the evidence for the best, the second and the third note counts. */
const SHARES = [4 / 7, 2 / 7, 1 / 7] as const;

/** How closely a text is tied to what the vault holds, by which the queue is ordered from feed summaries alone. One signal per step. */
export function* connecting(index: VaultIndex, query: LinkQuery, weights: Float64Array): Generator<void, Connection> {
  const view = new QueryView(index, query);
  yield;
  const { notes, scores } = yield* ranking(view, weights, { withLinked: true });
  const evidence = new Evidence(view, scores);
  const found = evidence
    .aboveFloor(notes.slice(0, LOOKED_AT).map(({ note }) => note))
    .map((note) => ({ path: index.pathOf(note), evidence: evidence.for(note) }))
    .sort((a, b) => b.evidence - a.evidence)
    .slice(0, MOST);
  const likeness = likenessIn(scores.get('similar-text') ?? new Float32Array());
  view.release();
  const sum = SHARES.reduce((all, share, i) => all + share * (found[i]?.evidence ?? 0), 0);
  return { strength: strengthOf(sum), evidence: sum, likeness, count: found.length, top: found.slice(0, SHARES.length) };
}

function likenessIn(cosines: Float32Array): number {
  let [first, second, third] = [0, 0, 0];
  for (const cosine of cosines) {
    if (cosine > first) [first, second, third] = [cosine, first, second];
    else if (cosine > second) [second, third] = [cosine, second];
    else if (cosine > third) third = cosine;
  }
  return first + (first + second + third) / 3;
}
