import { linesOf, lineEndOf, type Line } from './lines';
import { splice } from './splice';

/** A stretch of a note in which no text stands, although it should. */
export interface LostText {
  code: 'binary' | 'markup';
  /** Offsets of whole lines, without the last one's line end. */
  from: number;
  to: number;
}

/** Control characters and what a decoder puts for bytes that are no text. */
const NO_TEXT = /(?!\s)[\p{Cc}\ufffd]/gu;
/** Without any of these a text has lost nothing, which is true of nearly all. */
const SUSPECT = /[<\ufffd]|(?!\s)\p{Cc}/u;
/** Begins a colour in what a terminal printed: text, if not a fine one. */
const ESCAPE = String.fromCharCode(0x1b);
const HEADING = /^#{1,6}[ \t]+\S/;
/** A page's own tags, which Markdown has no need of. */
const MARKUP =
  /<(?:!doctype|html|head|body|script|style|meta|link|div|span|nav|header|footer|section|svg|path|iframe|form|button|input)\b[^<>]*>|<\/(?:html|head|body|script|style|div|span|nav|header|footer|section|svg|iframe|form|button)>/gi;
/** So many signs that are no text in one line are no slip of an encoding. */
const FEWEST = 3;
const SHARE = 0.04;
const TAGS = 4;
const MARKUP_SHARE = 0.25;

/**
 * Where bytes or a page's source stand in place of text: from the first such line of a section to its end, as what lies
 * between two of them is no text either. A line break of the bytes ends nothing; a heading with blank lines around it does.
 */
export function lostTextIn(text: string, from: number): LostText[] {
  if (!SUSPECT.test(text)) return [];
  const lines = linesOf(text, from);
  const found: LostText[] = [];
  let section: Line[] = [];
  const close = (): void => {
    const lost = lostIn(section);
    if (lost !== undefined) found.push(lost);
    section = [];
  };
  for (const [at, line] of lines.entries()) {
    const isHeading = HEADING.test(line.text) && isBlank(lines[at - 1]) && isBlank(lines[at + 1]) && noText(line.text) === 0;
    if (isHeading) close();
    else section.push(line);
  }
  close();
  return found;
}

function lostIn(section: readonly Line[]): LostText | undefined {
  const isBinary = (line: Line): boolean => {
    const marks = noText(line.text);
    return marks >= FEWEST && marks >= SHARE * line.text.length;
  };
  const first = section.findIndex(isBinary);
  if (first >= 0)
    return {
      code: 'binary',
      ...stretch(
        section,
        first,
        section.findLastIndex((line) => noText(line.text) > 0),
      ),
    };
  const tags = section.map((line) => [...line.text.matchAll(MARKUP)].reduce((sum, [tag]) => sum + tag.length, 0));
  const begun = tags.findIndex((length) => length > 0);
  if (begun < 0) return undefined;
  const ended = tags.findLastIndex((length) => length > 0);
  const inside = section.slice(begun, ended + 1).map(({ text }) => text);
  const number = inside.reduce((sum, line) => sum + count(line, MARKUP), 0);
  const share = tags.reduce((sum, length) => sum + length, 0) / Math.max(1, inside.join('\n').length);
  const isPage = /^\s*<(?:!doctype|html|head|body)\b/i.test(inside[0] ?? '');
  if (inside.some((line) => /^\s*(?:```|~~~)/.test(line)) || section.slice(0, begun).some((line) => /^\s*(?:```|~~~)/.test(line.text)))
    return undefined;
  return number >= TAGS && (isPage || share >= MARKUP_SHARE) ? { code: 'markup', ...stretch(section, begun, ended) } : undefined;
}

/** From the beginning of the paragraph at `first` to the end of the one at `last`. */
function stretch(section: readonly Line[], first: number, last: number): { from: number; to: number } {
  let [begin, end] = [first, last];
  while (begin > 0 && !isBlank(section[begin - 1])) begin -= 1;
  while (end < section.length - 1 && !isBlank(section[end + 1]) && !/^(?:-{3,}|\*{3,})$/.test(section[end + 1]?.text ?? '')) end += 1;
  return { from: section[begin]?.from ?? 0, to: section[end]?.to ?? 0 };
}

/** The note with what is no text replaced: the first stretch by `insert`, the others by nothing. */
export function withoutLostText(text: string, from: number, insert: string): string {
  const found = lostTextIn(text, from);
  return found.reduceRight(
    (note, lost, at) => splice(note, lost.from, lost.to, at === 0 ? insert.replace(/\n/g, lineEndOf(text)) : ''),
    text,
  );
}

/** How many signs of the text are none. */
function noText(text: string): number {
  return count(text, NO_TEXT) - (text.split(ESCAPE).length - 1);
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}
