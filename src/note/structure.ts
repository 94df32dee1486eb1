import { linesOf, type Line } from '../text/lines';
import { readFrontmatter } from '../properties/frontmatter';

/** A heading of the note's body. */
export interface Heading {
  level: number;
  text: string;
  /** Offsets of its line or, for an underlined one, its two lines; `to` is behind the line end. */
  from: number;
  to: number;
}

/** A note's body: its headings, and its lines outside code, comments and preformatted HTML. */
export interface Structure {
  bodyFrom: number;
  headings: Heading[];
  /** Lines in which Markdown marks mean something. */
  liveLines: Line[];
}

/** Headings and live lines of a note. Nothing inside frontmatter, fences, comments or `<pre>` counts. */
export function structureOf(text: string): Structure {
  const bodyFrom = readFrontmatter(text)?.to ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const liveLines: Line[] = [];
  const headings: Heading[] = [];
  let shut: RegExp | undefined;
  let previous: Line | undefined;
  for (const line of linesOf(text, bodyFrom)) {
    if (shut !== undefined) {
      if (shut.test(line.text)) shut = undefined;
      continue;
    }
    shut = opens(line, text);
    if (shut !== undefined) {
      previous = undefined;
      continue;
    }
    liveLines.push(line);
    const heading = atxHeading(line) ?? underlinedHeading(previous, line);
    if (heading !== undefined) headings.push(heading);
    previous = heading === undefined ? line : undefined;
  }
  return { bodyFrom, headings, liveLines };
}

/** What ends the block that this line opens; undefined where it opens none. A block without its end does not count. */
function opens(line: Line, text: string): RegExp | undefined {
  const fence = /^(?:[ \t]*(?:>|[-*+]|\d+[.)]))*[ \t]*(`{3,}(?=[^`]*$)|~{3,})/.exec(line.text)?.[1];
  if (fence !== undefined) {
    // CommonMark lets an unclosed fence run to the end; a note whose last fence lost its end still has its sections.
    const end = new RegExp(`^[ \\t>]*[${fence.charAt(0)}]{${fence.length},}[ \\t]*$`, 'm');
    return end.test(text.slice(line.next)) ? end : undefined;
  }
  const seen = withoutCode(line.text);
  for (const [open, close] of BLOCKS) {
    const at = seen.search(open);
    if (at >= 0 && !close.test(seen.slice(at + 2)) && close.test(text.slice(line.next))) return close;
  }
  return undefined;
}

/** The line with its code spans blanked: a tag that is only talked about opens nothing. */
function withoutCode(line: string): string {
  return line.includes('`') ? line.replace(/(^|[^`])(`+)(?!`)(.*?[^`])\2(?!`)/g, (span) => ' '.repeat(span.length)) : line;
}

/** Obsidian's comment, HTML's comment, and preformatted text as feeds put it into excerpts. */
const BLOCKS: readonly (readonly [RegExp, RegExp])[] = [
  [/^\s*%%/, /%%/],
  [/<!--/, /-->/],
  [/<pre[\s>]/i, /<\/pre>/i],
];

function atxHeading(line: Line): Heading | undefined {
  const match = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(line.text);
  return match === null ? undefined : { level: match[1]?.length ?? 1, text: match[2] ?? '', from: line.from, to: line.next };
}

function underlinedHeading(above: Line | undefined, line: Line): Heading | undefined {
  const mark = /^ {0,3}(=+|-+)[ \t]*$/.exec(line.text)?.[1];
  if (mark === undefined || above === undefined || !/^ {0,3}[^\s>#|\-*+=\d]/.test(above.text)) return undefined;
  return { level: mark.startsWith('=') ? 1 : 2, text: above.text.trim(), from: above.from, to: line.next };
}
