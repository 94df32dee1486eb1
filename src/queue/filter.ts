import type { QueueEntry } from './entry';
import { languageOf, languageOfTag, type Language } from './language';
import { searchTerms } from './search-text';

/** What the queue can be narrowed to. Within a kind any value will do; every kind that has values must be met. */
export interface QueueFilter {
  source: readonly string[];
  tag: readonly string[];
  state: readonly string[];
  /** Why the last fetch failed. */
  reason: readonly string[];
  language: readonly string[];
}

/** A kind of value to narrow the queue by. */
export type FilterKind = keyof QueueFilter;

/** The kinds, in the order of the filter menu. */
export const FILTER_KINDS: readonly FilterKind[] = ['source', 'state', 'reason', 'tag', 'language'];

/** Narrows nothing. */
export const NO_FILTER: QueueFilter = { source: [], tag: [], state: [], reason: [], language: [] };

/** What language a note's feed text is in; undefined as long as nobody has read it. */
export type TextLanguageOf = (path: string) => Language | undefined;

/** A note's values of a kind. */
const VALUES: Record<FilterKind, (entry: QueueEntry, textLanguageOf: TextLanguageOf) => readonly string[]> = {
  source: (entry) => [entry.source],
  tag: (entry) => entry.tags,
  state: (entry) => [entry.broken ? 'broken' : entry.state],
  reason: (entry) => [entry.reason],
  language: ({ lang, path, title }, textLanguageOf) => [languageOfTag(lang) ?? textLanguageOf(path) ?? languageOf(title) ?? 'other'],
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

/** A test for entries: the filter's values, and all that is searched for in the title, source, host or path. */
export function matcher(
  filter: QueueFilter,
  search: string,
  textLanguageOf: TextLanguageOf = () => undefined,
): ((entry: QueueEntry) => boolean) | undefined {
  const terms = searchTerms(search);
  const kinds = FILTER_KINDS.filter((kind) => filter[kind].length > 0);
  if (terms.length === 0 && kinds.length === 0) return undefined;
  return (entry) =>
    terms.every((term) => entry.searchText.includes(term)) &&
    kinds.every((kind) => VALUES[kind](entry, textLanguageOf).some((value) => filter[kind].includes(value)));
}

/** The values of a kind there are among items, each given as its notes, most frequent first, with how many items have each. */
export function valuesOf(
  items: Iterable<readonly QueueEntry[]>,
  kind: FilterKind,
  textLanguageOf: TextLanguageOf = () => undefined,
): { value: string; items: number }[] {
  const counts = new Map<string, number>();
  for (const entries of items)
    for (const value of new Set(entries.flatMap((entry) => VALUES[kind](entry, textLanguageOf))))
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, items: count })).sort((a, b) => b.items - a.items || (a.value < b.value ? -1 : 1));
}
