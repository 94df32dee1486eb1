import { withWholeCode } from '../markdown/code-spans';

/** A sentence that is long enough to be one, in letters and digits; shorter ones are found anywhere. */
const SHORTEST = 12;
const SHORTEST_CHINESE = 6;

/** Where a quote stands: the offsets of its first and behind its last character; undefined when it is nowhere. */
export type FindQuote = (quote: string) => { from: number; to: number } | undefined;

/**
 * Finds quotes in an article's Markdown. Marks, quotation marks, dashes, case and white space may
 * differ; words, their order and numbers may not.
 */
export function quoteFinder(markdown: string): FindQuote {
  const { letters, places } = lettersOf(markdown);
  return (quote) => {
    const wanted = lettersOf(quote).letters;
    if (wanted.length < (/\p{Script=Han}/u.test(wanted) ? SHORTEST_CHINESE : SHORTEST)) return undefined;
    const at = letters.indexOf(wanted);
    const [first, last] = [places[at], places[at + wanted.length - 1]];
    return at < 0 || first === undefined || last === undefined
      ? undefined
      : withWholeCode(markdown, { from: startOf(markdown, first), to: endOf(markdown, last + 1) });
  };
}

/** Quotation marks and emphasis that open with a sentence belong to it. */
function startOf(markdown: string, first: number): number {
  let from = first;
  while (/["'“‘«(（「『*_]/.test(markdown.charAt(from - 1))) from -= 1;
  return from;
}

/** What closes a sentence belongs to it. */
function endOf(markdown: string, last: number): number {
  return last + (/^[.!?。！？…]*["'”’»)\]）」』*_]*[.!?。！？]*/.exec(markdown.slice(last))?.[0].length ?? 0);
}

/** Letters and digits in lower case, and where each stands. */
function lettersOf(text: string): { letters: string; places: number[] } {
  const places: number[] = [];
  let letters = '';
  for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    const lower = letter.normalize('NFKC').toLowerCase();
    letters += lower;
    for (let i = 0; i < lower.length; i += 1) places.push(index);
  }
  return { letters, places };
}
