import { LinkSuggester } from '../src/links/link-suggester';
import type { LinkQuery, VaultNote } from '../src/links/note';
import { atOnce } from '../src/slices';

/** The adapter for the link benchmark: builds the index of a vault, suggests paths for a query. */
export function build(notes: readonly VaultNote[]): { suggest(query: LinkQuery, count: number): string[] } {
  const suggester = LinkSuggester.empty();
  atOnce(suggester.building(notes));
  return { suggest: (query, count) => suggester.suggest(query, count).map(({ path }) => path) };
}
