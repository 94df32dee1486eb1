import { IndexedTexts } from '../src/analysis/tags/indexed-texts';
import { build as learn } from '../src/analysis/tags/suggest-tags';
import type { TagQuery } from '../src/analysis/tags/tagged-note';
import { VaultIndex } from '../src/links/index/vault-index';
import { atOnce } from '../src/slices';

/** A note as the benchmark gives it. */
interface Note extends TagQuery {
  path: string;
  tags: readonly string[];
}

/** The benchmark's adapter: the names of the best `k` tags for a text, after learning a vault's over the index that links are suggested from. */
export function build(notes: readonly Note[]): { suggestTags(query: TagQuery, k: number): string[] } {
  const index = new VaultIndex();
  for (const { path, title, tags, text } of notes)
    atOnce(
      index.adding({
        path,
        title,
        basename: path.replace(/^.*\/|\.md$/g, ''),
        aliases: [],
        tags,
        headings: [],
        text,
        links: [],
        anchors: [],
      }),
    );
  atOnce(index.settle());
  const byNumber = Array.from({ length: index.capacity }, (_, number) => ({ path: index.pathOf(number), tags: [] as readonly string[] }));
  for (const { path, tags } of notes) byNumber[index.numberOf(path) ?? -1] = { path, tags };
  const suggester = learn(byNumber, new IndexedTexts(index));
  return { suggestTags: (query, k) => suggester.suggestTags(query, k).map(({ tag }) => tag) };
}
