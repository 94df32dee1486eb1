import type { App, CachedMetadata, TFile } from 'obsidian';
import { covered } from '../links/coverage';
import { isExcluded } from '../links/excluded-paths';
import type { NoteSource } from '../links/kept-index';
import type { VaultNote } from '../links/note';
import { Slices, type Pace } from '../links/slices';
import { propertiesOf, readFrontmatter, type PropertyValue } from '../note/frontmatter';
import { hasStatus } from '../note/status';
import type { Settings } from '../settings/settings';
import { appExclusions } from './app-exclusions';
import { mayHaveBrokenProperties } from './note-facts';
import { stampOf, vaultNote } from './vault-note';

/** How many notes suggestions can come from, of how many there are. */
export interface Coverage {
  notes: number;
  of: number;
}

/**
 * The notes that may be linked to: no feed items, whatever became of them, no templates, nothing in excluded
 * folders, neither the plugin's nor the app's.
 */
export class LinkableNotes implements NoteSource {
  private excludedByApp: readonly string[] = [];
  /** What the last look over the vault took in. */
  coverage: Coverage = { notes: 0, of: 0 };

  constructor(
    private readonly app: App,
    private readonly settings: () => Settings,
    private readonly pace: Pace,
  ) {}

  async stamps(): Promise<ReadonlyMap<string, string>> {
    this.excludedByApp = await appExclusions(this.app);
    const { vault, metadataCache } = this.app;
    const slices = new Slices(this.pace);
    const linkedFrom = await this.countLinks(slices);
    const extents = [];
    for (const file of vault.getMarkdownFiles()) {
      const cache = metadataCache.getFileCache(file);
      // Without a cache the note has not been indexed by the app yet: its `changed` will tell.
      if (cache !== null && this.isLinkable(file, cache)) {
        extents.push({ path: file.path, size: file.stat.size, changed: file.stat.mtime, linkedFrom: linkedFrom.get(file.path) ?? 0, stamp: stampOf(file) });
      }
      await slices.rest();
    }
    const taken = new Set(covered(extents));
    this.coverage = { notes: taken.size, of: extents.length };
    return new Map(extents.filter((extent) => taken.has(extent)).map(({ path, stamp }) => [path, stamp]));
  }

  async read(path: string): Promise<VaultNote | undefined> {
    const { vault, metadataCache } = this.app;
    const file = vault.getFileByPath(path);
    const cache = file && metadataCache.getFileCache(file);
    if (!cache || !this.isLinkable(file, cache)) return undefined;
    const text = await vault.cachedRead(file);
    if (mayHaveBrokenProperties(cache) && this.isFeedItem(propertiesOf(text, readFrontmatter(text))['status'])) return undefined;
    return vaultNote(this.app, file, text, cache);
  }

  private isLinkable(file: TFile, cache: CachedMetadata): boolean {
    const { excludedFolders, templatePath } = this.settings();
    if (file.extension !== 'md' || this.isFeedItem(cache.frontmatter?.['status'] as PropertyValue | undefined)) return false;
    return !isExcluded(file.path, [...excludedFolders, ...this.excludedByApp, ...(templatePath === '' ? [] : [templatePath])]);
  }

  private isFeedItem(status: PropertyValue | undefined): boolean {
    const { pendingStatuses, analyzedStatus, declinedStatus } = this.settings();
    return hasStatus(status, [...pendingStatuses, analyzedStatus, declinedStatus]);
  }

  private async countLinks(slices: Slices): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const targets of Object.values(this.app.metadataCache.resolvedLinks)) {
      for (const target of Object.keys(targets)) counts.set(target, (counts.get(target) ?? 0) + 1);
      await slices.rest();
    }
    return counts;
  }
}
