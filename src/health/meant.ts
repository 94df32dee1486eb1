import { addTo } from '../text/add-to';
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

/** One name of a note, as it is compared. */
interface Name {
  path: string;
  words: ReadonlySet<string>;
  plain: string;
  digits: string;
  /** What its words tell together; worked out when first asked for. */
  told?: number;
}

/**
 * The notes of a vault by what links call them. A name is compared without case, white space and marks; what is
 * left over is compared by words, each by how few names hold it. What a link is compared with is looked up, by what
 * two near names must share, as a vault has ten thousand names.
 */
export class KnownNames {
  private readonly byName = new Map<string, { path: string; code: 'name' | 'alias' | 'title' }[]>();
  private readonly byNumber = new Map<string, string[]>();
  /** By the first {@link LONG} characters, in which two must agree. */
  private readonly slugs = new Map<string, { path: string; slug: string }[]>();
  private readonly byLength = new Map<number, Name[]>();
  private readonly byWord = new Map<string, Name[]>();
  private readonly documentFrequency = new Map<string, number>();
  private readonly answers = new Map<string, Meant | readonly string[] | undefined>();
  private count = 0;

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
    if (number !== undefined) addTo(this.byNumber, number, path);
    const slug = comparable(name.replace(STAMP, ''));
    if (STAMP.test(name) && slug.length >= LONG) addTo(this.slugs, slug.slice(0, LONG), { path, slug });
    const own = new Set<string>();
    for (const text of new Set([name.replace(STAMP, ''), title, ...aliases])) {
      const words = wordsOf(text);
      if (words.size === 0) continue;
      const plain = comparable(text);
      const known: Name = { path, words, plain, digits: digitsOf(plain) };
      this.count += 1;
      addTo(this.byLength, plain.length, known);
      for (const word of words) {
        addTo(this.byWord, word, known);
        own.add(word);
      }
    }
    for (const word of own) this.documentFrequency.set(word, (this.documentFrequency.get(word) ?? 0) + 1);
  }

  /** The note that a link's text means; several where that cannot be told, undefined where none is near. */
  meantBy(target: string): Meant | readonly string[] | undefined {
    const name = baseName(target);
    if (!this.answers.has(name)) this.answers.set(name, this.lookUp(name));
    return this.answers.get(name);
  }

  private lookUp(name: string): Meant | readonly string[] | undefined {
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
    const near = this.slugs.get(wanted.slice(0, LONG)) ?? [];
    const paths = this.distinct(near.filter(({ slug }) => wanted.startsWith(slug) || slug.startsWith(wanted)).map(({ path }) => path));
    const [path] = paths;
    if (path === undefined) return undefined;
    return paths.length > 1 ? paths : { path, why: { code: 'slug', note: path }, isSure: true };
  }

  /** One letter in twelve may be another. */
  private bySpelling(name: string): Meant | undefined {
    const wanted = comparable(name);
    const most = Math.floor(wanted.length / 12);
    if (most === 0 || wanted.length > 200) return undefined;
    const digits = digitsOf(wanted);
    // So many slips leave one of so many parts and one more as it was.
    const parts = partsOf(wanted, most + 1);
    const paths = new Set<string>();
    for (let length = wanted.length - most; length <= wanted.length + most; length += 1) {
      for (const near of this.byLength.get(length) ?? []) {
        if (near.digits !== digits || !parts.some((part) => near.plain.includes(part))) continue;
        if (editDistance(near.plain, wanted) <= most) paths.add(this.preferred(near.path));
      }
    }
    const [path] = paths;
    return path === undefined || paths.size > 1 ? undefined : { path, why: { code: 'spelling', note: path }, isSure: true };
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
    const total = this.told(wanted);
    const scores = new Map<string, { score: number; told: number }>();
    for (const known of this.withTelling(wanted, (1 - ENOUGH + MARGIN) * total)) {
      const shared = [...wanted].filter((word) => known.words.has(word));
      if (shared.length < 2) continue;
      const told = this.told(shared);
      known.told ??= this.told(known.words);
      const score = told / Math.max(total, known.told);
      const path = this.preferred(known.path);
      if (score > (scores.get(path)?.score ?? 0)) scores.set(path, { score, told });
    }
    const [best, second] = [...scores].sort(([, one], [, other]) => other.score - one.score);
    if (best === undefined) return undefined;
    const [path, { score, told }] = best;
    if (score < ENOUGH || told < TELLING || score - (second?.[1].score ?? 0) < MARGIN) return undefined;
    return { path, why: { code: 'words', note: path }, isSure: true };
  }

  /** Every name that has all but so much of what the words tell, and some that have less: what has none of the most telling ones lacks more. */
  private withTelling(words: ReadonlySet<string>, most: number): ReadonlySet<Name> {
    const names = new Set<Name>();
    let lacking = 0;
    for (const { word, told } of [...words]
      .map((word) => ({ word, told: this.told([word]) }))
      .sort((one, other) => other.told - one.told)) {
      if (lacking > most) break;
      lacking += told;
      for (const known of this.byWord.get(word) ?? []) names.add(known);
    }
    return names;
  }

  /** How much words tell: the fewer notes are called by one, the more. */
  private told(words: Iterable<string>): number {
    let sum = 0;
    for (const word of words) sum += Math.log(1 + (this.count + 1) / (1 + (this.documentFrequency.get(word) ?? 0)));
    return sum;
  }

  private distinct(paths: readonly string[]): string[] {
    return [...new Set(paths.map((path) => this.preferred(path)))];
  }

  private add(name: string, path: string, code: 'name' | 'alias' | 'title'): void {
    const key = comparable(name);
    if (key !== '') addTo(this.byName, key, { path, code });
  }
}

/** A text cut into so many parts of about one length. */
function partsOf(text: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) =>
    text.slice(Math.floor((at * text.length) / count), Math.floor(((at + 1) * text.length) / count)),
  );
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
