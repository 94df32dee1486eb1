import type { CachedMetadata } from './cached-metadata';
import { Events } from './events';
import type { TAbstractFile } from './files';
import { TFile } from './files';
import { getLinkpath, resolveLinkpath } from './link-paths';
import { parseElsewhere } from './parse-elsewhere';
import { disk } from './remote';
import type { Vault } from './vault';

type LinkCounts = Record<string, Record<string, number>>;

/** What is known of each note. It lags behind the vault: null for a new note, stale for a changed one, until `changed`. */
export class MetadataCache extends Events {
  resolvedLinks: LinkCounts = {};
  unresolvedLinks: LinkCounts = {};
  readonly #caches = new Map<TFile, CachedMetadata>();
  readonly #waiting = new Map<TFile, number>();
  #isResolved = false;

  constructor(
    readonly vault: Vault,
    readonly lagMs: [number, number],
    readonly atStart: 'warm' | 'cold',
  ) {
    super();
  }

  /** Takes what was known last time, then follows the vault. A cold cache knows nothing yet and hears of each note in its turn. */
  async open(): Promise<void> {
    if (this.atStart === 'cold') for (const file of this.vault.getMarkdownFiles()) this.#schedule(file);
    else for (const [path, cache] of Object.entries(await disk.metadata())) this.#remember(path, cache);
    for (const file of this.#caches.keys()) this.#resolve(file);
    this.vault.on('create', (file) => {
      if (!(file instanceof TFile)) return;
      this.#schedule(file);
      this.#found();
    });
    this.vault.on('modify', (file) => {
      if (file instanceof TFile) this.#schedule(file);
    });
    this.vault.on('delete', (file) => {
      if (file instanceof TFile) this.#forget(file);
    });
    this.vault.on('rename', (file, oldPath) => {
      if (file instanceof TFile) this.#renamed(file, oldPath as string);
    });
  }

  #remember(path: string, cache: CachedMetadata): void {
    const file = this.vault.getFileByPath(path);
    if (file) this.#caches.set(file, cache);
  }

  /** Tells that all links of the start-up are resolved. */
  finishStartup(): void {
    this.#isResolved = true;
    if (this.#waiting.size === 0) this.trigger('resolved');
  }

  getFileCache(file: TFile): CachedMetadata | null {
    return this.#caches.get(file) ?? null;
  }

  getCache(path: string): CachedMetadata | null {
    const file: TAbstractFile | null = this.vault.getAbstractFileByPath(path);
    return file instanceof TFile ? this.getFileCache(file) : null;
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    return resolveLinkpath(this.vault.filesByName, linkpath, sourcePath);
  }

  /** The name where it is the only one of its kind, else the full path. */
  fileToLinktext(file: TFile, _sourcePath: string, omitMdExtension = true): string {
    const isUnique = this.vault.filesByName.named(file.name).length === 1;
    const text = isUnique ? file.name : file.path;
    return omitMdExtension && file.extension === 'md' ? text.slice(0, -3) : text;
  }

  #schedule(file: TFile): void {
    if (file.extension !== 'md') return;
    window.clearTimeout(this.#waiting.get(file));
    const [least, most] = this.lagMs;
    this.#waiting.set(
      file,
      window.setTimeout(() => void this.#index(file), least + Math.random() * (most - least)),
    );
  }

  async #index(file: TFile): Promise<void> {
    this.#waiting.delete(file);
    const text = await this.vault.read(file).catch(() => undefined);
    const cache = text === undefined ? undefined : await parseElsewhere(text);
    // Changed once more meanwhile: that change will be told in its turn.
    if (cache === undefined || file.deleted || this.#waiting.has(file)) return;
    this.#caches.set(file, cache);
    this.trigger('changed', file, text, cache);
    this.#resolve(file);
    this.trigger('resolve', file);
    if (this.#isResolved && this.#waiting.size === 0) this.trigger('resolved');
  }

  #forget(file: TFile): void {
    window.clearTimeout(this.#waiting.get(file));
    this.#waiting.delete(file);
    const before = this.#caches.get(file) ?? null;
    this.#caches.delete(file);
    this.#dropLinks(file.path);
    this.trigger('deleted', file, before);
    for (const other of this.#caches.keys()) if (this.resolvedLinks[other.path]?.[file.path] !== undefined) this.#resolve(other);
  }

  #renamed(file: TFile, oldPath: string): void {
    this.#dropLinks(oldPath);
    for (const other of this.#caches.keys())
      if (other === file || this.resolvedLinks[other.path]?.[oldPath] !== undefined) this.#resolve(other);
  }

  /** Resolves anew what links to a name that led nowhere and does now. */
  #found(): void {
    for (const file of this.#caches.keys()) {
      const names = Object.keys(this.unresolvedLinks[file.path] ?? {});
      if (!names.some((name) => this.getFirstLinkpathDest(name, file.path))) continue;
      this.#resolve(file);
      this.trigger('resolve', file);
    }
  }

  #dropLinks(path: string): void {
    this.resolvedLinks = without(this.resolvedLinks, path);
    this.unresolvedLinks = without(this.unresolvedLinks, path);
  }

  #resolve(file: TFile): void {
    const cache = this.#caches.get(file);
    const resolved: Record<string, number> = {};
    const unresolved: Record<string, number> = {};
    for (const { link } of [...(cache?.links ?? []), ...(cache?.embeds ?? []), ...(cache?.frontmatterLinks ?? [])]) {
      const path = getLinkpath(link);
      const target = this.getFirstLinkpathDest(path, file.path);
      const [counts, name] = target ? [resolved, target.path] : [unresolved, path];
      counts[name] = (counts[name] ?? 0) + 1;
    }
    this.resolvedLinks[file.path] = resolved;
    this.unresolvedLinks[file.path] = unresolved;
  }
}

function without(counts: LinkCounts, path: string): LinkCounts {
  return Object.fromEntries(Object.entries(counts).filter(([key]) => key !== path));
}
