import { startsField } from '../markdown/obsidian-syntax';
import type { Line } from '../text/lines';
import { splice } from '../text/splice';
import { sectionsOf, type Section, type SectionNames } from './sections';
import { structureOf, type Structure } from './structure';

/** A point somebody took from the article, as it stands under the note's key points. */
export interface KeyPoint {
  /** The article's sentence on one line, its Markdown verbatim; empty for a point without a quote. */
  quote: string;
  /** The person's own words, LF line ends; empty when there are none. */
  words: string;
  /** The part of the note the quote is from, as a link has it behind `#`: `^kp-1` or a heading. Undefined when it leads nowhere. */
  source: string | undefined;
}

/** The points of the note, in order. */
export function keyPointsOf(text: string, names: SectionNames): KeyPoint[] {
  const structure = structureOf(text, names);
  return keyPointsIn(structure, sectionsOf(text, structure, names).keyPoints);
}

/** The same of the section at hand. */
export function keyPointsIn(structure: Structure, section: Section | undefined): KeyPoint[] {
  return bulletsIn(structure, section).map(({ point }) => point);
}

/** A point as it stands in the note. */
export interface Bullet {
  point: KeyPoint;
  /** Offsets of its lines, the last line end included. */
  from: number;
  to: number;
  first: Line;
  /** The list mark with its blanks. */
  mark: string;
  /** What its further lines are to be indented by. */
  indent: string;
}

const BULLET = /^([ \t]{0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+)(.*)$/;
const QUOTED = /^["“](.+)["”](?:[ \t]*\[\[#([^[\]|]+)(?:\|[^[\]]*)?\]\])?[ \t]*$/;

const ESCAPED = /^\\(?=[#=`~-])/;

/**
 * A quote's words as they stand in its bullet. Taken out of their line they may begin a field of Dataview's: its colons are
 * then kept apart, which nobody sees and the reading takes back.
 */
export function quotedWords(quote: string): string {
  const at = quote.indexOf('::');
  return at > 0 && startsField(`"${quote}`, at + 1) ? splice(quote, at + 1, at + 1, '\u200b') : quote;
}

/** The points of a section with their places; what stands in code or in a comment is none. */
export function bulletsIn({ liveLines }: Structure, section: Section | undefined): Bullet[] {
  if (section === undefined) return [];
  const bullets: Bullet[] = [];
  for (const line of liveLines) {
    if (line.from < section.from || line.from >= section.to) continue;
    const match = BULLET.exec(line.text);
    const open = bullets.at(-1);
    const isBelow = open?.to === line.from;
    const [, mark = '', label = ''] = match ?? [];
    if (match !== null && !(isBelow && mark.search(/\S/) >= open.indent.length)) {
      if (label.trim() === '') continue;
      const [, shown = '', source] = QUOTED.exec(label) ?? [];
      const quote = shown.replace(':\u200b:', '::');
      const point = { quote, words: quote === '' ? label.trim() : '', source };
      bullets.push({ point, from: line.from, to: line.next, first: line, mark, indent: ' '.repeat(mark.length) });
    } else if (isBelow && /^[ \t]+\S/.test(line.text)) {
      open.point.words = [open.point.words, line.text.trim().replace(ESCAPED, '')].filter((part) => part !== '').join('\n');
      open.to = line.next;
    }
  }
  return bullets;
}
