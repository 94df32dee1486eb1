import { build as learn } from '../src/analysis/tags/suggest-tags';
import type { TaggedNote, TagQuery } from '../src/analysis/tags/tagged-note';

/** The benchmark's adapter: the names of the best `k` tags for a text, after learning a vault's. */
export function build(notes: readonly TaggedNote[]): { suggestTags(query: TagQuery, k: number): string[] } {
  const suggester = learn(notes);
  return { suggestTags: (query, k) => suggester.suggestTags(query, k).map(({ tag }) => tag) };
}
