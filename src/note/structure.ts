import { headingText, isRaw, withoutClosingMarks, type Block } from '../markdown/block';
import { readBlocks, type Break } from '../markdown/read-blocks';
import { linesOf, type Line } from '../text/lines';
import { readFrontmatter } from '../properties/frontmatter';
import { isNamed } from './heading-name';
import type { SectionNames } from './sections';

/** A heading of the note's body. */
export interface Heading {
  level: number;
  text: string;
  /** Offsets of its line or, for an underlined one, of its lines; `to` is behind the line end. */
  from: number;
  to: number;
}

/** A note's body: its headings outside quotes and lists, and its lines outside code, formulas, comments and HTML. */
export interface Structure {
  bodyFrom: number;
  headings: Heading[];
  /** Lines in which Markdown marks mean something. */
  liveLines: Line[];
}

/**
 * Headings and live lines of a note. A note has several authors: what the feed's text leaves open (code, a comment, a
 * formula, HTML) ends at the heading of the full content, whatever an article below may hold. The headings of
 * the note's other sections end what is left open too, but not what is closed before another heading of that section comes:
 * that is text about such headings.
 * Without `names` it is one author's text, and no heading ends anything.
 */
export function structureOf(text: string, names?: SectionNames): Structure {
  const bodyFrom = readFrontmatter(text)?.to ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const blocks = readBlocks(text, { from: bodyFrom, breaks: () => (names === undefined ? [] : sectionBreaks(text, bodyFrom, names)) });
  const headings = blocks
    .filter(({ kind, container }) => kind === 'heading' && container === undefined)
    .map((block) => headingOf(text, block));
  return { bodyFrom, headings, liveLines: liveLinesOf(text, bodyFrom, blocks) };
}

function headingOf(text: string, block: Block): Heading {
  const from = block.lines[0]?.from ?? block.from;
  return { level: block.level, text: headingText(text, block), from, to: block.lines.at(-1)?.next ?? block.to };
}

function liveLinesOf(text: string, bodyFrom: number, blocks: readonly Block[]): Line[] {
  const raw = blocks.filter(isRaw);
  let next = 0;
  return linesOf(text, bodyFrom).filter(({ from }) => {
    while ((raw[next]?.to ?? Infinity) < from) next += 1;
    return from < (raw[next]?.lines[0]?.from ?? Infinity);
  });
}

/**
 * The lines that read as headings of the note's own sections. Whatever is open ends at the first one of the full content,
 * unless another of its level or above comes behind the end of what is open: then the first one is quoted.
 */
function sectionBreaks(text: string, bodyFrom: number, names: SectionNames): Break[] {
  const breaks: Break[] = [];
  const latest = new Map<readonly string[], Break>();
  let feedEnd: { here: Break; level: number } | undefined;
  for (const { index, 1: { length: level } = '', 2: marked = '' } of text.matchAll(/(#{1,6})[ \t]+([^\r\n]+)/g)) {
    if (index < bodyFrom || (index > bodyFrom && !/[\r\n]/.test(text.charAt(index - 1)))) continue;
    const heading = withoutClosingMarks(marked);
    const section = Object.values(names).find((all) => isNamed(heading, all));
    if (section === undefined) continue;
    const before = latest.get(section);
    const here = { from: index, until: text.length };
    if (before !== undefined && before !== feedEnd?.here) before.until = index;
    if (section === names.fullContent) {
      if (feedEnd === undefined) feedEnd = { here, level };
      // Deeper headings of the name are the article's.
      if (level <= feedEnd.level) feedEnd.here.until = index;
    }
    latest.set(section, here);
    breaks.push(here);
  }
  return breaks;
}
