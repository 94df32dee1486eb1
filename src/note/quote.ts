import { languageOf } from '../queue/language';

/** A piece of Markdown on one line, as a key point quotes it: its words verbatim, without line breaks and the marks of a quote. */
export function oneLine(markdown: string): string {
  return markdown
    .replace(/[\r\n][ \t]*(?:>[ \t]?)*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a link from a quote to its place shows, in the quote's own language. */
export function sourceLabel(quote: string): string {
  return languageOf(quote) === 'zh' ? '来源' : 'source';
}

/** A range of a text. */
export interface Place {
  from: number;
  to: number;
}

/**
 * Where a quote of one line first stands in `text` between two offsets, however the text breaks its lines; undefined
 * where it does not.
 */
export function findQuote(text: string, quote: string, range: Place): Place | undefined {
  for (const place of quotesIn(text, quote, range)) return place;
  return undefined;
}

/** All places of a quote, in order; none overlaps the one before. Takes time linear in the text and the quote. */
export function* quotesIn(text: string, quote: string, { from, to }: Place): Generator<Place> {
  const wanted = flatten(quote, 0).flat.trim();
  if (wanted === '') return;
  const { flat, offsets } = flatten(text.slice(from, to), from);
  const borders = bordersOf(wanted);
  let matched = 0;
  for (let at = 0; at < flat.length; at += 1) {
    while (matched > 0 && flat[at] !== wanted[matched]) matched = borders[matched - 1] ?? 0;
    if (flat[at] === wanted[matched]) matched += 1;
    if (matched < wanted.length) continue;
    yield { from: offsets[at - matched + 1] ?? from, to: (offsets[at] ?? to) + 1 };
    matched = 0;
  }
}

/**
 * What may stand between two words of a quote: white space, behind a line break the marks of a quote as well, and an id
 * that the plugin gave to the block above.
 */
const BETWEEN = /(?:[^\S\r\n]*[\r\n][\s>]*|\s+)(?:\^kp-\d+(?=\s|$)[\s>]*)?/g;

/** A text with single spaces between its words, and the offset of each character, counted from `start`. */
function flatten(text: string, start: number): { flat: string; offsets: number[] } {
  const offsets: number[] = [];
  let flat = '';
  let copied = 0;
  const copyTo = (end: number): void => {
    flat += text.slice(copied, end);
    for (let at = copied; at < end; at += 1) offsets.push(start + at);
  };
  for (const { 0: space, index } of text.matchAll(BETWEEN)) {
    copyTo(index);
    flat += ' ';
    offsets.push(start + index);
    copied = index + space.length;
  }
  copyTo(text.length);
  return { flat, offsets };
}

/** For each beginning of a text the length of the longest shorter one that it ends with: Knuth, Morris and Pratt's table. */
function bordersOf(text: string): number[] {
  const borders = [0];
  let length = 0;
  for (let at = 1; at < text.length; at += 1) {
    while (length > 0 && text[at] !== text[length]) length = borders[length - 1] ?? 0;
    if (text[at] === text[length]) length += 1;
    borders.push(length);
  }
  return borders;
}
