import type { TFile } from './files';

/** An index of files by their name, whatever its case. */
export class FilesByName {
  readonly #files = new Map<string, Set<TFile>>();

  add(file: TFile): void {
    const name = file.name.toLowerCase();
    this.#files.set(name, (this.#files.get(name) ?? new Set()).add(file));
  }

  remove(file: TFile): void {
    this.#files.get(file.name.toLowerCase())?.delete(file);
  }

  named(name: string): TFile[] {
    return [...(this.#files.get(name.toLowerCase()) ?? [])];
  }
}
