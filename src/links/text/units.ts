import { IDEOGRAPH, kindOf, WORD } from './characters';
import { hashText, joinHashes } from '../../text/hash';
import { stem } from './stem';

/** One unit of a text: a word (stemmed, in lower case) or one Chinese, Japanese or Korean character. */
export interface Unit {
  /** Hash of the normalised form. */
  hash: number;
  /** Where it stands in the text, in UTF-16 units; `end` is exclusive. */
  start: number;
  end: number;
  ideograph: boolean;
}

/** A term of a text, as the index counts them: a word, or two neighbouring characters. */
export interface Term {
  hash: number;
  start: number;
  end: number;
}

/** No word of a natural language is longer; what is longer is data. */
const LONGEST_WORD = 40;

/** Hashes of the ideographs of the basic plane, filled as they are met: a long Chinese text asks 30,000 times. */
const known = new Uint32Array(0x10000);

function hashOfIdeograph(codePoint: number): number {
  const hash = known[codePoint];
  if (hash !== undefined && hash !== 0) return hash;
  const fresh = hashText(String.fromCodePoint(codePoint).normalize('NFKC'));
  if (codePoint < known.length) known[codePoint] = fresh;
  return fresh;
}

/** The units of a text, in order. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let wordStart = -1;
  let at = 0;
  while (at < text.length) {
    const codePoint = text.codePointAt(at) ?? 0;
    const width = codePoint > 0xffff ? 2 : 1;
    const kind = kindOf(codePoint);
    if (kind === WORD) {
      if (wordStart < 0) wordStart = at;
    } else {
      if (wordStart >= 0) pushWord(units, text, wordStart, at);
      wordStart = -1;
      if (kind === IDEOGRAPH) units.push({ hash: hashOfIdeograph(codePoint), start: at, end: at + width, ideograph: true });
    }
    at += width;
  }
  if (wordStart >= 0) pushWord(units, text, wordStart, at);
  return units;
}

function pushWord(units: Unit[], text: string, start: number, end: number): void {
  if (end - start > LONGEST_WORD) return;
  const word = text.slice(start, end).normalize('NFKC').toLowerCase();
  units.push({ hash: hashText(stem(word)), start, end, ideograph: false });
}

/** The terms that units make: each word; each pair of neighbouring characters; a character that stands alone. */
export function termsOf(units: readonly Unit[]): Term[] {
  const terms: Term[] = [];
  units.forEach((unit, i) => {
    if (!unit.ideograph) {
      terms.push(unit);
      return;
    }
    const next = units[i + 1];
    if (next && follows(next, unit)) {
      terms.push({ hash: joinHashes(unit.hash, next.hash), start: unit.start, end: next.end });
      return;
    }
    const previous = units[i - 1];
    if (!previous || !follows(unit, previous)) terms.push(unit);
  });
  return terms;
}

function follows(unit: Unit, previous: Unit): boolean {
  return previous.ideograph && unit.ideograph && previous.end === unit.start;
}

/** How often each term occurs in a text, by its hash. */
export function countTerms(text: string): Map<number, number> {
  return countOf(termsOf(unitsOf(text)));
}

/** How often each of the terms occurs, by its hash. */
export function countOf(terms: readonly Term[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { hash } of terms) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return counts;
}
