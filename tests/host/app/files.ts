import type { RemoteEntry } from './remote';
import { nameOf } from './paths';
import type { Vault } from './vault';

/** A file or folder of the vault. */
export abstract class TAbstractFile {
  vault: Vault;
  path: string;
  name: string;
  parent: TFolder | null = null;
  deleted = false;

  constructor(vault: Vault, path: string) {
    this.vault = vault;
    this.path = path;
    this.name = nameOf(path);
  }

  setPath(path: string): void {
    this.path = path;
    this.name = nameOf(path);
  }
}

/** A file. The same object stays through renames. */
export class TFile extends TAbstractFile {
  stat: { ctime: number; mtime: number; size: number };

  constructor(vault: Vault, entry: RemoteEntry) {
    super(vault, entry.path);
    this.stat = { ctime: entry.ctime, mtime: entry.mtime, size: entry.size };
  }

  get extension(): string {
    const dot = this.name.lastIndexOf('.');
    return dot > 0 ? this.name.slice(dot + 1).toLowerCase() : '';
  }

  get basename(): string {
    return this.extension === '' ? this.name : this.name.slice(0, -this.extension.length - 1);
  }

  setStat(entry: RemoteEntry): void {
    this.stat = { ctime: this.stat.ctime, mtime: entry.mtime, size: entry.size };
  }
}

/** A folder and what it holds. */
export class TFolder extends TAbstractFile {
  children: TAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === '/';
  }
}
