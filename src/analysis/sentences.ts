import { proseBlocks, type ProseBlock } from './prose-blocks';

/** One sentence of a Markdown text. */
export interface Sentence {
  /** Its Markdown, verbatim: `markdown.slice(from, to)`. */
  text: string;
  /** Offsets in the source; `to` is exclusive. */
  from: number;
  to: number;
  /** What a reader sees of it, on one line: no marks, addresses or formulas. */
  plain: string;
  block: ProseBlock;
}

/** The sentences of the prose of a Markdown text, in order; English, Chinese or both at once. */
export function sentencesOf(markdown: string): Sentence[] {
  return proseBlocks(markdown).flatMap((block) => sentencesOfBlock(markdown, block));
}

function sentencesOfBlock(markdown: string, block: ProseBlock): Sentence[] {
  const spans = spansOf(withoutMarks(markdown.slice(block.from, block.to)));
  return spans.map(([start, end]) => {
    const from = block.from + start;
    const to = block.from + end;
    const text = markdown.slice(from, to);
    return { text, from, to, plain: plainOf(text), block };
  });
}

/** Parts whose dots end no sentence: code, formulas, addresses, tags. */
const OPAQUE = /`+[^`]*`+|\$[^$\n]+\$|\]\([^()\s]*(?:\([^()]*\)[^()]*)*(?:\s+"[^"]*")?\)|<[^<>\n]+>|https?:\/\/[^\s)\]。，；）]+/g;
const LINE_START = /(?:\r\n|\n|\r)[ \t]*(?:>[ \t]?)*/g;

/** The text with those parts masked character by character, so that offsets stay valid. */
function withoutMarks(text: string): string {
  return text.replace(OPAQUE, (match) => 'x'.repeat(match.length)).replace(LINE_START, (match) => ' '.repeat(match.length));
}

/** What may end a sentence, with the brackets, quotes, marks and note signs that belong to it. */
const STOP =
  /[。！？；]+[”’」』）)"*_]*(?:\[\^[^\]\s]{1,60}\])*|(?:[.!?]+|…+)["'”’)\]*_]*(?:\[\^?[^\]\s]{1,60}\])*(?=\s|$|[\u3400-\u9fff])|[.!?](?=[A-Z][a-z]+ )/g;

/** Sentences of a masked text, as offsets without the white space around them. */
function spansOf(text: string): [number, number][] {
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

/** What a reader sees of a piece of Markdown, on one line. Formulas are left out. */
export function plainOf(markdown: string): string {
  // Every repetition between brackets is bounded: a text of brackets alone must not take for ever.
  return markdown
    .replace(/(?:\r\n|\n|\r)[ \t]*(?:>[ \t]?)+/g, '\n')
    .replace(/!\[[^[\]]{0,300}\](?:\([^()]{0,2000}\)|\[[^[\]]{0,100}\])/g, ' ')
    .replace(/[ \t]*\[\^[^\]\s]{1,60}\]/g, '')
    .replace(/\[\[(?:[^[\]|]{0,300}\|)?([^[\]]{0,300})\]\]/g, '$1')
    .replace(/\[((?:[^[\]]|\[[^[\]]{0,100}\]){0,400})\](?:\((?:[^()]|\([^()]{0,200}\)){0,2000}\)|\[[^[\]]{0,100}\])/g, '$1')
    .replace(/<[^<>\n]+>/g, ' ')
    .replace(/\$[^$\n]+\$/g, ' ')
    .replace(/[*_~=]{2,}|`+/g, '')
    .replace(/(^|[^\p{L}\p{N}])[*_](?=\S)|(\S)[*_](?![\p{L}\p{N}])/gu, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Like {@link plainOf}, with the formulas as they are written: what a claim says without them is another claim. */
export function readableOf(markdown: string): string {
  const formulas: string[] = [];
  const marked = markdown.replace(/\$\$?[^$\n]+\$\$?/g, (formula) => `\ue000${formulas.push(formula) - 1}\ue001`);
  return plainOf(marked).replace(/\ue000(\d+)\ue001/g, (_, index: string) => formulas[Number(index)] ?? '');
}

/** Whether a text is read as Chinese: its ideographs, each worth half a word, outweigh its Latin words. */
export function isChinese(text: string): boolean {
  const ideographs = text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const words = text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  return ideographs > words * 2;
}
