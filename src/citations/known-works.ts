import { idsOf } from './ids';
import { familyOf } from './names';
import { shownWords, type Reference } from './references';
import type { CitedWork } from './work';

/** Letters and digits of a title that tells its work, with its year and an author: shorter ones are words of any sentence. */
const LEAST_LETTERS = 8;
const LEAST_HAN = 4;

interface Known {
  ids: readonly string[];
  title: readonly string[];
  year: string | undefined;
  /** The family names of the authors, each as its words. */
  families: readonly (readonly string[])[];
}

/** A word of a text, and what stands between it and the one before. */
interface Word {
  text: string;
  before: string;
}

/**
 * The works that notes are about, to be found by references. A number on arXiv, a DOI or an address tells a work; a title
 * does where it stands in the reference as a whole, with the work's year and one of its authors beside it, and where no
 * number of the two says otherwise.
 */
export class KnownWorks {
  private readonly byPath = new Map<string, Known>();
  private readonly byId = new Map<string, Set<string>>();
  /** By the first two words of the title. */
  private readonly byStart = new Map<string, Set<string>>();

  /** Takes in what a note is about; undefined takes it out. */
  put(path: string, work: CitedWork | undefined): void {
    const old = this.byPath.get(path);
    if (old !== undefined) {
      for (const id of old.ids) drop(this.byId, id, path);
      drop(this.byStart, startOf(old.title), path);
      this.byPath.delete(path);
    }
    if (work === undefined) return;
    const known: Known = {
      ids: idsOf(work),
      title: wordsOf(shownWords(work.title)).map(({ text }) => text),
      year: work.issued?.slice(0, 4),
      families: work.authors
        .map((name) => wordsOf(withoutParticles(familyOf(name))).map(({ text }) => text))
        .filter(({ length }) => length > 0),
    };
    const isTelling = known.year !== undefined && known.families.length > 0 && isLong(known.title);
    if (known.ids.length === 0 && !isTelling) return;
    this.byPath.set(path, known);
    for (const id of known.ids) add(this.byId, id, path);
    if (isTelling) add(this.byStart, startOf(known.title), path);
  }

  has(path: string): boolean {
    return this.byPath.has(path);
  }

  /** What tells the work of a note. */
  idsOf(path: string): readonly string[] {
    return this.byPath.get(path)?.ids ?? [];
  }

  /** The notes about a work. */
  withId(id: string): readonly string[] {
    return [...(this.byId.get(id) ?? [])];
  }

  /** The notes about the work that a reference names. */
  matching({ text, ids }: Reference): string[] {
    const found = new Set(ids.flatMap((id) => [...(this.byId.get(id) ?? [])]));
    if (this.byStart.size === 0) return [...found];
    const words = wordsOf(text);
    for (let at = 0; at + 1 < words.length; at += 1) {
      for (const path of this.byStart.get(`${words[at]?.text ?? ''} ${words[at + 1]?.text ?? ''}`) ?? []) {
        const known = this.byPath.get(path);
        if (known !== undefined && !found.has(path) && isNamed(known, { ids, words, at })) found.add(path);
      }
    }
    return [...found];
  }
}

/** "de la Cruz" as "Cruz": styles differ in what they keep. */
function withoutParticles(family: string): string {
  return family.replace(/^(?:\p{Ll}[\p{L}'’]*\s+)+(?=\p{Lu})/u, '');
}

function isNamed(known: Known, { ids, words, at }: Pick<Reference, 'ids'> & { words: readonly Word[]; at: number }): boolean {
  const { title, year = '', families } = known;
  if (!title.every((word, i) => words[at + i]?.text === word)) return false;
  const end = at + title.length;
  if (!begins(words, at, families) || !ends(words[end]?.before)) return false;
  if (contradicts(known.ids, ids)) return false;
  const others = words.map((word, i) => (i >= at && i < end ? '' : word.text));
  if (!families.some((family) => holds(others, family))) return false;
  return yearsIn(words, at, end).has(year);
}

/** Whether a title may begin at a word: behind a full stop, a comma, a quotation mark or the like; behind a colon where that ends the authors. */
function begins(words: readonly Word[], at: number, families: Known['families']): boolean {
  const before = words[at]?.before ?? '';
  if (at === 0) return true;
  const isColon = /[:：]\s*["“‘]?\s*$/.test(before);
  const isAuthor = families.some(
    (family) =>
      family.length === at &&
      holds(
        words.slice(0, at).map(({ text }) => text),
        family,
      ),
  );
  if (isColon) return isAuthor || /\.\s*:/.test(before) || /\p{Script=Han}/u.test(words[at - 1]?.text ?? '');
  return /(?:[.,;?!)\]。，；、）］》」』"“”‘'«]|[–—] )\s*$/.test(before);
}

/** Whether a title may end before such signs; behind a colon it goes on. */
function ends(gap: string | undefined): boolean {
  return gap === undefined || /^\s*["“”’'»)\]」』》]*\s*(?:[.,?!。，？！；([（［【]|\/\/)|^\s*["”’»」』》]/.test(gap);
}

/** Numbers of one kind that both have and that differ. */
function contradicts(ours: readonly string[], theirs: readonly string[]): boolean {
  return ['arxiv:', 'doi:'].some((kind) => {
    const [here, there] = [ours, theirs].map((ids) => ids.filter((id) => id.startsWith(kind)));
    return here !== undefined && there !== undefined && here.length > 0 && there.length > 0 && !here.some((id) => there.includes(id));
  });
}

/** The years that a reference names outside the title; what is part of a range, a number or an address is none. */
function yearsIn(words: readonly Word[], from: number, to: number): Set<string> {
  const years = new Set<string>();
  words.forEach(({ text, before }, i) => {
    const [year] = /^(?:19|20)\d\d(?=[a-z]?$)/.exec(text) ?? [];
    if (year === undefined || (i >= from && i < to)) return;
    const after = words[i + 1]?.before ?? '';
    const isJoined = (gap: string): boolean => /^[-–—−/_.:]+$/.test(gap);
    // "pages 1999–2010", "10.1000/2019.4", "arXiv:2003.00001"; but "2019-05-04" begins with a year.
    const isDay = after === '-' && /^(?:0[1-9]|1[0-2])$/.test(words[i + 1]?.text ?? '');
    if (!isDay && (isJoined(after) || (isJoined(before) && before !== ''))) return;
    years.add(year);
  });
  return years;
}

function holds(words: readonly string[], wanted: readonly string[]): boolean {
  return words.some((_, at) => wanted.every((word, i) => words[at + i] === word));
}

/** Letters that have no accent to be taken off, and Greek ones, which formulas spell. */
const SPELT: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries({ ø: 'o', ł: 'l', đ: 'd', ß: 'ss', ς: 'sigma' }),
  ...'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'
    .split(' ')
    .map((name, i): [string, string] => [Array.from('αβγδεζηθικλμνξοπρστυφχψω')[i] ?? '', name]),
]);

/** The words of a text without accents and case; a Chinese or Japanese character is one of its own. */
function wordsOf(text: string): Word[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/(\p{L})['’ʼ](?=\p{L})/gu, '$1')
    .toLowerCase()
    .replace(/[øłđßα-ω]/g, (letter) => SPELT[letter] ?? letter);
  const words: Word[] = [];
  let end = 0;
  for (const { 0: found, index } of plain.matchAll(
    /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]|(?:(?![\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}])[\p{L}\p{N}])+/gu,
  )) {
    words.push({ text: found, before: plain.slice(end, index) });
    end = index + found.length;
  }
  return words;
}

function isLong(title: readonly string[]): boolean {
  const letters = title.join('').length;
  return title.length >= 2 && letters >= (/\p{Script=Han}/u.test(title.join('')) ? LEAST_HAN : LEAST_LETTERS);
}

function startOf(title: readonly string[]): string {
  return title.slice(0, 2).join(' ');
}

function add(map: Map<string, Set<string>>, key: string, path: string): void {
  const paths = map.get(key) ?? new Set();
  map.set(key, paths.add(path));
}

function drop(map: Map<string, Set<string>>, key: string, path: string): void {
  const paths = map.get(key);
  paths?.delete(path);
  if (paths?.size === 0) map.delete(key);
}
