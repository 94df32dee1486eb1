import type { VaultIndex } from './index/vault-index';
import type { LinkQuery } from './note';
import { highest, QueryView } from './rank/query-view';
import { score, type Scored } from './rank/score';
import type { Weights } from './rank/columns';
import { Evidence } from './rank/evidence';
import type { Reason } from './reason';
import { signals, type SignalId } from './signals';
import type { Signal } from './signals/signal';
import { supportingSentence } from './supporting-sentence';

/** A note that a query should link to. */
export interface Suggestion {
  path: string;
  /** What the order goes by: the signals' sum under the vault's own weights. Means nothing beside another query's. */
  score: number;
  /** How much speaks for it, up to about 5; comparable between queries. */
  evidence: number;
  /** Strongest first. */
  reasons: Reason[];
  /** The sentence of the query's text that speaks most of the note. */
  sentence?: string;
}

/** How suggestions are made. */
export interface SuggestOptions {
  weights: Weights;
  /** At most so many. */
  count: number;
  /** Also the notes that the query links to already. */
  withLinked?: boolean;
}

/** So many notes more than wanted are looked at, as some have too little evidence. */
const READ_AHEAD = 50;

/** The notes a query should link to, best first; fewer than asked for, or none, when the vault has none. */
export function suggest(index: VaultIndex, query: LinkQuery, { weights, count, withLinked = false }: SuggestOptions): Suggestion[] {
  const view = new QueryView(index, query);
  const scored = score(view, weights);
  const candidates = withLinked ? scored.total : scored.total.map((total, note) => (view.linked.has(note) ? 0 : total));
  const evidence = new Evidence(view, scored.scores);
  return evidence.aboveFloor(highest(candidates, count + READ_AHEAD, view.self))
    .slice(0, count)
    .map((note) => ({ path: index.pathOf(note), score: scored.total[note] ?? 0, evidence: evidence.for(note), ...groundsFor(view, note, scored, weights) }));
}

/** Why, in reasons and in the query's own words. */
function groundsFor(view: QueryView, note: number, { scores }: Scored, weights: Weights): Pick<Suggestion, 'reasons' | 'sentence'> {
  const worth = (id: SignalId): number => weights[id].level * Math.sqrt(scores.get(id)?.[note] ?? 0);
  const reasons = [...(signals as readonly Signal<SignalId>[])]
    .sort((a, b) => worth(b.id) - worth(a.id))
    .flatMap((signal) => ((scores.get(signal.id)?.[note] ?? 0) > 0 ? (signal.reason?.(view, note, scores) ?? []) : []));
  const sentence = supportingSentence(view, note);
  return { reasons, ...(sentence !== undefined && { sentence }) };
}
