import type { App } from 'obsidian';
import type { Dictionary } from '../i18n/dictionary';
import type { Suggestion } from '../links/suggest';
import type { SectionNames } from '../note/sections';
import { reasonText } from '../panel/reason-text';
import type { SuggestedLink } from '../permanent/default-choices';
import { DEFAULT_TEMPLATE } from '../permanent/default-template';
import type { DraftContext, Source } from '../permanent/draft';
import { summaryOf } from '../permanent/excerpt-summary';
import { relatedNotes } from '../permanent/related-notes';
import type { NoteStore } from '../ports';
import type { Settings } from '../settings/settings';
import { obsidianLinks } from './links';
import type { VaultSuggestions } from './vault-suggestions';

/** Links suggested for a draft. */
const SUGGESTED = 6;

/** What drafting material is gathered from. */
export interface DraftMaterialDeps {
  notes: NoteStore;
  settings: () => Settings;
  sectionNames: () => SectionNames;
  suggestions: VaultSuggestions;
  formatDate: (date: Date, pattern: string) => string;
  t: Dictionary;
}

/** What a permanent note is drafted from, whether in the composer or without one. */
export class DraftMaterial {
  private readonly links;

  constructor(
    app: App,
    private readonly deps: DraftMaterialDeps,
  ) {
    this.links = obsidianLinks(app);
  }

  /** Everything drafting needs but the template. */
  context(): Omit<DraftContext, 'template'> {
    const { notes, settings, sectionNames, formatDate } = this.deps;
    return { settings: settings(), sectionNames: sectionNames(), links: this.links, exists: (path) => notes.exists(path), now: new Date(), formatDate };
  }

  /** The template's text; undefined where the user's template does not exist. */
  async template(): Promise<string | undefined> {
    const path = this.deps.settings().templatePath;
    if (path === '') return DEFAULT_TEMPLATE;
    return this.deps.notes.read(path.endsWith('.md') ? path : `${path}.md`).catch(() => undefined);
  }

  /** Notes of the vault that a note should link to, beside those it links to already. */
  suggestions({ path, text, note }: Source, count: number): Promise<Suggestion[]> {
    const linked = relatedNotes({ path, text, note }, this.deps.sectionNames(), this.links).map((link) => link.path);
    return this.deps.suggestions.suggest({ title: note.title, tags: note.tags, text: note.content || summaryOf(note), path, linked }, count);
  }

  /** What the note links to already, chosen; then what the vault suggests. */
  async suggestedLinks(source: Source): Promise<SuggestedLink[]> {
    const { sectionNames, t } = this.deps;
    const suggested = await this.suggestions(source, SUGGESTED);
    return [
      ...relatedNotes(source, sectionNames(), this.links).map((link) => ({ ...link, chosen: true })),
      ...suggested.map(({ path: target, reasons }) => ({
        path: target,
        reason: reasons[0] === undefined ? '' : reasonText(reasons[0], t),
        chosen: reasons[0]?.code === 'mentions-name',
      })),
    ];
  }
}
