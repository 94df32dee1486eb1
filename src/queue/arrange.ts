import type { QueueEntry } from './entry';

/** Orders the queue can stand in. */
export const SORTS = ['newest', 'oldest', 'title', 'source', 'state'] as const;

export type Sort = (typeof SORTS)[number];

/** Needing the user first, then what can be read, then what has not been fetched. */
const STATE_RANK: Record<QueueEntry['state'], number> = { blocked: 0, paywalled: 1, stub: 2, partial: 3, full: 4, 'not-fetched': 5 };

const titles = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const byDate = (a: QueueEntry, b: QueueEntry): number => (b.date ?? -Infinity) - (a.date ?? -Infinity) || byTitle(a, b);
const byTitle = (a: QueueEntry, b: QueueEntry): number => titles.compare(a.title, b.title) || (a.path < b.path ? -1 : 1);

const COMPARE: Record<Sort, (a: QueueEntry, b: QueueEntry) => number> = {
  newest: byDate,
  oldest: (a, b) => (a.date ?? Infinity) - (b.date ?? Infinity) || byTitle(a, b),
  title: byTitle,
  source: (a, b) => titles.compare(a.source, b.source) || byDate(a, b),
  state: (a, b) => STATE_RANK[a.state] - STATE_RANK[b.state] || byDate(a, b),
};

/** The entries whose title, source or file name hold every word of `search`, in the order asked for. */
export function arranged(entries: readonly QueueEntry[], { sort, search = '' }: { sort: Sort; search?: string }): QueueEntry[] {
  const words = search.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return entries.filter((entry) => matches(entry, words)).sort(COMPARE[sort]);
}

/** The entry `step` places after the one at `path`, around the ends; the first when `path` is not among them. */
export function neighbour(entries: readonly QueueEntry[], path: string | undefined, step: 1 | -1): QueueEntry | undefined {
  const at = entries.findIndex((entry) => entry.path === path);
  if (at < 0) return step === 1 ? entries[0] : entries.at(-1);
  const next = entries[(at + step + entries.length) % entries.length];
  return next?.path === path ? undefined : next;
}

function matches(entry: QueueEntry, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = `${entry.title}\n${entry.source}\n${entry.host}\n${entry.path}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
