import { Notice, type App } from 'obsidian';
import type { Actions, Shell } from '../actions';
import type { Dictionary } from '../i18n/dictionary';
import type { SectionNames } from '../note/sections';
import { obsidianLinks } from '../obsidian/links';
import type { VaultSuggestions } from '../obsidian/vault-suggestions';
import { reasonText } from '../panel/reason-text';
import { DEFAULT_TEMPLATE } from '../permanent/default-template';
import type { Source } from '../permanent/draft';
import { summaryOf } from '../permanent/excerpt-summary';
import { relatedNotes } from '../permanent/related-notes';
import type { NoteStore } from '../ports';
import type { Settings } from '../settings/settings';
import { ComposerModal, type SuggestedLink } from './composer/composer-modal';
import { readClipboard } from './clipboard';

/** Suggestions the composer shows. */
const SUGGESTED = 6;

/** What the shell needs to show the composer. */
export interface ShellDeps {
  actions: () => Actions;
  notes: NoteStore;
  settings: () => Settings;
  sectionNames: () => SectionNames;
  suggestions: VaultSuggestions;
  formatDate: (date: Date, pattern: string) => string;
  t: Dictionary;
}

/** The app as the actions see it. */
export function appShell(app: App, deps: ShellDeps): Shell {
  const { notes, settings, sectionNames, formatDate, t } = deps;
  const links = obsidianLinks(app);
  const templateText = async (): Promise<string | undefined> => {
    const path = settings().templatePath;
    if (path === '') return DEFAULT_TEMPLATE;
    return notes.read(path.endsWith('.md') ? path : `${path}.md`).catch(() => undefined);
  };
  /** What the note links to already, chosen; then what the vault suggests. */
  const suggestedLinks = async (source: Source): Promise<SuggestedLink[]> => {
    const related = relatedNotes(source, sectionNames(), links);
    const { path, note } = source;
    const query = { title: note.title, tags: note.tags, text: note.content || summaryOf(note), path, linked: related.map((link) => link.path) };
    const suggested = await deps.suggestions.suggest(query, SUGGESTED);
    return [
      ...related.map((link) => ({ ...link, chosen: true })),
      ...suggested.map(({ path: target, reasons }) => ({
        path: target,
        reason: reasons[0] === undefined ? '' : reasonText(reasons[0], t),
        chosen: reasons[0]?.code === 'mentions-name',
      })),
    ];
  };
  return {
    async open(path) {
      const file = app.vault.getFileByPath(path);
      if (file !== null) await app.workspace.getLeaf(false).openFile(file);
    },
    notify: (message) => { new Notice(message); },
    readClipboard: () => readClipboard(app.workspace.containerEl.win),
    async compose(source, target) {
      const template = await templateText();
      const targetText = target === undefined ? undefined : { path: target, text: await notes.read(target) };
      new ComposerModal(app, source, targetText, {
        actions: deps.actions(),
        context: { settings: settings(), sectionNames: sectionNames(), links, exists: (path) => notes.exists(path), now: new Date(), formatDate },
        template,
        suggestions: await suggestedLinks(source),
        t,
      }).open();
    },
  };
}
