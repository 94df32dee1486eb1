import { shownTitle, titleIn } from '../src/note/note-title';
import { fitsWikilink, writtenLink } from '../src/permanent/link-style';
import { NoteExists, NoteMissing, type ExpectedNote, type Links, type NoteStore } from '../src/ports';

/** A vault in memory: notes by path, every write counted. */
export class MemoryVault implements NoteStore {
  readonly writes: string[] = [];
  private readonly notes: Map<string, string>;

  constructor(notes: Record<string, string>) {
    this.notes = new Map(Object.entries(notes));
  }

  get(path: string): string {
    const text = this.notes.get(path);
    if (text === undefined) throw new NoteMissing(path);
    return text;
  }

  read(path: string): Promise<string> {
    return Promise.resolve().then(() => this.get(path));
  }

  async update(path: string, edit: (text: string) => string): Promise<string> {
    await Promise.resolve();
    const before = this.get(path);
    const after = edit(before);
    if (after !== before) this.put(path, after);
    return after;
  }

  async create(path: string, text: string): Promise<void> {
    await Promise.resolve();
    if (this.exists(path)) throw new NoteExists(path);
    this.put(path, text);
  }

  async move(from: string, to: string): Promise<void> {
    await Promise.resolve();
    const text = this.get(from);
    if (this.exists(to)) throw new NoteExists(to);
    this.notes.delete(from);
    this.put(to, text);
  }

  async trash(path: string): Promise<void> {
    await Promise.resolve();
    this.get(path);
    this.notes.delete(path);
  }

  exists(path: string): boolean {
    return [...this.notes.keys()].some((other) => other.toLowerCase() === path.toLowerCase());
  }

  /** A write from outside the plugin. */
  put(path: string, text: string): void {
    this.notes.set(path, text);
    this.writes.push(path);
  }

  delete(path: string): void {
    this.notes.delete(path);
  }

  paths(): string[] {
    return [...this.notes.keys()];
  }
}

/**
 * Links by file name, as Obsidian writes them with its default settings: with the folder where another note has that name.
 * `titles` has them show the note's title where the name of its file says less.
 */
export function memoryLinks(vault: MemoryVault, { titles = false } = {}, expected: readonly ExpectedNote[] = []): Links {
  const name = (path: string): string =>
    path
      .slice(path.lastIndexOf('/') + 1)
      .replace(/\.md$/, '')
      .toLowerCase();
  const paths = (): string[] => [...vault.paths(), ...expected.map(({ path }) => path)];
  const shown = (target: string): string | undefined =>
    titles
      ? shownTitle(
          target,
          expected.find(({ path }) => path === target)?.title ?? titleIn(vault.paths().includes(target) ? vault.get(target) : '', target),
        )
      : undefined;
  return {
    linkTo: (target, from, { part, alias = part === undefined ? shown(target) : undefined } = {}) =>
      writtenLink(
        { target, from, part, alias },
        { form: 'wiki', path: 'shortest' },
        paths().every((path) => path === target || name(path) !== name(target)),
      ),
    inProperty(target, from) {
      return fitsWikilink(target) ? this.linkTo(target, from) : undefined;
    },
    resolve(linkText) {
      const [link = ''] = linkText.toLowerCase().split('#');
      return paths().find((path) => path.toLowerCase() === `${link}.md`) ?? paths().find((path) => name(path) === link);
    },
    expecting: (more) => memoryLinks(vault, { titles }, [...expected, ...more]),
  };
}
