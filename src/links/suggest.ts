import type { VaultIndex } from './index/vault-index';
import type { LinkQuery } from './note';
import type { Lessons } from './rank/learn';
import { QueryView } from './rank/query-view';
import { ranking } from './rank/ranking';
import { shippedSum } from './rank/shipped-net';
import type { Reason } from './reason';
import { signals, type SignalId } from './signals';
import type { Scores, Signal } from './signals/signal';
import { atOnce } from '../slices';
import type { Strength } from './strength';
import { supportingSentence } from './supporting-sentence';
import { worthShowing } from './worth-showing';

/** A note that a query should link to. */
export interface Suggestion {
  path: string;
  /** What the order goes by, under the vault's own weights; not comparable between queries. */
  score: number;
  /** The evidence for it, up to about 5; comparable between queries. */
  evidence: number;
  /** How much speaks for it, at least 1. */
  strength: Strength;
  /** Strongest first. */
  reasons: Reason[];
  /** The sentence of the query's text that best supports the suggestion. */
  sentence?: string;
}

/** How suggestions are made. */
export interface SuggestOptions {
  /** What the vault's links have taught. */
  lessons: Lessons;
  /** At most this many. */
  count: number;
  /** Also the notes that the query links to already. */
  withLinked?: boolean;
}

/** The notes a query should link to, best first; fewer than asked for, or none, when the vault has none. */
export function suggest(index: VaultIndex, query: LinkQuery, { lessons, count, withLinked = false }: SuggestOptions): Suggestion[] {
  const view = new QueryView(index, query);
  const ranked = atOnce(ranking(view, lessons.weights, { withLinked }));
  const suggestions = worthShowing(view, ranked, lessons.gates)
    .slice(0, count)
    .map(({ note, score, evidence, strength }) => ({
      path: index.pathOf(note),
      score,
      evidence,
      strength,
      ...groundsFor(view, note, ranked.scores),
    }));
  view.release();
  return suggestions;
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
