import { TFile, type App, type CachedMetadata, type Component, type TAbstractFile } from 'obsidian';
import type { SectionNames } from '../note/sections';
import type { KnownSources } from '../permanent/known-sources';
import { entryOf, type NoteFacts, type QueueEntry } from '../queue/entry';
import type { Queue } from '../queue/queue';
import { factsFromCache, factsFromText, mayHaveBrokenProperties } from './note-facts';

/** What the watcher keeps up to date, and how it is to read notes. */
export interface Watched {
  queue: Queue;
  sources: KnownSources;
  pendingStatuses: () => readonly string[];
  sectionNames: () => SectionNames;
}

/**
 * Keeps the queue in step with the vault: filled from the metadata cache, then kept by its events.
 * File bodies are read only of notes whose properties the cache could not parse.
 */
export class VaultWatcher {
  constructor(
    private readonly app: App,
    private readonly watched: Watched,
  ) {}

  /** To be called once the layout is ready; `owner` ends the listening. */
  start(owner: Component): void {
    const { metadataCache, vault } = this.app;
    owner.registerEvent(metadataCache.on('changed', (file, text, cache) => { this.changed(file, text, cache); }));
    owner.registerEvent(metadataCache.on('deleted', (file) => { this.deleted(file.path); }));
    owner.registerEvent(vault.on('rename', (file, oldPath) => { this.renamed(file, oldPath); }));
    owner.registerEvent(vault.on('delete', (file) => { this.deleted(file.path); }));
    this.fill();
  }

  /** Reads the whole vault again, as after a change of what counts as pending. */
  fill(): void {
    const { metadataCache, vault } = this.app;
    const entries: QueueEntry[] = [];
    const unread: TFile[] = [];
    for (const file of vault.getMarkdownFiles()) {
      const cache = metadataCache.getFileCache(file);
      if (cache === null) continue; // not indexed yet: `changed` will tell
      if (mayHaveBrokenProperties(cache)) {
        if (file.stat.size > 0) unread.push(file);
        continue;
      }
      const entry = this.entryOf(factsFromCache(file.path, cache, this.watched.sectionNames()));
      if (entry !== undefined) entries.push(entry);
    }
    this.watched.queue.fill(entries);
    void this.readAll(unread);
  }

  private async readAll(files: readonly TFile[]): Promise<void> {
    for (const file of files) {
      const text = await this.app.vault.cachedRead(file).catch(() => undefined);
      if (text !== undefined && this.app.vault.getFileByPath(file.path) === file) {
        this.put(factsFromText(file.path, text, this.watched.sectionNames()));
      }
    }
  }

  private changed(file: TFile, text: string, cache: CachedMetadata): void {
    const names = this.watched.sectionNames();
    this.put(mayHaveBrokenProperties(cache) ? factsFromText(file.path, text, names) : factsFromCache(file.path, cache, names));
  }

  private put(facts: NoteFacts): void {
    this.watched.queue.put(facts.path, this.entryOf(facts));
  }

  private entryOf(facts: NoteFacts): QueueEntry | undefined {
    this.watched.sources.put(facts.path, facts.properties['source_url']);
    return entryOf(facts, this.watched.pendingStatuses());
  }

  private renamed(file: TAbstractFile, oldPath: string): void {
    if (file instanceof TFile) {
      this.watched.queue.rename(oldPath, file.path);
      this.watched.sources.rename(oldPath, file.path);
      return;
    }
    for (const entry of this.watched.queue.all()) {
      if (entry.path.startsWith(`${oldPath}/`)) this.watched.queue.rename(entry.path, file.path + entry.path.slice(oldPath.length));
    }
  }

  private deleted(path: string): void {
    this.watched.queue.put(path, undefined);
    this.watched.sources.put(path, undefined);
    for (const entry of this.watched.queue.all()) {
      if (entry.path.startsWith(`${path}/`)) this.watched.queue.put(entry.path, undefined);
    }
  }
}
