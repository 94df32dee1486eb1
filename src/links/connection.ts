import type { VaultIndex } from './index/vault-index';
import type { LinkQuery } from './note';
import type { Lessons } from './rank/learn';
import { QueryView } from './rank/query-view';
import { ranking } from './rank/ranking';
import { isLoose, strengthOfTie, type Strength } from './strength';
import { worthShowing } from './worth-showing';

/** How closely a text is tied to what the vault holds. */
export interface Connection {
  strength: Strength;
  /** The number behind the strength, for order within one: `Evidence.tie`, 0 where no note is worth showing. */
  evidence: number;
  /** How like its text is to the vault's texts: the cosine to the nearest plus the mean of the three nearest, 0 to 2. */
  likeness: number;
  /** Notes worth a link, at most 20. */
  count: number;
  /** Those with most evidence, at most three. */
  top: { path: string; evidence: number }[];
}

const MOST = 20;
/** How many of them are named. */
const TOP = 3;

/** How closely a text is tied to what the vault holds, by which the queue is ordered from feed summaries alone. One signal per step. */
export function* connecting(index: VaultIndex, query: LinkQuery, { weights, gates }: Lessons): Generator<void, Connection> {
  const view = new QueryView(index, query);
  yield;
  const ranked = yield* ranking(view, weights, { withLinked: true });
  const shown = worthShowing(view, ranked, gates);
  const worth = shown.filter((one) => !isLoose(one)).slice(0, MOST);
  const tie = shown.length === 0 ? 0 : ranked.evidence.tie(ranked.notes.map(({ note }) => note));
  const top = [...worth]
    .sort((a, b) => b.evidence - a.evidence)
    .slice(0, TOP)
    .map((one) => ({ path: index.pathOf(one.note), evidence: one.evidence }));
  const likeness = likenessIn(ranked.scores.get('similar-text') ?? new Float32Array());
  view.release();
  return { strength: strengthOfTie(tie), evidence: tie, likeness, count: worth.length, top };
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
