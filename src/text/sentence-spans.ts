import { codeSpansIn } from '../markdown/code-spans';

/** Parts beside code whose dots end no sentence: formulas, addresses, tags. */
const OPAQUE = /\$[^$\n]+\$|\]\([^()\s]*(?:\([^()]*\)[^()]*)*(?:\s+"[^"]*")?\)|<[^<>\n]+>|https?:\/\/[^\s)\]。，；）]+/g;
const LINE_START = /(?:\r\n|\n|\r)[ \t]*(?:>[ \t]?)*/g;

/** The text with those parts masked character by character, so that offsets stay valid. */
function withoutMarks(text: string): string {
  let masked = '';
  for (const { from, to } of codeSpansIn(text)) masked += text.slice(masked.length, from) + 'x'.repeat(to - from);
  masked += text.slice(masked.length);
  return masked.replace(OPAQUE, (match) => 'x'.repeat(match.length)).replace(LINE_START, (match) => ' '.repeat(match.length));
}

/** What may end a sentence, with the brackets, quotes, marks and note signs that belong to it. */
const STOP =
  /[。！？；]+[”’」』）)"*_]*(?:\[\^[^\]\s]{1,60}\])*|(?:[.!?]+|…+)["'”’)\]*_]*(?:\[\^?[^\]\s]{1,60}\])*(?=\s|$|[\u3400-\u9fff])|[.!?](?=[A-Z][a-z]+ )/g;

/**
 * The sentences of a text, English, Chinese or both at once, as offsets without the white space around them. Marks of
 * Markdown are known; a line break ends no sentence.
 */
export function sentenceSpans(markdown: string): [number, number][] {
  const text = withoutMarks(markdown);
  const spans: [number, number][] = [];
  let start = 0;
  const push = (end: number) => {
    const from = start + text.slice(start, end).search(/\S|$/);
    const to = from + text.slice(from, end).trimEnd().length;
    if (to > from) spans.push([from, to]);
    start = end;
  };
  for (const stop of text.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (endsSentence(text, start, stop.index, end)) push(end);
  }
  push(text.length);
  return spans;
}

const ABBREVIATION =
  /(?:^|[\s([“"])(?:e\.g|i\.e|et al|etc|cf|vs|viz|ca|figs?|eqs?|secs?|sect|tab|chap|dr|mrs?|ms|prof|st|no|nos|vol|pp?|ed|eds|approx|resp|refs?|app|thm|def|lem|prop|jr|sr|inc|ltd|co|u\.s|a\.k\.a|al|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\p{Lu}|(?:\p{L}\.)+\p{L})$/iu;

function endsSentence(text: string, start: number, dot: number, end: number): boolean {
  const mark = text.charAt(dot);
  if (/[。！？；]/.test(mark)) return true;
  const following = text.slice(end, end + 24).trimStart();
  if (/^\p{Ll}/u.test(following)) return false;
  if (following.startsWith(')') || following.startsWith('）')) return false;
  if (mark !== '.') return true;
  if (/\S/.test(text.charAt(end))) return /[)\]]/.test(text.charAt(dot - 1));
  const before = text.slice(Math.max(start, dot - 16), dot);
  if (/^\s*(?:\d{1,3}|\p{L})$/u.test(text.slice(start, dot))) return false;
  return !ABBREVIATION.test(before) || following === '';
}
