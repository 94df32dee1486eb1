import { MarkdownView, Notice, type App } from 'obsidian';
import type { TagQuery } from '../../../analysis/tags/tagged-note';
import type { TagSuggestion } from '../../../analysis/tags/suggest-tags';
import type { LinkQuery } from '../../../links/note';
import type { Suggestion } from '../../../links/suggest';
import { tagsIn } from '../../../obsidian/vault-note';
import { isForeign } from '../../../note/foreign-file';
import type { Links } from '../../../ports';

/** What the steps ask of the vault. Everything that takes time is a promise, and nothing is built before it is asked. */
export interface StepServices {
  links: Links;
  suggest(query: LinkQuery, count: number): Promise<Suggestion[]>;
  suggestTags(query: TagQuery, count: number): Promise<TagSuggestion[]>;
  /** Every tag of the vault, without `#`. */
  vaultTags(): string[];
  /** Whether another note links to a block of this one. */
  isBlockUsed(path: string, id: string): boolean;
  /** Whether a note belongs to another plugin, as far as the metadata cache tells: nothing is written into it. */
  isForeign(path: string): boolean;
  /** What is selected in an editor of the note; empty when nothing is. */
  selectionIn(path: string): string;
  /** A short message for what the step has no place for. */
  notify(message: string): void;
}

/** The vault as the steps see it. */
export function stepServices(
  app: App,
  {
    links,
    suggestions,
    tags,
  }: Pick<StepServices, 'links'> & { suggestions: Pick<StepServices, 'suggest'>; tags: Pick<StepServices, 'suggestTags'> },
): StepServices {
  const { metadataCache, vault, workspace } = app;
  return {
    links,
    suggest: (query, count) => suggestions.suggest(query, count),
    suggestTags: (query, count) => tags.suggestTags(query, count),
    vaultTags() {
      const caches = vault.getMarkdownFiles().map((file) => metadataCache.getFileCache(file));
      return [...new Set(caches.flatMap((cache) => (cache === null ? [] : tagsIn(cache))))];
    },
    isBlockUsed(path, id) {
      return Object.entries(metadataCache.resolvedLinks).some(([source, targets]) => {
        if (source === path || targets[path] === undefined) return false;
        const cache = metadataCache.getCache(source);
        return [...(cache?.links ?? []), ...(cache?.embeds ?? [])].some(({ link }) => link.endsWith(`#^${id}`));
      });
    },
    isForeign: (path) => isForeign(metadataCache.getCache(path)?.frontmatter ?? {}),
    selectionIn(path) {
      const views = workspace.getLeavesOfType('markdown').map(({ view }) => view);
      const open = views.filter((view): view is MarkdownView => view instanceof MarkdownView && view.file?.path === path);
      return open.map((view) => view.editor.getSelection()).find((text) => text !== '') ?? '';
    },
    notify: (message) => {
      new Notice(message);
    },
  };
}
