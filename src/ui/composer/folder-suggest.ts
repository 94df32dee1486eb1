import { AbstractInputSuggest, type TFolder } from 'obsidian';

/** The vault's folders, as a person types. */
export class FolderSuggest extends AbstractInputSuggest<TFolder> {
  protected override getSuggestions(query: string): TFolder[] {
    const wanted = query.toLowerCase();
    return this.app.vault
      .getAllFolders()
      .filter((folder) => folder.path.toLowerCase().includes(wanted))
      .slice(0, 50);
  }

  override renderSuggestion(folder: TFolder, el: HTMLElement): void {
    el.setText(folder.path);
  }

  override selectSuggestion(folder: TFolder, event: MouseEvent | KeyboardEvent): void {
    super.selectSuggestion(folder, event);
    this.close();
  }
}
