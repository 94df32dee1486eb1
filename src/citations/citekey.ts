import { textOf, type PropertyValue } from '../properties/property-value';
import { wordOf } from '../kinds/word';
import { familyOf } from './names';
import type { CitedWork } from './work';

/**
 * Words that tell nothing in a title: Better BibTeX's default list without its accents
 * (https://retorque.re/zotero-better-bibtex/installation/preferences/citation-keys).
 */
const SKIPPED = new Set(
  `a ab aboard about above across after against al along amid among an and anti around as at before behind below beneath beside besides
  between beyond but by d da das de dei del dell della delle dello dem den der des despite die do down du during ein eine einem einen einer
  eines el en et except for from gli i il in inside into is l la las le les like lo los near nor of off on onto or over past per plus round
  save since so some sur than the through to toward towards un una unas under underneath une unlike uno unos until up upon versus via von
  while with within without yet zu zum`.split(/\s+/),
);

/** Letters that have no accent to be taken off. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  ø: 'o',
  Ø: 'O',
  œ: 'oe',
  Œ: 'OE',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
};

/** Words of the title that go into a key. */
const WORDS = 3;
/** Characters of a run of Chinese or Japanese that stand for a word: nobody can tell its words on every device alike. */
const CHARACTERS = 2;
/** A word in a title may be an address, or made up. */
const LONGEST = 40;

const RUN = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]+/gu;

/** Without accents, composed where there are none to take off; Chinese and other scripts stay as they are. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[ßæÆøØœŒłŁđĐðÐþÞı]/g, (letter) => FOLDED[letter] ?? letter);
}

/**
 * The key of a work by Better BibTeX's default formula, `auth.lower + shorttitle(3, 3) + year`, as in
 * `vaswaniAttentionAllYou2017`. Empty where neither author, title nor year is known.
 */
export function citekeyOf({ authors: [first], title, issued }: Pick<CitedWork, 'authors' | 'title' | 'issued'>): string {
  const author = first === undefined ? '' : lettersOf(familyOf(first)).slice(0, LONGEST).toLowerCase();
  return author + shortTitle(title) + (issued?.slice(0, 4) ?? '');
}

function lettersOf(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

function shortTitle(title: string): string {
  const words = folded(title)
    .replace(/['’‐-](?=[\p{L}\p{N}])/gu, '')
    .replace(RUN, (run) => ` ${run.match(new RegExp(`.{1,${CHARACTERS}}`, 'gu'))?.join(' ') ?? ''} `)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && !SKIPPED.has(word.toLowerCase()));
  return words
    .slice(0, WORDS)
    .map((word) => word.slice(0, LONGEST))
    .map((word) => word.replace(/^./u, (letter) => letter.toUpperCase()))
    .join('');
}

/** `key`, or the first of `keya`, `keyb` … `keyz`, `keyaa` … that is free. */
export function freeKey(key: string, isTaken: (key: string) => boolean): string {
  for (let count = 0; ; count += 1) {
    const next = key + suffix(count);
    if (!isTaken(next)) return next;
  }
}

/** Empty, a … z, aa … */
function suffix(count: number): string {
  if (count === 0) return '';
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return suffix(Math.floor((count - 1) / 26)) + letter;
}

/** What a key may be made of in BibTeX, biber and Pandoc alike. */
const KEY = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_:.&$?<>~/+-]*$/u;

const MAY_NAME = /cit|bib/i;
const KEY_NAMES = ['citekey', 'citation key', 'cite key', 'citationkey', 'bibtex key'];

/**
 * The key that a note carries: in a property, as Zotero's plugins and Better BibTeX name it, or as an alias or a file name
 * of the form `@key`. Undefined where it has none that can be one.
 */
export function carriedKey(path: string, properties: Readonly<Record<string, PropertyValue | undefined>>): string | undefined {
  // Asked of every note of a vault: most have no such name, and no value with the mark.
  const mayCarry = Object.entries(properties).some(([name, value]) => MAY_NAME.test(name) || isMarked(value));
  if (!mayCarry && !/(?:^|\/)@[^/]*$/.test(path)) return undefined;
  const values = new Map(Object.entries(properties).map(([name, value]) => [wordOf(name), value]));
  const named = KEY_NAMES.map((name) => textOf(values.get(name)).replace(/^@/, ''));
  const aliases = [values.get('aliases') ?? values.get('alias')].flat().map((alias) => textOf(alias));
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const marked = [...aliases, file].filter((text) => text.startsWith('@')).map((text) => text.slice(1));
  return [...named, ...marked].find((key) => KEY.test(key));
}

function isMarked(value: PropertyValue | undefined): boolean {
  return typeof value === 'string' ? value.startsWith('@') : Array.isArray(value) && value.some(isMarked);
}

/** A citation as Pandoc reads it: https://pandoc.org/MANUAL.html#citation-syntax */
export function pandocCitation(key: string): string {
  const isPlain = /^[\p{L}\p{N}_]+(?:[:.#$%&+?<>~/-][\p{L}\p{M}\p{N}_]+)*$/u.test(key);
  return isPlain ? `[@${key}]` : `[@{${key}}]`;
}
