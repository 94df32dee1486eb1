import type { App, Component, TFile } from 'obsidian';
import type { CitationGraph, CitationTies } from '../citations/citation-graph';
import type * as Matching from '../citations/matching';
import { feedOf, linkOf, titleOf } from '../kinds/item-facts';
import { Listeners } from '../listeners';
import { fullContentOf } from '../note/full-content';
import { noteTitle } from '../note/note-title';
import { receiptOf } from '../note/receipt';
import type { SectionNames } from '../note/sections';
import { textOf, type PropertyValue } from '../properties/property-value';
import { Slices, type Pace } from '../slices';
import { webUrl } from '../untrusted/web-url';
import { topHeadingIn } from './note-names';
import { stampOf } from './vault-note';

/** What references are matched with. */
export interface VaultReferencesDeps {
  sectionNames: () => SectionNames;
  /** Whether a note is the person's own: neither pending nor declined. */
  isOwn: (path: string) => boolean;
  pace: Pace;
}

type Parts = typeof Matching;

/**
 * Which notes cite which, by the references in fetched articles. Nothing is looked at before the first question; then the
 * works of all notes are taken from the metadata cache, and the fetched articles are read behind that, one at a time.
 */
export class VaultReferences {
  private graph: CitationGraph | undefined;
  private parts: Parts | undefined;
  private beginning: Promise<void> | undefined;
  private readonly stamps = new Map<string, string>();
  private readonly touched = new Set<string>();
  private readonly listeners = new Listeners();
  private isWorking = false;
  private isUnloaded = false;

  constructor(
    private readonly app: App,
    private readonly deps: VaultReferencesDeps,
  ) {}

  /** Follows the vault's events until `owner` is unloaded. */
  start(owner: Component): void {
    const { metadataCache, vault } = this.app;
    const touch = (path: string): void => {
      if (this.graph === undefined) return;
      this.touched.add(path);
      void this.work();
    };
    owner.registerEvent(
      metadataCache.on('changed', ({ path }) => {
        touch(path);
      }),
    );
    owner.registerEvent(
      vault.on('delete', ({ path }) => {
        touch(path);
      }),
    );
    owner.registerEvent(
      vault.on('rename', ({ path }, oldPath) => {
        touch(oldPath);
        touch(path);
      }),
    );
    owner.register(() => {
      this.isUnloaded = true;
    });
  }

  /** Begins to read in the background; asked again, it does nothing. */
  begin(): Promise<void> {
    return (this.beginning ??= this.takeWorks().then(() => {
      void this.work();
    }));
  }

  /** The ties of a note, with its own article read; of others as far as they have been read. */
  async of(path: string): Promise<CitationTies> {
    await this.begin();
    const file = this.app.vault.getFileByPath(path);
    if (file !== null) await this.read(file, new Slices(this.deps.pace));
    return this.known(path);
  }

  /** The same as far as is known now. */
  known(path: string): CitationTies {
    return this.graph?.tiesOf(path, this.deps.isOwn) ?? NONE;
  }

  /** Calls `listener` once more has been read; returns what ends that. */
  onChange(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  private async takeWorks(): Promise<void> {
    this.parts = await import('../citations/matching');
    this.graph = new this.parts.CitationGraph();
    const slices = new Slices(this.deps.pace);
    for (const file of this.app.vault.getMarkdownFiles()) {
      if (this.isUnloaded) return;
      this.takeWork(file);
      if (this.isFetched(file)) this.touched.add(file.path);
      await slices.rest();
    }
  }

  private takeWork(file: TFile): void {
    const cache = this.app.metadataCache.getFileCache(file);
    const properties: Record<string, PropertyValue | undefined> = cache?.frontmatter ?? {};
    const address = textOf(properties['source_url']) || linkOf(properties);
    const isAbout = address !== '' || Object.keys(properties).some((name) => /doi|arxiv|eprint|author|作者/i.test(name));
    const note = {
      title: noteTitle(
        { properties: { ...properties, title: titleOf(properties) }, heading: cache === null ? '' : topHeadingIn(cache) },
        file.path,
      ),
      url: webUrl(address),
      source: feedOf(properties),
      properties: properties as Record<string, PropertyValue>,
      receipt: undefined,
    };
    this.graph?.putWork(file.path, isAbout ? this.parts?.workOf(note, undefined) : undefined);
  }

  /** Reads what came or changed. */
  private async work(): Promise<void> {
    if (this.isWorking) return;
    this.isWorking = true;
    let isNews = false;
    try {
      const slices = new Slices(this.deps.pace);
      for (const path of this.touched) {
        if (this.isUnloaded) return;
        this.touched.delete(path);
        const file = this.app.vault.getFileByPath(path);
        if (file === null) this.forget(path);
        else {
          this.takeWork(file);
          isNews = (await this.read(file, slices)) || isNews;
        }
        await slices.rest();
      }
    } finally {
      this.isWorking = false;
    }
    if (isNews) this.listeners.call();
  }

  private forget(path: string): void {
    this.graph?.remove(path);
    this.stamps.delete(path);
  }

  private isFetched(file: TFile): boolean {
    return receiptOf(this.app.metadataCache.getFileCache(file)?.frontmatter ?? {}) !== undefined;
  }

  /** Reads the references of a fetched article, unless it was read as it is; whether it has any. */
  private async read(file: TFile, slices: Slices): Promise<boolean> {
    const stamp = stampOf(file);
    if (this.stamps.get(file.path) === stamp || this.parts === undefined) return false;
    const isFetched = this.isFetched(file);
    const text = isFetched ? await this.app.vault.cachedRead(file).catch(() => undefined) : '';
    if (text === undefined) return false;
    this.stamps.set(file.path, stamp);
    const content = isFetched ? fullContentOf(text, this.deps.sectionNames()) : '';
    const references = content === '' ? [] : await slices.run(this.parts.referencesInSteps(content));
    this.graph?.putReferences(file.path, references);
    return references.length > 0;
  }
}

const NONE: CitationTies = { cites: [], citedBy: [] };
