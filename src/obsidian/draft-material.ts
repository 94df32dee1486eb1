import type { App } from 'obsidian';
import type { TagQuery } from '../analysis/tags/tagged-note';
import type { TagSuggestion } from '../analysis/tags/suggest-tags';
import type { Dictionary } from '../i18n/dictionary';
import { noteQuery } from '../links/note-query';
import { isSure, looseLast } from '../links/strength';
import type { Suggestion } from '../links/suggest';
import type { SectionNames } from '../note/sections';
import { firstReasonText } from '../panel/reason-text';
import type { SourceNote } from '../permanent/choices';
import type { AlreadyThere, Beginning, ComposerRequest } from '../permanent/composer-model';
import type { SuggestedLink } from '../permanent/default-choices';
import type { DraftContext } from '../permanent/draft-context';
import type { KnownSources } from '../permanent/known-sources';
import { relatedNotes } from '../permanent/related-notes';
import type { NoteStore } from '../ports';
import type { Settings } from '../settings/settings';
import type { History } from '../undo/history';
import { validTags, type Tag } from '../untrusted/tag';
import { obsidianLinks } from './links';
import { templatesAt, type Templates } from './templates';
import type { VaultSuggestions } from './vault-suggestions';

/** Links suggested for a draft, and tags. */
const SUGGESTED = 6;
const SUGGESTED_TAGS = 4;

/** What drafting material is gathered from. */
export interface DraftMaterialDeps {
  notes: NoteStore;
  history: Pick<History, 'madeBy'>;
  settings: () => Settings;
  sectionNames: () => SectionNames;
  suggestions: VaultSuggestions;
  suggestTags: (query: TagQuery, count: number) => Promise<TagSuggestion[]>;
  sources: KnownSources;
  isPending: (path: string) => boolean;
  formatDate: (date: Date, pattern: string) => string;
  t: Dictionary;
}

/** What a permanent note is drafted from, whether in the composer or without one. */
export class DraftMaterial {
  private readonly links;

  constructor(
    private readonly app: App,
    private readonly deps: DraftMaterialDeps,
  ) {
    this.links = obsidianLinks(app);
  }

  /** Everything drafting needs but the template. */
  context(texts: ReadonlyMap<string, string> = new Map()): Omit<DraftContext, 'template'> {
    const { notes, history, settings, sectionNames, formatDate } = this.deps;
    return {
      settings: settings(),
      sectionNames: sectionNames(),
      links: this.links,
      exists: (path, promotes) => notes.exists(path) && !history.madeBy(promotes).has(path),
      texts,
      now: new Date(),
      formatDate,
    };
  }

  /** The templates to choose from. */
  templates(): Templates {
    return templatesAt(this.app, this.deps.settings().templatePath);
  }

  /** The text of the template to begin with; undefined where the user's template does not exist. */
  template(): Promise<string | undefined> {
    const templates = this.templates();
    return templates.read(templates.first);
  }

  /** What the composer begins with, and the texts of all notes that it may change beside the source. */
  async beginning(source: SourceNote, request: ComposerRequest): Promise<{ beginning: Beginning; texts: Map<string, string> }> {
    const links = await this.suggestedLinks(source, request.selection?.quote);
    const alreadyThere = request.selection === undefined ? await this.alreadyThere(source) : [];
    const paths = new Set([
      ...links.map(({ path }) => path),
      ...alreadyThere.map(({ path }) => path),
      ...(request.target === undefined ? [] : [request.target]),
    ]);
    const texts = new Map<string, string>();
    for (const path of paths) await this.learn(path, texts);
    return { beginning: { source, ...request, links, alreadyThere, suggestedTags: await this.suggestedTags(source) }, texts };
  }

  /** Adds a note's text to those that may be changed, where there is such a note. */
  async learn(path: string, texts: Map<string, string>): Promise<void> {
    const text = await this.deps.notes.read(path).catch(() => undefined);
    if (text !== undefined) texts.set(path, text);
  }

  /** Notes of the vault that a note should link to, beside those it links to already. */
  suggestions({ path, text, note }: SourceNote, count: number, piece?: string): Promise<Suggestion[]> {
    const linked = relatedNotes({ path, text }, this.deps.sectionNames(), this.links).map((link) => link.path);
    const query = piece === undefined ? noteQuery(path, note) : { title: '', tags: note.tags, text: piece, path };
    return this.deps.suggestions.suggest({ ...query, linked }, count);
  }

  /** What the note links to already, chosen; then what the vault suggests, chosen where the text names it and enough speaks for it. */
  async suggestedLinks(source: SourceNote, piece?: string): Promise<SuggestedLink[]> {
    const { sectionNames, t } = this.deps;
    const suggested = await this.suggestions(source, SUGGESTED, piece);
    const related = piece === undefined ? relatedNotes(source, sectionNames(), this.links) : [];
    return [
      ...related.map((link) => ({ ...link, chosen: true })),
      ...looseLast(suggested).map(({ path: target, evidence, reasons }) => {
        const naming = isSure({ evidence }) ? reasons.find(({ code }) => code === 'mentions-name') : undefined;
        return {
          path: target,
          evidence,
          reason: firstReasonText(naming === undefined ? reasons : [naming], t),
          chosen: naming !== undefined,
        };
      }),
    ];
  }

  /** Permanent notes of the same page, and those that say nearly the same. */
  private async alreadyThere(source: SourceNote): Promise<AlreadyThere[]> {
    const { sources, suggestions, isPending } = this.deps;
    const isDone = (path: string): boolean => !isPending(path);
    const samePage = source.note.url === undefined ? [] : sources.madeFrom(source.note.url, source.path).filter(isDone);
    const sameText = (await suggestions.nearDuplicatesOf(noteQuery(source.path, source.note).text, source.path))
      .map(({ path }) => path)
      .filter((path) => isDone(path) && !samePage.includes(path));
    return [
      ...samePage.map((path) => ({ path, why: 'same-page' as const })),
      ...sameText.slice(0, 1).map((path) => ({ path, why: 'same-text' as const })),
    ];
  }

  private async suggestedTags(source: SourceNote): Promise<Tag[]> {
    const found = await this.deps.suggestTags(noteQuery(source.path, source.note), SUGGESTED_TAGS + 1);
    // The feed pipeline's own mark says nothing of a permanent note.
    return validTags(found.map(({ tag }) => tag))
      .filter((tag) => tag.toLowerCase() !== 'rss')
      .slice(0, SUGGESTED_TAGS);
  }
}
