import { type TFile, type App, type Plugin } from 'obsidian';
import type { Surroundings } from '../health/examine';
import type { Finding } from '../health/finding';
import type { SeenNote } from '../health/seen-note';
import { Listeners } from '../listeners';
import type { NameOf } from '../note/note-title';
import type { Links } from '../ports';
import { Slices, type Pace } from '../slices';
import type { Settings } from '../settings/settings';
import { archivePath } from '../triage/archive-path';
import { isInFolder } from '../text/path';
import { stampOf } from './vault-note';

/** Where copies go when the settings name no archive. */
const ARCHIVE = 'Archive';
/** Folders in which literature notes lie, beside that of the settings. */
const LITERATURE = /^(?:literature(?: notes)?|lit|文献笔记|文献)$/i;

/** What is examined, and with what. */
export interface VaultHealthDeps {
  links: Links;
  settings: () => Pick<Settings, 'permanentFolder' | 'literatureFolder' | 'archiveFolder'>;
  isPending: (path: string) => boolean;
  nameOf: NameOf;
  pace: Pace;
}

/** What an examination found. */
export interface Examined {
  /** How many notes were examined. */
  examined: number;
  findings: readonly Finding[];
}

/**
 * The health of the vault's permanent and literature notes. Nothing is read before it is asked for; from then on a note
 * is read again only when it has changed, and all that follows is worked out in slices.
 */
export class VaultHealth {
  private readonly seen = new Map<string, { stamp: string; note: SeenNote }>();
  private readonly listeners = new Listeners();
  private last: Promise<Examined> | undefined;
  private isStale = true;

  constructor(
    private readonly app: App,
    private readonly deps: VaultHealthDeps,
  ) {}

  /** Listens to the vault; `owner` ends that. */
  start(owner: Plugin): void {
    const { metadataCache, vault } = this.app;
    const changed = (): void => {
      if (this.isStale) return;
      this.isStale = true;
      this.listeners.call();
    };
    owner.registerEvent(metadataCache.on('resolved', changed));
    owner.registerEvent(metadataCache.on('changed', changed));
    owner.registerEvent(vault.on('rename', changed));
    owner.registerEvent(vault.on('delete', changed));
  }

  /** Calls `listener` when what was found may be otherwise by now; returns what ends that. */
  onChange(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  /** What is wrong by now. */
  async findings(): Promise<Examined> {
    if (!this.isStale && this.last !== undefined) return this.last;
    this.isStale = false;
    // One after the other: the second finds what the first has read.
    const before = this.last;
    return (this.last = (async () => {
      await before?.catch(() => undefined);
      return this.examine();
    })());
  }

  /** Whether a note lies where permanent or literature notes do. */
  private isOwn(path: string): boolean {
    const { permanentFolder, literatureFolder } = this.deps.settings();
    const folders = path.split('/').slice(0, -1);
    return isInFolder(path, permanentFolder) || isInFolder(path, literatureFolder) || folders.some((folder) => LITERATURE.test(folder));
  }

  private async examine(): Promise<Examined> {
    const { app, deps } = this;
    const [{ readSeen }, { examine }] = await Promise.all([import('../health/seen-note'), import('../health/examine')]);
    const slices = new Slices(deps.pace);
    const files = app.vault.getMarkdownFiles().filter(({ path }) => this.isOwn(path) && !deps.isPending(path));
    const paths = new Set(files.map(({ path }) => path));
    for (const path of this.seen.keys()) if (!paths.has(path)) this.seen.delete(path);
    for (const file of files) {
      const stamp = stampOf(file);
      if (this.seen.get(file.path)?.stamp === stamp) continue;
      const text = await app.vault.cachedRead(file).catch(() => undefined);
      if (text === undefined) this.seen.delete(file.path);
      else this.seen.set(file.path, { stamp, note: readSeen(file.path, text) });
      await slices.rest();
    }
    const notes = [...this.seen.values()].map(({ note }) => note);
    const outside = await slices.run(linksFrom(app.metadataCache.resolvedLinks, (path) => !paths.has(path)));
    const findings = await slices.run(examine(notes, this.around(outside)));
    return { examined: notes.length, findings };
  }

  private around(outside: ReadonlyMap<string, number>): Surroundings {
    const { app, deps } = this;
    const { vault } = app;
    const known = (file: TFile): { path: string; title: string; aliases: string[] } => {
      const seen = this.seen.get(file.path)?.note;
      return { path: file.path, title: seen?.title || deps.nameOf(file.path), aliases: [...(seen?.aliases ?? [])] };
    };
    return {
      known: function* () {
        for (const file of vault.getMarkdownFiles()) yield known(file);
      },
      resolve: (target, from) => deps.links.resolve(target, from),
      linkTo: (target, from, more) => deps.links.linkTo(target, from, more),
      inProperty: (target, from) => deps.links.inProperty(target, from),
      linksFromOutside: (path) => outside.get(path) ?? 0,
      archive: (path) =>
        archivePath(path, deps.settings().archiveFolder || ARCHIVE, (other) => vault.getAbstractFileByPath(other) !== null),
    };
  }
}

/** How many links lead to each note from those that are wanted, a note a step. */
function* linksFrom(
  links: App['metadataCache']['resolvedLinks'],
  isWanted: (path: string) => boolean,
): Generator<void, Map<string, number>> {
  const counts = new Map<string, number>();
  for (const [from, targets] of Object.entries(links)) {
    if (isWanted(from)) for (const [to, n] of Object.entries(targets)) counts.set(to, (counts.get(to) ?? 0) + n);
    yield;
  }
  return counts;
}
