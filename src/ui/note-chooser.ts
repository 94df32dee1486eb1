import { FuzzySuggestModal, renderMatches, type App, type FuzzyMatch, type TFile } from 'obsidian';
import type { NameOf } from '../note/note-title';
import { withoutExtension } from '../text/path';
import { namePrompt } from './name-dialog';

/** What a chooser asks, and what becomes of the answer. */
export interface NoteChooserOptions {
  placeholder: string;
  nameOf: NameOf;
  offers: (path: string) => boolean;
  choose: (path: string) => void;
}

/** Looks for a note of the vault by its title and its path. */
export class NoteChooser extends FuzzySuggestModal<TFile> {
  /** Titles by path, kept while the chooser is open: every key asks for all of them. */
  private readonly titles = new Map<string, string>();

  constructor(
    app: App,
    private readonly options: NoteChooserOptions,
  ) {
    super(app);
    this.setPlaceholder(options.placeholder);
    namePrompt(this);
  }

  override getItems(): TFile[] {
    return this.app.vault.getMarkdownFiles().filter(({ path }) => this.options.offers(path));
  }

  override getItemText(file: TFile): string {
    const title = this.titleOf(file);
    return `${title === file.basename ? '' : `${title} `}${withoutExtension(file.path)}`;
  }

  override renderSuggestion({ item, match }: FuzzyMatch<TFile>, el: HTMLElement): void {
    const title = this.titleOf(item);
    if (title === item.basename) {
      super.renderSuggestion({ item, match }, el);
      return;
    }
    el.addClass('mod-complex');
    const content = el.createDiv({ cls: 'suggestion-content' });
    renderMatches(content.createDiv({ cls: 'suggestion-title' }), title, match.matches);
    renderMatches(content.createDiv({ cls: 'suggestion-note' }), withoutExtension(item.path), match.matches, -title.length - 1);
  }

  override onChooseItem(file: TFile): void {
    this.options.choose(file.path);
  }

  private titleOf({ path }: TFile): string {
    const title = this.titles.get(path) ?? this.options.nameOf(path);
    this.titles.set(path, title);
    return title;
  }
}
