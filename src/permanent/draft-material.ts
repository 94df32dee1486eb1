import type { TagQuery } from '../analysis/tags/tagged-note';
import type { TagSuggestion } from '../analysis/tags/suggest-tags';
import type { NearDuplicate } from '../links/duplicates/near-duplicates';
import type { LinkQuery } from '../links/note';
import { noteQuery } from '../links/note-query';
import type { Reason } from '../links/reason';
import { isSure } from '../links/strength';
import type { Suggestion } from '../links/suggest';
import { isForeignText } from '../note/foreign-file';
import type { SectionNames } from '../note/sections';
import type { Clock, Links, NoteReader } from '../ports';
import type { Settings } from '../settings/settings';
import type { History } from '../undo/history';
import { isInFolder } from '../text/path';
import { validTags, type Tag } from '../untrusted/tag';
import type { ChosenLink, Choices, SourceNote } from './choices';
import type { AlreadyThere, Beginning, ComposerRequest } from './composer-model';
import type { SuggestedLink } from './default-choices';
import type { Draft } from './draft';
import type { DraftContext } from './draft-context';
import type { KnownSources } from './known-sources';
import { relatedNotes } from './related-notes';

/** The user's templates. The empty path stands for the built-in one. */
export interface Templates {
  /** The one to begin with. */
  first: string;
  /** The ones to choose from besides the built-in one: those that lie where the settings say. */
  others: { path: string; name: string }[];
  /** A template's text; undefined where there is none of that path. */
  read(path: string): Promise<string | undefined>;
}

/** Links suggested for a draft, and tags. */
const SUGGESTED = 6;
const SUGGESTED_TAGS = 4;
/** So many notes like it have to carry a tag before it is sure. */
const AGREEING = 3;

/** What drafting material is gathered from. */
export interface DraftMaterialDeps {
  notes: NoteReader;
  history: Pick<History, 'madeBy'>;
  settings: () => Settings;
  sectionNames: () => SectionNames;
  links: Links;
  templates: (as?: ComposerRequest['as']) => Templates;
  suggestions: {
    suggest(query: LinkQuery, count: number): Promise<Suggestion[]>;
    nearDuplicatesOf(text: string, except: string): Promise<NearDuplicate[]>;
  };
  suggestTags: (query: TagQuery, count: number) => Promise<TagSuggestion[]>;
  sources: Pick<KnownSources, 'madeFrom'>;
  citationOf: DraftContext['citationOf'];
  isPending: (path: string) => boolean;
  clock: Pick<Clock, 'now'>;
  formatDate: DraftContext['formatDate'];
  /** The first of some reasons in words. */
  reasonText: (reasons: readonly Reason[]) => string;
  /** What is written beside a link, of the sentence that supports it. */
  writtenReason: (sentence: string | undefined) => string;
}

/** What a permanent note is drafted from, whether in the composer or without one. */
export class DraftMaterial {
  constructor(private readonly deps: DraftMaterialDeps) {}

  /** Everything drafting needs but the template. */
  context(texts: ReadonlyMap<string, string> = new Map(), as?: ComposerRequest['as']): Omit<DraftContext, 'template'> {
    const { notes, history, settings: settingsNow, sectionNames, links, citationOf, clock, formatDate } = this.deps;
    const settings = settingsNow();
    return {
      settings:
        as === 'literature'
          ? { ...settings, permanentFolder: settings.literatureFolder, permanentName: settings.literatureName }
          : settings,
      sectionNames: sectionNames(),
      links,
      citationOf,
      exists: (path, promotes) => notes.exists(path) && !history.madeBy(promotes).has(path),
      texts,
      now: clock.now(),
      formatDate,
    };
  }

  /** The templates to choose from. */
  templates(as?: ComposerRequest['as']): Templates {
    return this.deps.templates(as);
  }

  /** A permanent note with the composer's own choices, changed where `choices` says. Nothing is written. */
  async draft(source: SourceNote, choices: Partial<Choices>): Promise<Draft | { ok: false; templateMissing: string }> {
    const { permanentFolder: folder, templatePath } = this.deps.settings();
    const templates = this.templates();
    const template = await templates.read(templates.first);
    if (template === undefined) return { ok: false, templateMissing: templatePath };
    const links = await this.suggestedLinks(source);
    const [{ draftNotes }, { defaultChoices }] = await Promise.all([import('./draft'), import('./default-choices')]);
    const defaults = defaultChoices(source, { folder, names: this.deps.sectionNames(), links });
    return draftNotes(source, { ...defaults, ...choices }, { ...this.context(), template });
  }

  /**
   * What the composer begins with, and the texts of all notes that it may change beside the source. Another plugin's file
   * may be linked to, and is not put forward to be extended.
   */
  async beginning(source: SourceNote, request: ComposerRequest): Promise<{ beginning: Beginning; texts: Map<string, string> }> {
    const links = await this.suggestedLinks(source, request.selection?.quote);
    const alreadyThere = request.selection === undefined ? await this.alreadyThere(source, request.as) : [];
    const paths = new Set([
      ...links.map(({ path }) => path),
      ...alreadyThere.map(({ path }) => path),
      ...(request.target === undefined ? [] : [request.target]),
    ]);
    const texts = new Map<string, string>();
    for (const path of paths) await this.learn(path, texts);
    const isOurs = (path: string): boolean => !isForeignText(texts.get(path) ?? '');
    const { target, ...wish } = request;
    return {
      beginning: {
        source,
        ...wish,
        ...(target !== undefined && isOurs(target) && { target }),
        links,
        alreadyThere: alreadyThere.filter(({ path }) => isOurs(path)),
        suggestedTags: await this.suggestedTags(source),
      },
      texts,
    };
  }

  /** Adds a note's text to those that may be changed, where there is such a note. */
  async learn(path: string, texts: Map<string, string>): Promise<void> {
    const text = await this.deps.notes.read(path).catch(() => undefined);
    if (text !== undefined) texts.set(path, text);
  }

  /** Notes of the vault that a note should link to, beside those it links to already and those made from its page. */
  async suggestions({ path, text, note }: SourceNote, count: number, piece?: string): Promise<Suggestion[]> {
    const linked = relatedNotes({ path, text }, this.deps.sectionNames(), this.deps.links).map((link) => link.path);
    const query = piece === undefined ? noteQuery(path, note) : { title: '', tags: note.tags, text: piece, path };
    const own = note.url === undefined ? [] : this.deps.sources.madeFrom(note.url, path);
    const found = await this.deps.suggestions.suggest({ ...query, linked }, count + own.length);
    return found.filter((one) => !own.includes(one.path)).slice(0, count);
  }

  /** What the note links to already, chosen; then what the vault suggests, chosen where it is sure. */
  private async suggestedLinks(source: SourceNote, piece?: string): Promise<SuggestedLink[]> {
    const { sectionNames, reasonText, writtenReason } = this.deps;
    const suggested = await this.suggestions(source, SUGGESTED, piece);
    const related = piece === undefined ? relatedNotes(source, sectionNames(), this.deps.links) : [];
    return [
      ...related.map((link) => ({ ...link, chosen: true })),
      ...suggested.map(({ path: target, strength, reasons, sentence }) => ({
        path: target,
        strength,
        why: reasonText(reasons),
        reason: writtenReason(sentence),
        chosen: isSure({ strength }),
      })),
    ];
  }

  /** The notes that a note should link to without anybody asking, beside those it links to already. */
  async sureLinks(source: SourceNote): Promise<ChosenLink[]> {
    const linked = new Set(relatedNotes(source, this.deps.sectionNames(), this.deps.links).map(({ path }) => path));
    return (await this.suggestedLinks(source)).filter(({ path, chosen }) => chosen && !linked.has(path));
  }

  /** The vault's tags that a note should carry without anybody asking: its title names them, or the notes most like it all carry them. */
  async sureTags({ path, note }: SourceNote): Promise<string[]> {
    const found = await this.deps.suggestTags(noteQuery(path, note), SUGGESTED_TAGS + 1);
    return found
      .filter(({ reason }) =>
        reason.kind === 'named' ? reason.where === 'title' : reason.kind === 'similar-notes' && reason.paths.length >= AGREEING,
      )
      .map(({ tag }) => tag)
      .filter((tag) => tag.toLowerCase() !== 'rss' && !note.tags.some((own) => own.toLowerCase() === tag.toLowerCase()));
  }

  /**
   * Notes of the same page, and those that say nearly the same. A literature note is not there because a permanent one is,
   * nor the other way round, as far as their folders tell them apart.
   */
  private async alreadyThere(source: SourceNote, as: ComposerRequest['as']): Promise<AlreadyThere[]> {
    const { sources, suggestions, isPending, settings } = this.deps;
    const { literatureFolder, permanentFolder } = settings();
    const isTold = literatureFolder !== permanentFolder;
    const isSame = (path: string): boolean => !isTold || isInFolder(path, literatureFolder) === (as === 'literature');
    const isDone = (path: string): boolean => !isPending(path) && isSame(path);
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
