import { TFile, type App, type CachedMetadata, type Component, type TAbstractFile } from 'obsidian';
import { Slices } from '../slices';
import type { PropertyValue } from '../properties/property-value';
import type { SectionNames } from '../note/sections';
import { TextNote } from '../kinds/text-note';
import type { QueueEntry } from '../queue/entry';
import type { Intake } from '../queue/intake';
import type { Queue } from '../queue/queue';
import { templateFolders } from './app-exclusions';
import { CachedNote } from './cached-note';
import { factsFromCache, factsFromText, mayHaveBrokenProperties } from './note-facts';
import { windowPace } from './pace';

/** Going through the vault holds the thread no longer than this at once, in milliseconds. */
const BUDGET_MS = 8;
/** Notes looked at between two readings of the clock: a few tenths of a millisecond. */
const STEP = 64;

/** What the watcher keeps up to date, and how it is to read notes. */
export interface Watched {
  queue: Queue;
  intake: Intake;
  sectionNames: () => SectionNames;
}

/** One pass through the vault. */
interface Pass {
  entries: Map<string, QueueEntry>;
  /** Notes whose text has to be read. */
  unread: TFile[];
  /** Paths that events reported meanwhile: to be looked at once more. */
  touched: Set<string>;
}

/**
 * Keeps the queue in step with the vault: filled from the metadata cache, then kept by its events.
 * File bodies are read only of notes whose properties or checklist the cache does not tell.
 */
export class VaultWatcher {
  /** Resolves when the vault has been gone through for the first time. */
  readonly ready: Promise<void>;
  private isReady: () => void = () => undefined;
  private pass: Pass | undefined;
  /** Notes that the cache did not know when they were looked at, and has told nothing of since. */
  private readonly unindexed = new Set<TFile>();

  constructor(
    private readonly app: App,
    private readonly watched: Watched,
  ) {
    this.ready = new Promise((resolve) => {
      this.isReady = resolve;
    });
  }

  /** To be called once the layout is ready; `owner` ends the listening. */
  start(owner: Component): void {
    const { metadataCache, vault } = this.app;
    owner.registerEvent(
      metadataCache.on('changed', (file, text, cache) => {
        this.changed(file, text, cache);
      }),
    );
    owner.registerEvent(
      metadataCache.on('resolved', () => {
        if (this.unindexed.size > 0) void this.lookAgain();
      }),
    );
    owner.registerEvent(
      metadataCache.on('deleted', (file) => {
        this.deleted(file);
      }),
    );
    owner.registerEvent(
      vault.on('rename', (file, oldPath) => {
        this.renamed(file, oldPath);
      }),
    );
    owner.registerEvent(
      vault.on('delete', (file) => {
        this.deleted(file);
      }),
    );
    owner.register(() => {
      this.pass = undefined;
    });
    void this.fill();
  }

  /** Goes through the whole vault again, as after a change of what counts as pending. A later pass ends an earlier one. */
  async fill(): Promise<void> {
    const pass: Pass = { entries: new Map(), unread: [], touched: new Set() };
    this.pass = pass;
    const folders = templateFolders(this.app);
    await new Slices(windowPace(BUDGET_MS)).run(this.goThrough(pass));
    if (this.pass !== pass) return;
    this.pass = undefined;
    for (const path of pass.touched) {
      pass.entries.delete(path);
      const file = this.app.vault.getFileByPath(path);
      if (file !== null) this.take(file, pass);
    }
    this.watched.queue.fill(pass.entries.values());
    await this.leaveTemplates(await folders);
    await this.readAll(pass.unread);
    this.isReady();
  }

  /** The folders of templates are read while the vault is gone through: the queue does not wait for them. */
  private async leaveTemplates(folders: readonly string[]): Promise<void> {
    const { intake, queue } = this.watched;
    intake.templateFolders = folders;
    const slices = new Slices(windowPace(BUDGET_MS));
    for (const { path } of queue.all()) {
      if (intake.isTemplatePath(path)) this.put(path, undefined);
      await slices.rest();
    }
  }

  private *goThrough(pass: Pass): Generator<undefined, void> {
    let looked = 0;
    for (const file of this.app.vault.getMarkdownFiles()) {
      if (this.pass !== pass) return;
      this.take(file, pass);
      looked += 1;
      if (looked % STEP === 0) yield;
    }
  }

  private take(file: TFile, { entries, unread }: Pass): void {
    const cache = this.app.metadataCache.getFileCache(file);
    if (cache === null) {
      this.unindexed.add(file);
      return;
    }
    const { entry, isSure } = this.seen(file.path, cache);
    if (entry !== undefined) entries.set(file.path, entry);
    if (!isSure && file.stat.size > 0) unread.push(file);
  }

  private async readAll(files: readonly TFile[]): Promise<void> {
    const slices = new Slices(windowPace(BUDGET_MS));
    for (const file of files) {
      await slices.rest();
      const text = await this.app.vault.cachedRead(file).catch(() => undefined);
      if (text !== undefined && this.app.vault.getFileByPath(file.path) === file) {
        this.put(file.path, this.entryFromText(file.path, text));
      }
    }
  }

  /** Everything is indexed now: what was read from the app's own store rather than anew is told by no `changed`. */
  private async lookAgain(): Promise<void> {
    const files = [...this.unindexed];
    this.unindexed.clear();
    const slices = new Slices(windowPace(BUDGET_MS));
    for (const file of files) {
      await slices.rest();
      const cache = this.app.vault.getFileByPath(file.path) === file ? this.app.metadataCache.getFileCache(file) : null;
      if (cache === null) continue;
      const { entry, isSure } = this.seen(file.path, cache);
      if (isSure) this.put(file.path, entry);
      else await this.readAll([file]);
    }
  }

  private changed(file: TFile, text: string, cache: CachedMetadata): void {
    const { path } = file;
    this.unindexed.delete(file);
    const { entry, isSure } = this.seen(path, cache);
    this.put(path, isSure ? entry : this.entryFromText(path, text));
  }

  /** A note's entry as far as the cache tells; its text has to be read unless that is sure. */
  private seen(path: string, cache: CachedMetadata): { entry?: QueueEntry | undefined; isSure: boolean } {
    if (mayHaveBrokenProperties(cache)) return { isSure: false };
    const properties: Record<string, PropertyValue | undefined> = cache.frontmatter ?? {};
    let isKnown = true;
    const { entry, isSure } = this.watched.intake.take(new CachedNote(path, properties, cache), () => {
      const facts = factsFromCache(path, cache, this.watched.sectionNames());
      isKnown = facts.isSure;
      return facts;
    });
    return { entry, isSure: isSure && isKnown };
  }

  private entryFromText(path: string, text: string): QueueEntry | undefined {
    return this.watched.intake.take(new TextNote(path, text), () => factsFromText(path, text, this.watched.sectionNames())).entry;
  }

  private put(path: string, entry: QueueEntry | undefined): void {
    this.pass?.touched.add(path);
    this.watched.queue.put(path, entry);
  }

  private renamed(file: TAbstractFile, oldPath: string): void {
    if (file instanceof TFile) this.moved(oldPath, file);
    else
      this.pendingBelow(oldPath).forEach((path) => {
        const moved = this.app.vault.getFileByPath(file.path + path.slice(oldPath.length));
        if (moved !== null) this.moved(path, moved);
      });
  }

  private moved(from: string, file: TFile): void {
    this.pass?.touched.add(from).add(file.path);
    const isPending = this.watched.queue.rename(from, file.path);
    const hasStatus = this.watched.intake.rename(from, file.path);
    // A note written just before it moved, into the archive or back: the cache may never report the change, so the text is read.
    if (isPending || hasStatus) void this.readAll([file]);
  }

  private deleted(file: TAbstractFile): void {
    const gone = file instanceof TFile ? [file.path] : this.pendingBelow(file.path);
    for (const path of gone) {
      this.put(path, undefined);
      this.watched.intake.remove(path);
    }
  }

  /** Pending notes in a folder: the app may report that a folder went or moved before it reports its files. */
  private pendingBelow(folder: string): string[] {
    const paths = [...this.watched.queue.all().map((entry) => entry.path), ...(this.pass?.entries.keys() ?? [])];
    return [...new Set(paths)].filter((path) => path.startsWith(`${folder}/`));
  }
}
