import { FuzzySuggestModal, type App, type TFile } from 'obsidian';

/** Looks for a note of the vault by its path. */
export class NoteChooser extends FuzzySuggestModal<TFile> {
  constructor(
    app: App,
    private readonly options: { placeholder: string; without: string | undefined; choose: (path: string) => void },
  ) {
    super(app);
    this.setPlaceholder(options.placeholder);
  }

  override getItems(): TFile[] {
    return this.app.vault.getMarkdownFiles().filter(({ path }) => path !== this.options.without);
  }

  override getItemText(file: TFile): string {
    return file.path.replace(/\.md$/, '');
  }

  override onChooseItem(file: TFile): void {
    this.options.choose(file.path);
  }
}
