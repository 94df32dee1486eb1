import { watch, type FSWatcher } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A file or folder of the vault: path from the vault's root with forward slashes, times in ms since 1970. */
export interface Entry {
  path: string;
  type: 'file' | 'folder';
  ctime: number;
  mtime: number;
  size: number;
}

/** What another program did to the vault. `config` is a change below the configuration folder. */
export type ExternalChange = { kind: 'create' | 'modify'; entry: Entry } | { kind: 'delete' | 'config'; path: string };

const configDir = '.obsidian';
const settleMs = 15;

/** A vault on disk: every write is atomic, and changes by others are told to `onChange`. */
export class VaultFolder {
  onChange: (change: ExternalChange) => void = () => undefined;
  readonly #stamps = new Map<string, { type: Entry['type']; stamp: string }>();
  readonly #watchers = new Map<string, FSWatcher>();
  /** What is being written now: the watcher must not take it for another program's work. */
  readonly #underway = new Map<string, Promise<unknown>>();
  readonly #settling = new Map<string, NodeJS.Timeout>();
  #writes = 0;

  constructor(readonly root: string) {}

  /** Starts watching. The entries there now are taken as known. */
  async open(): Promise<void> {
    await mkdir(this.#absolute(configDir), { recursive: true });
    this.#watch('');
    const entries = await this.list();
    await Promise.all(entries.map((entry) => this.#remember(entry.path)));
    for (const entry of entries) if (entry.type === 'folder') this.#watch(entry.path);
    for (const folder of await this.#foldersBelow(`${configDir}/plugins`)) this.#watch(folder);
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
    for (const timer of this.#settling.values()) clearTimeout(timer);
    this.#watchers.clear();
  }

  /** Every visible file and folder: what begins with a dot is not part of the vault. */
  async list(folder = ''): Promise<Entry[]> {
    const names = (await this.names(folder)).filter((name) => !name.startsWith('.'));
    const found = await Promise.all(
      names.map(async (name) => {
        const entry = await this.stat(join(folder, name));
        return entry?.type === 'folder' ? [entry, ...(await this.list(entry.path))] : (entry ?? []);
      }),
    );
    return found.flat();
  }

  /** The text of every note by path. */
  async texts(): Promise<Record<string, string>> {
    const notes = (await this.list()).filter((entry) => entry.type === 'file' && entry.path.endsWith('.md'));
    return Object.fromEntries(
      await Promise.all(notes.map(async ({ path: file }) => [file, (await this.read(file)).toString('utf8')] as const)),
    );
  }

  /** Names in one folder, hidden ones too; none when there is no such folder. */
  async names(folder: string): Promise<string[]> {
    return readdir(this.#absolute(folder)).then(
      (names) => names.sort(),
      () => [],
    );
  }

  async stat(file: string): Promise<Entry | undefined> {
    const found = await stat(this.#absolute(file)).catch(() => undefined);
    if (!found) return undefined;
    const type = found.isDirectory() ? 'folder' : 'file';
    return { path: file, type, ctime: Math.round(found.birthtimeMs), mtime: Math.round(found.mtimeMs), size: found.size };
  }

  read(file: string): Promise<Buffer> {
    return readFile(this.#absolute(file));
  }

  /** Writes beside the target and renames over it, so a reader sees the old or the new text. */
  write(file: string, bytes: Uint8Array, { isNew = false } = {}): Promise<Entry> {
    return this.#own([file], () => this.#replace(file, bytes, isNew));
  }

  async #replace(file: string, bytes: Uint8Array, isNew: boolean): Promise<Entry> {
    const target = this.#absolute(file);
    this.#writes += 1;
    const draft = this.#absolute(`${configDir}/.write-${process.pid}-${this.#writes}`);
    if (isNew) await (await open(target, 'wx')).close();
    await mkdir(path.dirname(draft), { recursive: true });
    await writeFile(draft, bytes);
    await rename(draft, target);
    return this.#known(file);
  }

  mkdir(folder: string): Promise<Entry> {
    return this.#own([folder], async () => {
      await mkdir(this.#absolute(folder), { recursive: true });
      this.#watch(folder);
      return this.#known(folder);
    });
  }

  async remove(file: string): Promise<void> {
    this.#forget(file);
    await rm(this.#absolute(file), { recursive: true });
  }

  rename(from: string, to: string): Promise<Entry> {
    return this.#own([from, to], () => this.#move(from, to));
  }

  async #move(from: string, to: string): Promise<Entry> {
    this.#forget(from);
    await rename(this.#absolute(from), this.#absolute(to));
    for (const entry of await this.list(to)) {
      await this.#remember(entry.path);
      if (entry.type === 'folder') this.#watch(entry.path);
    }
    const entry = await this.#known(to);
    if (entry.type === 'folder') this.#watch(to);
    return entry;
  }

  /** Looks at one path now, as the watcher would a moment later. */
  async reconcile(file: string): Promise<void> {
    await this.#underway.get(file);
    const before = this.#stamps.get(file);
    const stamp = await this.#stampOf(file);
    if (file.startsWith('.')) {
      if (before?.stamp !== stamp?.stamp) this.onChange({ kind: 'config', path: file });
      if (stamp) this.#stamps.set(file, stamp);
      return;
    }
    if (!stamp) {
      if (before) this.#reportDeleted(file);
      return;
    }
    const entry = await this.stat(file);
    if (!entry || (before && (before.stamp === stamp.stamp || stamp.type === 'folder'))) return;
    this.#stamps.set(file, stamp);
    this.onChange({ kind: before ? 'modify' : 'create', entry });
    if (entry.type === 'folder') {
      this.#watch(file);
      for (const name of await this.names(file)) if (!name.startsWith('.')) await this.reconcile(join(file, name));
    }
  }

  async #own<T>(files: string[], work: () => Promise<T>): Promise<T> {
    const done = work();
    const settled = done.then(
      () => undefined,
      () => undefined,
    );
    for (const file of files) this.#underway.set(file, settled);
    return done;
  }

  #reportDeleted(file: string): void {
    const gone = [...this.#stamps.keys()].filter((known) => known === file || known.startsWith(`${file}/`));
    this.#forget(file);
    for (const known of gone.sort().reverse()) this.onChange({ kind: 'delete', path: known });
  }

  #watch(folder: string): void {
    if (this.#watchers.has(folder)) return;
    const watcher = watch(this.#absolute(folder), (_event, name) => {
      if (name === null || (name.startsWith('.') && folder === '')) return;
      const file = join(folder, name);
      clearTimeout(this.#settling.get(file));
      this.#settling.set(
        file,
        setTimeout(() => void this.reconcile(file), settleMs),
      );
    });
    watcher.on('error', () => {
      watcher.close();
    });
    this.#watchers.set(folder, watcher);
  }

  async #foldersBelow(folder: string): Promise<string[]> {
    const names = await this.names(folder);
    const stats = await Promise.all(names.map((name) => this.stat(join(folder, name))));
    return stats.flatMap((entry) => (entry?.type === 'folder' ? [entry.path] : []));
  }

  async #known(file: string): Promise<Entry> {
    await this.#remember(file);
    const entry = await this.stat(file);
    if (!entry) throw new Error(`Gone while it was written: ${file}`);
    return entry;
  }

  async #remember(file: string): Promise<void> {
    const stamp = await this.#stampOf(file);
    if (stamp) this.#stamps.set(file, stamp);
  }

  /** The inode tells two writes of one millisecond and one size apart. */
  async #stampOf(file: string): Promise<{ type: Entry['type']; stamp: string } | undefined> {
    const found = await lstat(this.#absolute(file)).catch(() => undefined);
    if (!found) return undefined;
    return { type: found.isDirectory() ? 'folder' : 'file', stamp: `${found.ino}:${found.mtimeMs}:${found.size}` };
  }

  #forget(file: string): void {
    for (const known of [...this.#stamps.keys()]) {
      if (known !== file && !known.startsWith(`${file}/`)) continue;
      this.#stamps.delete(known);
      this.#watchers.get(known)?.close();
      this.#watchers.delete(known);
    }
  }

  /** Refuses what would leave the vault. */
  #absolute(file: string): string {
    const target = path.resolve(this.root, file);
    if (target !== this.root && !target.startsWith(this.root + path.sep)) throw new Error(`Outside the vault: ${file}`);
    return target;
  }
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
