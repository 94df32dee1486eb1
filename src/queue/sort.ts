import type { QueueEntry } from './entry';
import type { Stack } from './stacks';

/** Orders the queue can stand in. */
export const SORTS = ['best', 'connection', 'newest', 'oldest', 'source', 'shortest', 'longest', 'state', 'title'] as const;

export type Sort = (typeof SORTS)[number];

/** Needing the user first, then what can be read, then what has not been fetched. */
const STATE_RANK: Record<QueueEntry['state'], number> = {
  blocked: 0,
  failed: 1,
  paywalled: 2,
  stub: 3,
  partial: 4,
  full: 5,
  'not-fetched': 6,
};

/** Made when names are first compared: that costs 3 ms, which the start does without. */
let collator: Intl.Collator | undefined;

function byName(a: string, b: string): number {
  collator ??= new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  return collator.compare(a, b);
}

type Compare = (a: Stack, b: Stack) => number;

const byPath: Compare = ({ lead: a }, { lead: b }) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
const byDate: Compare = (a, b) => difference(b.lead.date ?? -Infinity, a.lead.date ?? -Infinity) || byPath(a, b);
const byConnection: Compare = (a, b) => difference(b.closeness?.evidence ?? -1, a.closeness?.evidence ?? -1) || byDate(a, b);

/** Total orders: no two stacks are equal, so that the order is always the same. */
export const COMPARE: Record<Sort, Compare> = {
  // Where nothing was learned no note has a place, and connection alone makes the order.
  // What was put off and is due again comes first.
  best: (a, b) =>
    Number(a.lead.later === '') - Number(b.lead.later === '') ||
    difference(a.closeness?.place ?? Infinity, b.closeness?.place ?? Infinity) ||
    byConnection(a, b),
  connection: byConnection,
  newest: byDate,
  oldest: (a, b) => difference(a.lead.date ?? Infinity, b.lead.date ?? Infinity) || byPath(a, b),
  source: (a, b) => byName(a.lead.source, b.lead.source) || byDate(a, b),
  shortest: (a, b) => a.lead.words - b.lead.words || byDate(a, b),
  longest: (a, b) => b.lead.words - a.lead.words || byDate(a, b),
  state: (a, b) => STATE_RANK[a.lead.state] - STATE_RANK[b.lead.state] || byDate(a, b),
  title: (a, b) => byName(a.lead.title, b.lead.title) || byPath(a, b),
};

/** Also of infinities, whose difference with themselves is no number. */
function difference(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
