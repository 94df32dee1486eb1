import { FuzzySuggestModal, type App, type TFile } from 'obsidian';

/** Looks for a note of the vault by its path. */
export class NoteChooser extends FuzzySuggestModal<TFile> {
  constructor(
    app: App,
    private readonly options: { placeholder: string; offers: (path: string) => boolean; choose: (path: string) => void },
  ) {
    super(app);
    this.setPlaceholder(options.placeholder);
  }

  override getItems(): TFile[] {
    return this.app.vault.getMarkdownFiles().filter(({ path }) => this.options.offers(path));
  }

  override getItemText(file: TFile): string {
    return file.path.replace(/\.md$/, '');
  }

  override onChooseItem(file: TFile): void {
    this.options.choose(file.path);
  }
}
