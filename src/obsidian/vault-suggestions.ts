import type { App, Component } from 'obsidian';
import type { NearDuplicate } from '../links/duplicates/near-duplicates';
import { withCited, type Cited } from '../links/cited';
import type { KeptIndex } from '../links/kept-index';
import type { LinkSuggester } from '../links/link-suggester';
import { LinkableNotes, type Coverage, type LinkableDeps } from '../links/linkable-notes';
import type { LinkQuery } from '../links/note';
import type { Suggestion } from '../links/suggest';
import type { Settings } from '../settings/settings';
import { systemClock } from './clock';
import { cacheFile, type OwnPlaces } from './kept-on-device';
import { knownNotes } from './known-notes';
import { linkTargets } from './vault-note';

/** What suggestions are made with. */
export interface VaultSuggestionsDeps extends LinkableDeps {
  places: OwnPlaces;
  /** How a note is tied to others by references. */
  references: { of(path: string): Promise<Cited> };
}

/** Settings that change what may be linked to. */
const REVIEWED: readonly (keyof Settings)[] = ['permanentFolder', 'excludedFolders', 'templatePath', 'kinds'];

/** Suggestions from the vault's own notes. Nothing is read before the first question; from then on the index keeps up with the vault. */
export class VaultSuggestions {
  private readonly notes: LinkableNotes;
  private readonly unloaded = new AbortController();
  private loading: Promise<KeptIndex> | undefined;
  private kept: KeptIndex | undefined;

  constructor(
    private readonly app: App,
    private readonly deps: VaultSuggestionsDeps,
  ) {
    this.notes = new LinkableNotes(knownNotes(app), deps);
  }

  /** Follows the vault's events until `owner` is unloaded. */
  start(owner: Component): void {
    const { metadataCache, vault } = this.app;
    owner.register(() => {
      this.unloaded.abort();
    });
    owner.registerEvent(
      metadataCache.on('changed', ({ path }) => {
        this.kept?.touch(path);
      }),
    );
    owner.registerEvent(
      metadataCache.on('resolve', ({ path }) => {
        this.resolved(path);
      }),
    );
    owner.registerEvent(
      vault.on('delete', ({ path }) => {
        this.kept?.touch(path);
      }),
    );
    owner.registerEvent(
      vault.on('rename', ({ path }, oldPath) => {
        this.kept?.touch(oldPath);
        this.kept?.touch(path);
      }),
    );
  }

  /** The notes a text should link to, best first, at most `count`; `withLinked` gives those it links to already too. */
  async suggest(query: LinkQuery, count: number, options: { withLinked?: boolean } = {}): Promise<Suggestion[]> {
    const suggester = await this.suggester();
    const suggestions = suggester.suggest(query, count, options);
    // A piece of a text has no references of its own.
    if (query.path === undefined || query.title === '') return suggestions;
    const { cites, citedBy } = await this.deps.references.of(query.path);
    const linked = new Set(options.withLinked === true ? [] : query.linked);
    const isOpen = (path: string): boolean => suggester.index.numberOf(path) !== undefined && !linked.has(path);
    return withCited(suggestions, { cites: cites.filter(isOpen), citedBy: citedBy.filter(isOpen) }, count);
  }

  /** The notes that say nearly the same as a text, most alike first; `except` is left out. */
  async nearDuplicatesOf(text: string, except?: string): Promise<NearDuplicate[]> {
    return (await this.suggester()).nearDuplicates({ text, ...(except !== undefined && { path: except }) });
  }

  /** The index behind the suggestions, not necessarily built yet. */
  index(): Promise<KeptIndex> {
    return (this.loading ??= this.load());
  }

  /** How many notes suggestions can come from; fewer than there are only in a vault too large for the memory allowed. */
  get coverage(): Coverage {
    return this.notes.coverage;
  }

  /** To be called when settings have changed: some change what may be linked to. */
  async settingsChanged(change: Partial<Settings>): Promise<void> {
    if (REVIEWED.some((key) => key in change)) await this.kept?.review();
  }

  private async suggester(): Promise<LinkSuggester> {
    return (await this.index()).get();
  }

  private async load(): Promise<KeptIndex> {
    const { KeptIndex: Index } = await import('../links/kept-index');
    const file = cacheFile(this.deps.places, 'links.index');
    return (this.kept = new Index({ reader: this.notes, file, pace: this.deps.pace, clock: systemClock, signal: this.unloaded.signal }));
  }

  /** A link may lead somewhere since a note was made or renamed, without its own note having changed. */
  private resolved(path: string): void {
    const links = this.kept?.linksFrom(path);
    const file = links === undefined ? null : this.app.vault.getFileByPath(path);
    const cache = file && this.app.metadataCache.getFileCache(file);
    if (cache && linkTargets(this.app, file, cache).size !== links) this.kept?.touch(path);
  }
}
