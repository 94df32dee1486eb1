import type { Evidence, RankedItem } from './evidence';
import { LEAST_DECISIONS } from './lessons';

/** After this many rows, every so many, one is put forward for being unlike anything decided: otherwise what was once kept decides for ever. */
const FIRST = 5;
const EVERY = 4;
/** How many are put forward so at most: nobody reads further in one sitting. */
const AT_MOST = 40;
/** What belongs to the least similar share of the pending items is unlike what was decided. */
const UNLIKE_SHARE = 0.15;
/** Arrivals older than this have had their turn. */
const NEW_FOR_MS = 14 * 24 * 3600 * 1000;
/** A text of fewer known terms is unlike everything for want of words. */
const LEAST_TERMS = 10;
/** A source of which nothing was decided yet is worth a look as much as one that is kept this much above others, in log odds. */
const UNKNOWN_SOURCE = 1;

interface Order {
  /** Numbers of the pending items, best first. */
  order: readonly number[];
  scores: Float32Array;
  /** Ms since 1970. */
  now: number;
  /** Whether anything is put forward so at all. */
  explores: boolean;
}

/** The order, with a fifth of a screen's rows given to a new arrival unlike anything decided: of these first what is closest to the vault and from a source that promises most. */
export function exploring(evidence: Evidence, { order, scores, now, explores }: Order): RankedItem[] {
  const { items, kept, declined } = evidence;
  const unlike = !explores || kept.length + declined.length < LEAST_DECISIONS ? [] : unlikeAnything(evidence, order, now);
  const forward = new Set(unlike.slice(0, AT_MOST));
  const rows: RankedItem[] = [];
  const push = (i: number, isUnlike: boolean): void => {
    const item = items[i];
    if (item !== undefined) rows.push({ item, number: i, score: scores[i] ?? 0, isUnlike });
  };
  const explored = forward.values();
  for (const i of order) {
    if (rows.length >= FIRST && (rows.length - FIRST) % EVERY === 0) {
      const next = explored.next();
      if (!next.done) push(next.value, true);
    }
    if (!forward.has(i)) push(i, false);
  }
  for (const i of explored) push(i, true);
  return rows;
}

function unlikeAnything(
  { items, rows, toKept, toDeclined, closeness, sources }: Evidence,
  order: readonly number[],
  now: number,
): number[] {
  const likeness = (i: number): number => Math.max(toKept.most[i] ?? 0, toDeclined.most[i] ?? 0);
  const limit = order.map(likeness).sort((a, b) => a - b)[Math.floor(UNLIKE_SHARE * (order.length - 1))] ?? 0;
  const isNew = (i: number): boolean => {
    const date = items[i]?.date;
    return date !== undefined && now - date <= NEW_FOR_MS;
  };
  const deviation = Math.sqrt(order.reduce((sum, i) => sum + (closeness[i] ?? 0) ** 2, 0) / (order.length || 1)) || 1;
  const promise = (i: number): number => {
    const source = items[i]?.source ?? '';
    return (closeness[i] ?? 0) / deviation + (sources.of(source) === undefined ? UNKNOWN_SOURCE : sources.logOdds(source));
  };
  const found = order.filter((i) => likeness(i) <= limit && isNew(i) && (rows[i]?.terms.length ?? 0) >= LEAST_TERMS);
  return found.sort((a, b) => promise(b) - promise(a) || a - b);
}
