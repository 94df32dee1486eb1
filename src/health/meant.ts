import { editDistance } from '../text/edit-distance';
import { baseName } from '../text/path';
import type { Why } from './finding';

/** A note that a link may mean. */
export interface Known {
  path: string;
  title: string;
  aliases: readonly string[];
}

/** What a link that leads nowhere probably means. */
export interface Meant {
  path: string;
  why: Why;
  /** One note alone comes into question, and by more than a few words. */
  isSure: boolean;
}

/** A whole word of Latin script or a number, or two Han characters in a row. */
const LATIN = /[\p{Script=Latin}\p{N}]+/gu;
const HAN = /\p{Script=Han}+/gu;
/** What scripts put before a name: `001-`, a time stamp, the name of a feed. */
const NUMBER = /^(\d{1,4}[a-z]?)[-_. ]+(?=\S)/;
const STAMP = /^(?:auto-)?\d{8}-(?:rss-[a-z\d_]+-\d{10,}-|scan-\d+-|\d{3}-)?/i;
/** A name cut by a script is told by so many characters. */
const LONG = 20;
/** Words of one text that have to stand in the other, by what they tell. */
const ENOUGH = 0.74;
const MARGIN = 0.12;
/** The least that shared words have to tell, in nats. */
const TELLING = 4;

/**
 * The notes of a vault by what links call them. A name is compared without case, white space and marks; what is
 * left over is compared by words, each by how few names hold it.
 */
export class KnownNames {
  private readonly byName = new Map<string, { path: string; code: 'name' | 'alias' | 'title' }[]>();
  private readonly byNumber = new Map<string, string[]>();
  private readonly slugs: { path: string; slug: string }[] = [];
  private readonly words = new Map<string, Set<string>>();
  private readonly names: { path: string; words: ReadonlySet<string>; plain: string }[] = [];

  /** `preferred` gives, of notes that are the same, the one that stays. */
  constructor(private readonly preferred: (path: string) => string = (path) => path) {}

  /** Reads the names of all notes, a note a step. */
  *read(notes: Iterable<Known>): Generator<void, this> {
    for (const note of notes) {
      this.put(note);
      yield;
    }
    return this;
  }

  private put({ path, title, aliases }: Known): void {
    const name = baseName(path);
    this.add(name, path, 'name');
    if (NUMBER.test(name)) this.add(name.replace(NUMBER, ''), path, 'name');
    for (const alias of aliases) this.add(alias, path, 'alias');
    if (title !== '') this.add(title, path, 'title');
    const number = NUMBER.exec(name)?.[1];
    if (number !== undefined) this.byNumber.set(number, [...(this.byNumber.get(number) ?? []), path]);
    const slug = comparable(name.replace(STAMP, ''));
    if (STAMP.test(name) && slug.length >= LONG) this.slugs.push({ path, slug });
    for (const text of new Set([name.replace(STAMP, ''), title, ...aliases])) {
      const words = wordsOf(text);
      if (words.size === 0) continue;
      this.names.push({ path, words, plain: comparable(text) });
      for (const word of words) this.words.set(word, (this.words.get(word) ?? new Set<string>()).add(path));
    }
  }

  /** The note that a link's text means; several where that cannot be told, undefined where none is near. */
  meantBy(target: string): Meant | readonly string[] | undefined {
    const name = baseName(target);
    for (const wanted of [comparable(name), comparable(name.replace(NUMBER, ''))]) {
      const found = wanted === '' ? [] : (this.byName.get(wanted) ?? []);
      const paths = this.distinct(found.map(({ path }) => path));
      if (paths.length > 1) return paths;
      const [path] = paths;
      const code = found[0]?.code;
      if (path !== undefined && code !== undefined) return { path, why: { code, note: path }, isSure: true };
    }
    return this.bySlug(name) ?? this.bySpelling(name) ?? this.byOwnNumber(name) ?? this.byWords(name);
  }

  private bySlug(name: string): Meant | readonly string[] | undefined {
    const wanted = comparable(name.replace(STAMP, ''));
    if (wanted.length < LONG) return undefined;
    const paths = this.distinct(
      this.slugs.filter(({ slug }) => wanted.startsWith(slug) || slug.startsWith(wanted)).map(({ path }) => path),
    );
    const [path] = paths;
    if (path === undefined) return undefined;
    return paths.length > 1 ? paths : { path, why: { code: 'slug', note: path }, isSure: true };
  }

  /** One letter in twelve may be another. */
  private bySpelling(name: string): Meant | undefined {
    const wanted = comparable(name);
    const most = Math.floor(wanted.length / 12);
    if (most === 0 || wanted.length > 200) return undefined;
    const near = this.names.filter(
      ({ plain }) =>
        Math.abs(plain.length - wanted.length) <= most && digitsOf(plain) === digitsOf(wanted) && editDistance(plain, wanted) <= most,
    );
    const paths = this.distinct(near.map(({ path }) => path));
    const [path] = paths;
    return path === undefined || paths.length > 1 ? undefined : { path, why: { code: 'spelling', note: path }, isSure: true };
  }

  /** A note was called otherwise, and kept its number: something of the old name has to stand in the new one. */
  private byOwnNumber(name: string): Meant | undefined {
    const number = NUMBER.exec(name)?.[1];
    const words = wordsOf(name.replace(NUMBER, ''));
    const paths = (number === undefined ? [] : (this.byNumber.get(number) ?? [])).filter((path) =>
      [...wordsOf(baseName(path).replace(NUMBER, ''))].some((word) => words.has(word)),
    );
    const [path] = paths;
    return path === undefined || paths.length > 1 ? undefined : { path, why: { code: 'number', note: path }, isSure: true };
  }

  private byWords(name: string): Meant | undefined {
    const wanted = wordsOf(name);
    if (wanted.size < 2) return undefined;
    const scores = new Map<string, { score: number; told: number }>();
    const total = this.told(wanted);
    for (const { path, words } of this.names) {
      const shared = [...wanted].filter((word) => words.has(word));
      if (shared.length < 2) continue;
      const told = this.told(shared);
      const score = told / Math.max(total, this.told(words));
      const known = this.preferred(path);
      if (score > (scores.get(known)?.score ?? 0)) scores.set(known, { score, told });
    }
    const [best, second] = [...scores].sort(([, one], [, other]) => other.score - one.score);
    if (best === undefined) return undefined;
    const [path, { score, told }] = best;
    if (score < ENOUGH || told < TELLING || score - (second?.[1].score ?? 0) < MARGIN) return undefined;
    return { path, why: { code: 'words', note: path }, isSure: true };
  }

  /** How much words tell: the fewer names hold one, the more. */
  private told(words: Iterable<string>): number {
    let sum = 0;
    for (const word of words) sum += Math.log(1 + (this.names.length + 1) / (1 + (this.words.get(word)?.size ?? 0)));
    return sum;
  }

  private distinct(paths: readonly string[]): string[] {
    return [...new Set(paths.map((path) => this.preferred(path)))];
  }

  private add(name: string, path: string, code: 'name' | 'alias' | 'title'): void {
    const key = comparable(name);
    if (key === '') return;
    this.byName.set(key, [...(this.byName.get(key) ?? []), { path, code }]);
  }
}

/** A name without what is written now so, now otherwise: case, width, white space, punctuation. */
export function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function digitsOf(text: string): string {
  return text.replace(/\D+/g, ' ');
}

function wordsOf(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKC').toLowerCase();
  const words = new Set<string>();
  for (const [word] of plain.matchAll(LATIN)) if (word.length > 1 && !STOP.has(word)) words.add(word);
  for (const [run] of plain.matchAll(HAN)) for (let at = 0; at + 1 < run.length; at += 1) words.add(run.slice(at, at + 2));
  return words;
}

const STOP: ReadonlySet<string> = new Set([
  'the',
  'of',
  'in',
  'for',
  'and',
  'to',
  'on',
  'with',
  'an',
  'from',
  'by',
  'is',
  'are',
  'at',
  'via',
  'its',
]);
