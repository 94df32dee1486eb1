import type { VaultIndex } from './index/vault-index';
import type { LinkQuery } from './note';
import { highest, QueryView } from './rank/query-view';
import { score, type Scored } from './rank/score';
import type { Weights } from './rank/weights';
import type { Reason } from './reason';
import { signals, type SignalId } from './signals';
import type { Signal } from './signals/signal';
import { supportingSentence } from './supporting-sentence';

/** A note that a query should link to. */
export interface Suggestion {
  path: string;
  /** The weighted sum of the signals; {@link FLOOR} and above. Comparable between queries. */
  score: number;
  /** Strongest first. */
  reasons: Reason[];
  /** The sentence of the query's text that speaks most of the note. */
  sentence?: string;
}

/** Below this, a suggestion is more often wrong than worth reading. */
export const FLOOR = 0;

/** How suggestions are made. */
export interface SuggestOptions {
  weights: Weights;
  /** At most so many. */
  count: number;
  /** Also the notes that the query links to already. */
  withLinked?: boolean;
}

/** The notes a query should link to, best first; fewer than asked for, or none, when the vault has none. */
export function suggest(index: VaultIndex, query: LinkQuery, { weights, count, withLinked = false }: SuggestOptions): Suggestion[] {
  const view = new QueryView(index, query);
  const scored = score(view, weights);
  const candidates = withLinked ? scored.total : scored.total.map((total, note) => (view.linked.has(note) ? 0 : total));
  return highest(candidates, count, view.self)
    .filter((note) => (candidates[note] ?? 0) >= FLOOR)
    .flatMap((note) => suggestionOf(view, note, scored, weights));
}

function suggestionOf(view: QueryView, note: number, { scores, total }: Scored, weights: Weights): Suggestion[] {
  const path = view.index.note(note)?.path;
  if (path === undefined) return [];
  const reasons = [...(signals as readonly Signal<SignalId>[])]
    .sort((a, b) => weights[b.id] * (scores.get(b.id)?.[note] ?? 0) - weights[a.id] * (scores.get(a.id)?.[note] ?? 0))
    .flatMap((signal) => ((scores.get(signal.id)?.[note] ?? 0) > 0 ? (signal.reason?.(view, note, scores) ?? []) : []));
  const sentence = supportingSentence(view, note);
  return [{ path, score: total[note] ?? 0, reasons, ...(sentence === undefined ? {} : { sentence }) }];
}
