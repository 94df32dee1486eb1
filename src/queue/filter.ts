import type { QueueEntry } from './entry';
import { languageOf } from './language';

/** What the queue can be narrowed to. Within a kind any value will do; every kind that has values must be met. */
export interface QueueFilter {
  source: readonly string[];
  tag: readonly string[];
  state: readonly string[];
  /** Why the last fetch failed. */
  reason: readonly string[];
  language: readonly string[];
}

export type FilterKind = keyof QueueFilter;

export const FILTER_KINDS: readonly FilterKind[] = ['source', 'state', 'reason', 'tag', 'language'];

export const NO_FILTER: QueueFilter = { source: [], tag: [], state: [], reason: [], language: [] };

/** A note's values of a kind. */
const VALUES: Record<FilterKind, (entry: QueueEntry) => readonly string[]> = {
  source: (entry) => [entry.source],
  tag: (entry) => entry.tags,
  state: (entry) => [entry.broken ? 'broken' : entry.state],
  reason: (entry) => [entry.reason],
  language: (entry) => [languageOf(entry.title)],
};

/** Whether anything is narrowed. */
export function isFiltering(filter: QueueFilter): boolean {
  return FILTER_KINDS.some((kind) => filter[kind].length > 0);
}

/** The filter with one value switched on or off. */
export function toggledFilter(filter: QueueFilter, kind: FilterKind, value: string): QueueFilter {
  const values = filter[kind];
  return { ...filter, [kind]: values.includes(value) ? values.filter((other) => other !== value) : [...values, value] };
}

/** A test for entries: the filter's values, and every word of the search in the title, source, host or path. */
export function matcher(filter: QueueFilter, search: string): ((entry: QueueEntry) => boolean) | undefined {
  const words = search.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const kinds = FILTER_KINDS.filter((kind) => filter[kind].length > 0);
  if (words.length === 0 && kinds.length === 0) return undefined;
  return (entry) =>
    words.every((word) => entry.searchText.includes(word)) &&
    kinds.every((kind) => VALUES[kind](entry).some((value) => filter[kind].includes(value)));
}

/** The values of a kind there are among notes, most frequent first, with how many notes have each. */
export function valuesOf(entries: readonly QueueEntry[], kind: FilterKind): { value: string; notes: number }[] {
  const counts = new Map<string, number>();
  for (const entry of entries) for (const value of VALUES[kind](entry)) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, notes]) => ({ value, notes })).sort((a, b) => b.notes - a.notes || (a.value < b.value ? -1 : 1));
}
