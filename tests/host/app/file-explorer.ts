import { TFile, TFolder, type TAbstractFile } from './files';
import { setIcon } from './icons';
import { Menu } from './menu';
import { Keymap } from './scope';
import { ItemView } from './view';

/** The list of files at the left: click opens, right-click asks the plugins, Shift and Ctrl select several. */
export class FileExplorerView extends ItemView {
  override icon = 'folder-closed';
  readonly #selected = new Set<TAbstractFile>();
  #timer = 0;

  getViewType(): string {
    return 'file-explorer';
  }
  getDisplayText(): string {
    return 'Files';
  }

  override onOpen(): Promise<void> {
    for (const name of ['create', 'delete', 'rename'])
      this.registerEvent(
        this.app.vault.on(name, () => {
          this.#renderSoon();
        }),
      );
    this.registerEvent(
      this.app.workspace.on('file-open', () => {
        this.#renderSoon();
      }),
    );
    this.#render();
    return Promise.resolve();
  }

  #renderSoon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#render();
    }, 20);
  }

  #render(): void {
    const list = createDiv('nav-files-container');
    list.createDiv({ cls: 'nav-vault-name', text: this.app.vault.getName() });
    this.#renderFolder(this.app.vault.getRoot(), list);
    this.contentEl.replaceChildren(list);
  }

  #renderFolder(folder: TFolder, home: HTMLElement): void {
    const rank = (file: TAbstractFile) => (file instanceof TFolder ? 0 : 1);
    for (const child of [...folder.children].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))) {
      const isFolder = child instanceof TFolder;
      const item = home.createDiv({ cls: `tree-item ${isFolder ? 'nav-folder' : 'nav-file'}` });
      const self = item.createDiv({
        cls: `tree-item-self ${isFolder ? 'nav-folder-title mod-collapsible' : 'nav-file-title'} is-clickable tappable`,
        attr: { 'data-path': child.path },
      });
      if (isFolder) setIcon(self.createDiv('tree-item-icon collapse-icon'), 'right-triangle');
      const text = child instanceof TFile && child.extension === 'md' ? child.basename : child.name;
      self.createDiv({ cls: `tree-item-inner ${isFolder ? 'nav-folder-title-content' : 'nav-file-title-content'}`, text });
      self.toggleClass('is-active', child === this.app.workspace.getActiveFile());
      self.toggleClass('is-selected', this.#selected.has(child));
      self.addEventListener('contextmenu', (event) => {
        this.#showMenu(child, event);
      });
      const children = isFolder ? item.createDiv('tree-item-children nav-folder-children') : undefined;
      self.addEventListener('click', (event) => {
        this.#clicked(child, children, event);
      });
      if (isFolder && children) this.#renderFolder(child, children);
    }
  }

  #clicked(file: TAbstractFile, children: HTMLElement | undefined, event: MouseEvent): void {
    if (event.shiftKey) {
      this.#selected.add(file);
      this.#render();
      return;
    }
    this.#selected.clear();
    if (file instanceof TFile) void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
    else children?.toggle(!children.isShown());
  }

  #showMenu(file: TAbstractFile, event: MouseEvent): void {
    const menu = new Menu();
    if (this.#selected.size > 1 && this.#selected.has(file)) {
      this.app.workspace.trigger('files-menu', menu, [...this.#selected], 'file-explorer-context-menu', this.leaf);
    } else {
      menu.addItem((item) =>
        item
          .setSection('danger')
          .setTitle('Delete')
          .setIcon('trash-2')
          .setWarning(true)
          .onClick(() => void this.app.fileManager.trashFile(file)),
      );
      this.app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu', this.leaf);
    }
    menu.showAtMouseEvent(event);
  }
}
