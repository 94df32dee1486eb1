import { getAllTags, type App } from 'obsidian';
import type { TagQuery } from '../analysis/tags/tagged-note';
import type { TagSuggester, TagSuggestion } from '../analysis/tags/suggest-tags';
import type { VaultSuggestions } from './vault-suggestions';

/** Tags for a text from those of the notes that may be linked to, over the same index; learnt when first asked, and anew when the index has changed. */
export class TagSuggestions {
  private learnt: TagSuggester | undefined;
  private isListening = false;

  constructor(
    private readonly app: App,
    private readonly suggestions: VaultSuggestions,
  ) {}

  /** The tags that fit, best first, at most `count`. */
  async suggestTags(query: TagQuery, count: number): Promise<TagSuggestion[]> {
    this.learnt ??= await this.learn();
    return this.learnt.suggestTags(query, count);
  }

  private async learn(): Promise<TagSuggester> {
    const [{ build }, { IndexedTexts }] = await Promise.all([
      import('../analysis/tags/suggest-tags'),
      import('../analysis/tags/indexed-texts'),
    ]);
    const kept = await this.suggestions.index();
    const { index } = await kept.get();
    if (!this.isListening)
      kept.onChange(() => {
        this.learnt = undefined;
      });
    this.isListening = true;
    const notes = Array.from({ length: index.capacity }, (_, number) => {
      const path = index.note(number)?.path ?? '';
      return { path, tags: path === '' ? [] : this.tagsOf(path) };
    });
    return build(notes, new IndexedTexts(index));
  }

  private tagsOf(path: string): string[] {
    const { vault, metadataCache } = this.app;
    const file = vault.getFileByPath(path);
    const cache = file && metadataCache.getFileCache(file);
    return cache ? [...new Set((getAllTags(cache) ?? []).map((tag) => tag.replace(/^#/, '')))] : [];
  }
}
