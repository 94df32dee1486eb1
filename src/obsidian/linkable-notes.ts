import type { App, CachedMetadata, TFile } from 'obsidian';
import { covered, fits, type Extent } from '../links/coverage';
import { excluding } from '../links/excluded-paths';
import type { NoteReader } from '../links/kept-index';
import type { VaultNote } from '../links/note';
import { Slices, type Pace } from '../slices';
import { propertiesOf, readFrontmatter } from '../properties/frontmatter';
import { valueIn, type PropertyValue } from '../properties/property-value';
import { isTemplate } from '../note/is-template';
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

/** What decides which notes may be linked to. */
export interface LinkableDeps {
  settings: () => Settings;
  /** Whether the queue knows a note as pending: it reads the properties that the cache cannot. */
  isPending: (path: string) => boolean;
  pace: Pace;
}

/**
 * The notes that may be linked to: no feed items, whatever became of them, no templates, nothing in excluded
 * folders, neither the plugin's nor the app's.
 */
export class LinkableNotes implements NoteReader {
  private excludedByApp: readonly string[] = [];
  /** What the last look over the vault took in. */
  coverage: Coverage = { notes: 0, of: 0 };

  constructor(
    private readonly app: App,
    private readonly deps: LinkableDeps,
  ) {}

  async stamps(): Promise<ReadonlyMap<string, string>> {
    this.excludedByApp = await appExclusions(this.app);
    const { vault, metadataCache } = this.app;
    const slices = new Slices(this.deps.pace);
    const isExcluded = this.excluding();
    const notes: (Extent & { stamp: string })[] = [];
    for (const file of vault.getMarkdownFiles()) {
      const cache = metadataCache.getFileCache(file);
      // Without a cache the note has not been indexed by the app yet: its `changed` will tell.
      if (cache !== null && this.isNote(file, cache) && !isExcluded(file.path)) {
        notes.push({ path: file.path, size: file.stat.size, changed: file.stat.mtime, linkedFrom: 0, stamp: stampOf(file) });
      }
      await slices.rest();
    }
    const taken = fits(notes) ? notes : covered(await this.withLinks(notes, slices));
    this.coverage = { notes: taken.length, of: notes.length };
    return new Map(taken.map(({ path, stamp }) => [path, stamp]));
  }

  async read(path: string): Promise<VaultNote | undefined> {
    const { vault, metadataCache } = this.app;
    const file = vault.getFileByPath(path);
    const cache = file && metadataCache.getFileCache(file);
    if (!cache || !this.isNote(file, cache) || this.excluding()(path)) return undefined;
    const text = await vault.cachedRead(file);
    if (isTemplate(text)) return undefined;
    if (mayHaveBrokenProperties(cache) && this.isFeedItem(propertiesOf(text, readFrontmatter(text)))) return undefined;
    return vaultNote(this.app, file, text, cache);
  }

  private excluding(): (path: string) => boolean {
    const { excludedFolders, templatePath } = this.deps.settings();
    return excluding([...excludedFolders, ...this.excludedByApp, templatePath]);
  }

  private isNote(file: TFile, cache: CachedMetadata): boolean {
    return file.extension === 'md' && !this.deps.isPending(file.path) && !this.isFeedItem(cache.frontmatter ?? {});
  }

  private isFeedItem(properties: Record<string, PropertyValue>): boolean {
    const status = valueIn(properties, 'status');
    const { pendingStatuses, analyzedStatus, declinedStatus } = this.deps.settings();
    return hasStatus(status, pendingStatuses) || hasStatus(status, [analyzedStatus, declinedStatus]);
  }

  /** Counts the links between them, a note at a time: to list the app's whole map at once holds the thread. */
  private async withLinks<T extends Extent>(notes: T[], slices: Slices): Promise<T[]> {
    const { resolvedLinks } = this.app.metadataCache;
    const byPath = new Map<string, T>();
    for (const note of notes) {
      byPath.set(note.path, note);
      await slices.rest();
    }
    for (const { path } of notes) {
      for (const target of Object.keys(resolvedLinks[path] ?? {})) {
        const note = byPath.get(target);
        if (note) note.linkedFrom++;
      }
      await slices.rest();
    }
    return notes;
  }
}
