import type { App, Component, TFile } from 'obsidian';
import type { LinkSuggester } from '../links/link-suggester';
import type { LinkQuery } from '../links/note';
import type { Suggestion } from '../links/suggest';
import { hasStatus } from '../note/status';
import type { PropertyValue } from '../note/frontmatter';
import type { Settings } from '../settings/settings';
import { vaultNote } from './vault-note';

/** Work on the index holds the main thread no longer than this, in milliseconds. */
const BUDGET_MS = 8;

/**
 * Suggestions from the vault's own notes. The index is built when it is first asked, in slices, and
 * kept by the cache's events from then on. Feed items, whatever became of them, and templates are
 * no candidates.
 */
export class VaultSuggestions {
  private building: Promise<LinkSuggester> | undefined;

  constructor(
    private readonly app: App,
    private readonly settings: () => Settings,
  ) {}

  /** Keeps the index in step with the vault once it is built. */
  start(owner: Component): void {
    const { metadataCache, vault } = this.app;
    owner.registerEvent(metadataCache.on('changed', (file, text, cache) => {
      void this.building?.then((suggester) => {
        if (this.isCandidate(file)) suggester.add(vaultNote(this.app, file, text, cache));
        else suggester.remove(file.path);
      });
    }));
    const forget = (path: string): void => void this.building?.then((suggester) => { suggester.remove(path); });
    owner.registerEvent(vault.on('delete', (file) => { forget(file.path); }));
    owner.registerEvent(vault.on('rename', (file, oldPath) => {
      forget(oldPath);
      const renamed = vault.getFileByPath(file.path);
      if (renamed !== null) void this.building?.then((suggester) => this.take(suggester, renamed));
    }));
  }

  /** The notes a text should link to, best first, at most `count`. */
  async suggest(query: LinkQuery, count: number): Promise<Suggestion[]> {
    this.building ??= this.build();
    return (await this.building).suggest(query, count);
  }

  private async build(): Promise<LinkSuggester> {
    const [{ LinkSuggester: Suggester }, { inSlices }] = await Promise.all([import('../links/link-suggester'), import('../links/slices')]);
    const suggester = Suggester.empty();
    const { vault, metadataCache } = this.app;
    const notes = [];
    for (const file of vault.getMarkdownFiles()) {
      const cache = metadataCache.getFileCache(file);
      if (cache !== null && this.isCandidate(file)) notes.push(vaultNote(this.app, file, await vault.cachedRead(file), cache));
    }
    const pause = (): Promise<void> => new Promise((resolve) => window.setTimeout(resolve));
    await inSlices(suggester.building(notes), { budgetMs: BUDGET_MS, now: () => performance.now(), pause });
    return suggester;
  }

  private async take(suggester: LinkSuggester, file: TFile): Promise<void> {
    const cache = this.app.metadataCache.getFileCache(file);
    if (cache !== null && this.isCandidate(file)) suggester.add(vaultNote(this.app, file, await this.app.vault.cachedRead(file), cache));
  }

  private isCandidate(file: TFile): boolean {
    const { pendingStatuses, analyzedStatus, declinedStatus, templatePath } = this.settings();
    const status = this.app.metadataCache.getFileCache(file)?.frontmatter?.['status'] as PropertyValue | undefined;
    const isTemplate = templatePath !== '' && file.path.replace(/\.md$/, '') === templatePath.replace(/\.md$/, '');
    return !isTemplate && !hasStatus(status, [...pendingStatuses, analyzedStatus, declinedStatus]);
  }
}
