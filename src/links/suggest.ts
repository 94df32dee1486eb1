import type { VaultIndex } from './index/vault-index';
import type { LinkQuery } from './note';
import { Evidence } from './rank/evidence';
import { QueryView } from './rank/query-view';
import { ranking } from './rank/ranking';
import { shippedSum } from './rank/shipped-net';
import type { Reason } from './reason';
import { signals, type SignalId } from './signals';
import type { Scores, Signal } from './signals/signal';
import { atOnce } from '../slices';
import { supportingSentence } from './supporting-sentence';

/** A note that a query should link to. */
export interface Suggestion {
  path: string;
  /** What the order goes by, under the vault's own weights; not comparable between queries. */
  score: number;
  /** The evidence for it, up to about 5; comparable between queries. */
  evidence: number;
  /** Strongest first. */
  reasons: Reason[];
  /** The sentence of the query's text that best supports the suggestion. */
  sentence?: string;
}

/** How suggestions are made. */
export interface SuggestOptions {
  /** The weights of the features, learnt from the vault. */
  weights: Float64Array;
  /** At most this many. */
  count: number;
  /** Also the notes that the query links to already. */
  withLinked?: boolean;
}

/** How many more notes than wanted are looked at, as some have too little evidence. */
const READ_AHEAD = 50;

/** The notes a query should link to, best first; fewer than asked for, or none, when the vault has none. */
export function suggest(index: VaultIndex, query: LinkQuery, { weights, count, withLinked = false }: SuggestOptions): Suggestion[] {
  const view = new QueryView(index, query);
  const { notes, scores } = atOnce(ranking(view, weights, { withLinked }));
  const evidence = new Evidence(view, scores);
  const scoreOf = new Map(notes.map(({ note, score }) => [note, score]));
  const found = evidence
    .aboveFloor(notes.slice(0, count + READ_AHEAD).map(({ note }) => note))
    .slice(0, count)
    .map((note) => ({
      path: index.pathOf(note),
      score: scoreOf.get(note) ?? 0,
      evidence: evidence.for(note),
      ...groundsFor(view, note, scores),
    }));
  view.release();
  return found;
}

/** Why, in reasons and in the query's own words. */
function groundsFor(view: QueryView, note: number, scores: Scores): Pick<Suggestion, 'reasons' | 'sentence'> {
  const worth = (id: SignalId): number => shippedSum[id].level * Math.sqrt(scores.get(id)?.[note] ?? 0);
  const reasons = [...(signals as readonly Signal<SignalId>[])]
    .sort((a, b) => worth(b.id) - worth(a.id))
    .flatMap((signal) => ((scores.get(signal.id)?.[note] ?? 0) > 0 ? (signal.reason?.(view, note, scores) ?? []) : []));
  const sentence = supportingSentence(view, note);
  return { reasons, ...(sentence !== undefined && { sentence }) };
}
