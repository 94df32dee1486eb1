import { DataAdapter } from './data-adapter';
import { Events } from './events';
import type { TAbstractFile } from './files';
import { TFile, TFolder } from './files';
import type { Preferences } from './host-config';
import { FilesByName } from './files-by-name';
import { folderOf, normalizePath } from './paths';
import { disk, type RemoteChange, type RemoteEntry } from './remote';

/** The vault: its tree of files, and the only way to change them that the app itself notices at once. */
export class Vault extends Events {
  readonly adapter = new DataAdapter();
  readonly configDir = '.obsidian';
  readonly #root = new TFolder(this, '/');
  readonly #byPath = new Map<string, TAbstractFile>([['/', this.#root]]);
  /** Files by their name in lower case, which is how links find them. */
  readonly filesByName = new FilesByName();
  readonly #queues = new Map<string, Promise<unknown>>();
  readonly #texts = new Map<TFile, string>();

  constructor(
    readonly name: string,
    readonly preferences: Preferences,
  ) {
    super();
  }

  /** Reads the tree from disk and tells a `create` for every entry, as the app does at start-up. */
  async open(): Promise<void> {
    for (const entry of await disk.entries()) this.#add(entry);
    disk.onChange((change) => {
      this.#onExternal(change);
    });
  }

  getName(): string {
    return this.name;
  }
  getRoot(): TFolder {
    return this.#root;
  }
  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.#byPath.get(path) ?? null;
  }
  getAllLoadedFiles(): TAbstractFile[] {
    return [...this.#byPath.values()];
  }
  getFiles(): TFile[] {
    return this.getAllLoadedFiles().filter((file) => file instanceof TFile);
  }
  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter((file) => file.extension === 'md');
  }

  getFileByPath(path: string): TFile | null {
    const file = this.#byPath.get(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const folder = this.#byPath.get(path === '' ? '/' : path);
    return folder instanceof TFolder ? folder : null;
  }

  getAllFolders(includeRoot = false): TFolder[] {
    return this.getAllLoadedFiles()
      .filter((file) => file instanceof TFolder)
      .filter((folder) => includeRoot || !folder.isRoot());
  }

  static recurseChildren(root: TFolder, callback: (file: TAbstractFile) => unknown): void {
    callback(root);
    for (const child of root.children) {
      if (child instanceof TFolder) Vault.recurseChildren(child, callback);
      else callback(child);
    }
  }

  /** The path as it is spelled in the vault, if one differs from it in case alone. */
  getAbstractFileByPathInsensitive(path: string): TAbstractFile | null {
    const wanted = path.toLowerCase();
    return this.getAllLoadedFiles().find((file) => file.path.toLowerCase() === wanted) ?? null;
  }

  getResourcePath(file: TFile): string {
    return this.adapter.getResourcePath(file.path);
  }
  async read(file: TFile): Promise<string> {
    return disk.readText(file.path);
  }
  async readBinary(file: TFile): Promise<ArrayBuffer> {
    return disk.read(file.path);
  }

  async cachedRead(file: TFile): Promise<string> {
    const text = this.#texts.get(file) ?? (await disk.readText(file.path));
    this.#texts.set(file, text);
    return text;
  }

  async create(path: string, data: string): Promise<TFile> {
    return this.#create(path, data);
  }
  async createBinary(path: string, data: ArrayBuffer): Promise<TFile> {
    return this.#create(path, data);
  }

  async #create(path: string, data: string | ArrayBuffer): Promise<TFile> {
    const normal = normalizePath(path);
    if (this.getAbstractFileByPathInsensitive(normal)) throw new Error('File already exists.');
    if (!this.getFolderByPath(folderOf(normal))) throw new Error(`ENOENT: no such file or directory, open '${normal}'`);
    if (/[\\:*?"<>|]/.test(normal)) throw new Error('File name cannot contain any of the following characters: * " \\ / < > : | ?');
    const file = this.#add(await disk.writeNew(normal, data));
    if (!(file instanceof TFile)) throw new Error(`Not a file: ${normal}`);
    return file;
  }

  async createFolder(path: string): Promise<TFolder> {
    const normal = normalizePath(path);
    if (this.getAbstractFileByPathInsensitive(normal)) throw new Error('Folder already exists.');
    const parent = folderOf(normal);
    if (!this.getFolderByPath(parent)) await this.createFolder(parent);
    const folder = this.#add(await disk.mkdir(normal));
    if (!(folder instanceof TFolder)) throw new Error(`Not a folder: ${normal}`);
    return folder;
  }

  async modify(file: TFile, data: string): Promise<void> {
    await this.#inTurn(file, () => this.#write(file, data));
  }
  async modifyBinary(file: TFile, data: ArrayBuffer): Promise<void> {
    await this.#inTurn(file, () => this.#write(file, data));
  }
  async append(file: TFile, data: string): Promise<void> {
    await this.process(file, (text) => text + data);
  }

  /** Read, change and write as one step: two calls for one file never mix. What `change` throws leaves the file as it was. */
  async process(file: TFile, change: (data: string) => string): Promise<string> {
    return this.#inTurn(file, async () => {
      const before = await disk.readText(file.path);
      const after = change(before);
      if (after !== before) await this.#write(file, after);
      return after;
    });
  }

  async rename(file: TAbstractFile, newPath: string): Promise<void> {
    const path = normalizePath(newPath);
    const taken = this.getAbstractFileByPathInsensitive(path);
    if (taken && taken !== file) throw new Error('Destination file already exists!');
    if (!this.getFolderByPath(folderOf(path))) throw new Error(`ENOENT: no such file or directory, rename '${file.path}' -> '${path}'`);
    await disk.rename(file.path, path);
    this.#move(file, path);
  }

  async copy(file: TAbstractFile, newPath: string): Promise<TAbstractFile> {
    return this.#create(newPath, await disk.read(file.path));
  }

  async delete(file: TAbstractFile): Promise<void> {
    await disk.remove(file.path);
    this.#remove(file);
  }

  async trash(file: TAbstractFile, system: boolean): Promise<void> {
    if (system) await this.adapter.trashSystem(file.path);
    else await this.adapter.trashLocal(file.path);
    this.#remove(file);
  }

  async #inTurn<T>(file: TFile, step: () => Promise<T>): Promise<T> {
    const turn = (this.#queues.get(file.path) ?? Promise.resolve()).then(step, step);
    this.#queues.set(file.path, turn);
    return turn;
  }

  async #write(file: TFile, data: string | ArrayBuffer): Promise<void> {
    if (file.deleted) throw new Error(`ENOENT: no such file or directory, open '${file.path}'`);
    file.setStat(await disk.write(file.path, data));
    this.#texts.delete(file);
    this.trigger('modify', file);
  }

  #onExternal(change: RemoteChange): void {
    if (change.kind === 'config') {
      this.trigger('raw', change.path);
      return;
    }
    if (change.kind === 'delete') {
      const gone = this.getAbstractFileByPath(change.path);
      if (gone) this.#remove(gone);
      return;
    }
    const known = this.getFileByPath(change.entry.path);
    if (!known) {
      if (!this.getAbstractFileByPath(change.entry.path)) this.#add(change.entry);
      return;
    }
    known.setStat(change.entry);
    this.#texts.delete(known);
    this.trigger('modify', known);
  }

  #add(entry: RemoteEntry): TAbstractFile {
    const known = this.#byPath.get(entry.path);
    if (known) return known;
    const file = entry.type === 'file' ? new TFile(this, entry) : new TFolder(this, entry.path);
    this.#byPath.set(file.path, file);
    if (file instanceof TFile) this.filesByName.add(file);
    this.#adopt(file);
    this.trigger('create', file);
    return file;
  }

  #adopt(file: TAbstractFile): void {
    file.parent = this.getFolderByPath(folderOf(file.path)) ?? this.#root;
    file.parent.children.push(file);
  }

  #remove(file: TAbstractFile): void {
    if (file instanceof TFolder) for (const child of [...file.children]) this.#remove(child);
    this.#byPath.delete(file.path);
    if (file instanceof TFile) {
      this.#texts.delete(file);
      this.filesByName.remove(file);
    }
    file.parent?.children.splice(file.parent.children.indexOf(file), 1);
    file.deleted = true;
    this.trigger('delete', file);
  }

  #move(file: TAbstractFile, path: string): void {
    const oldPath = file.path;
    this.#byPath.delete(oldPath);
    if (file instanceof TFile) this.filesByName.remove(file);
    file.setPath(path);
    if (file instanceof TFile) this.filesByName.add(file);
    this.#byPath.set(path, file);
    file.parent?.children.splice(file.parent.children.indexOf(file), 1);
    this.#adopt(file);
    if (file instanceof TFolder) {
      for (const child of [...file.children]) this.#move(child, path + child.path.slice(oldPath.length));
    }
    this.trigger('rename', file, oldPath);
  }
}
