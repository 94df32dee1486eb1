import type { App } from 'obsidian';
import type { TagQuery } from '../analysis/tags/tagged-note';
import type { TagSuggester, TagSuggestion } from '../analysis/tags/suggest-tags';
import { vaultNote } from './vault-note';

/** Tags for a text from the vault's own, learnt when first asked. */
export class TagSuggestions {
  private building: Promise<TagSuggester> | undefined;

  constructor(private readonly app: App) {}

  /** The tags that fit, best first, at most `count`. */
  async suggestTags(query: TagQuery, count: number): Promise<TagSuggestion[]> {
    this.building ??= this.build();
    return (await this.building).suggestTags(query, count);
  }

  private async build(): Promise<TagSuggester> {
    const { build } = await import('../analysis/tags/suggest-tags');
    const { vault, metadataCache } = this.app;
    const notes = [];
    for (const file of vault.getMarkdownFiles()) {
      const cache = metadataCache.getFileCache(file);
      if (cache !== null) notes.push(vaultNote(this.app, file, await vault.cachedRead(file), cache));
    }
    return build(notes);
  }
}
