import { anchored, hasId, linkable } from './anchor';
import { lineEndOf, linesOf, withLineEnd, type Line } from '../text/lines';
import { isOwnId, withoutOwnId } from './own-block-ids';
import { splice } from '../text/splice';
import { oneLine } from './quote';
import { replaceSection } from './replace-section';
import { sectionsOf, type Section, type SectionNames } from './sections';
import { structureOf } from './structure';

/** A point somebody took from the article, as it stands under the note's key points. */
export interface KeyPoint {
  /** The article's sentence on one line, its Markdown verbatim; empty for a point without a quote. */
  quote: string;
  /** The person's own words, LF line ends; empty when there are none. */
  words: string;
  /** The part of the note the quote is from, as a link has it behind `#`: `^kp-1` or a heading. Undefined when it leads nowhere. */
  source: string | undefined;
}

/** What came of an edit of key points. The text may have lost the sentence or the point since it was shown. */
export type KeyPointEdit = { ok: true; text: string } | { ok: false; reason: 'quote-gone' | 'point-gone' };

/** The points of the note, in order. */
export function keyPointsOf(text: string, names: SectionNames): KeyPoint[] {
  return bulletsOf(text, names).map(({ point }) => point);
}

/**
 * `text` with a sentence of its full content added to the key points, linked to the block it stands in. The block's own
 * id is used, else it gets one; where Obsidian takes none, the link leads to the heading above. A sentence that is a key
 * point already changes nothing.
 */
export function addKeyPoint(text: string, names: SectionNames, sentence: string): KeyPointEdit {
  const quote = oneLine(sentence);
  const standing = bulletOf(text, names, quote);
  if (standing?.point.source !== undefined) return { ok: true, text };
  const traced = withSource(text, names, quote);
  if (traced === undefined) return { ok: false, reason: 'quote-gone' };
  if (standing !== undefined) return { ok: true, text: requoted(traced.text, names, { ...standing.point, source: traced.source }) };
  return { ok: true, text: appended(traced.text, names, bulletText({ quote, words: '', source: traced.source })) };
}

/**
 * `text` without a key point and the words beside it. The id of its block goes too, if the plugin gave it and nothing
 * else in the note leads there; `isUsed` says whether another note does.
 */
export function removeKeyPoint(
  text: string,
  names: SectionNames,
  quote: string,
  isUsed: (id: string) => boolean = () => false,
): KeyPointEdit {
  const bullet = bulletOf(text, names, oneLine(quote));
  if (bullet === undefined) return { ok: false, reason: 'point-gone' };
  const without = splice(text, bullet.from, bullet.to, '');
  const id = bullet.point.source?.startsWith('^') === true ? bullet.point.source.slice(1) : '';
  const goes = isOwnId(id) && !isUsed(id) && !new RegExp(`#\\^${id}(?!\\d)`).test(without);
  return { ok: true, text: goes ? withoutOwnId(without, id) : without };
}

/** `text` with a person's own words beside a quote, in place of those that stand there; no words remove them. */
export function setOwnWords(text: string, names: SectionNames, quote: string, words: string): KeyPointEdit {
  const bullet = bulletOf(text, names, oneLine(quote));
  if (bullet === undefined) return { ok: false, reason: 'point-gone' };
  const lineEnd = lineEndOf(text);
  const own = wordLines(words)
    .map((line) => `${bullet.indent}${line}`)
    .join(lineEnd);
  const rest = text.slice(bullet.first.to, bullet.to);
  const ending = /(?:\r\n|\n|\r)*$/.exec(rest)?.[0] ?? '';
  return { ok: true, text: splice(text, bullet.first.to, bullet.to - ending.length, own === '' ? '' : lineEnd + own) };
}

/**
 * `text` whose key points lead to their sentences again, after the full content was replaced: ids are given anew, and a
 * point whose sentence is gone loses its link, as it would lead nowhere.
 */
export function retraced(text: string, names: SectionNames): string {
  return keyPointsOf(text, names).reduce((note, point) => {
    if (point.quote === '' || point.source === undefined || leads(note, names, point.source)) return note;
    const traced = withSource(note, names, point.quote, point.source) ?? { text: note, source: undefined };
    return requoted(traced.text, names, { ...point, source: traced.source });
  }, text);
}

/** `text` with the line of a point's quote written anew. */
function requoted(text: string, names: SectionNames, point: KeyPoint): string {
  const bullet = bulletOf(text, names, point.quote);
  return bullet === undefined ? text : splice(text, bullet.first.from + bullet.mark.length, bullet.first.to, quoteText(point));
}

interface Bullet {
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

const BULLET = /^([ \t]{0,3}[-*+][ \t]+)(.*)$/;
const QUOTED = /^["“](.+)["”](?:[ \t]*\[\[#([^\]|]+)(?:\|[^\]]*)?\]\])?[ \t]*$/;

/** How a line of words may not begin, as it would open a block of its own and end the list or the section. */
const OPENS_BLOCK = /^(?=#{1,6}(?:[ \t]|$)|[-=]+$|`{3}|~{3})/;
const ESCAPED = /^\\(?=[#=`~-])/;

function bulletsOf(text: string, names: SectionNames): Bullet[] {
  const section = sectionOf(text, names);
  if (section === undefined) return [];
  const bullets: Bullet[] = [];
  for (const line of linesOf(text, section.from, section.to)) {
    const match = BULLET.exec(line.text);
    const open = bullets.at(-1);
    const isBelow = open?.to === line.from;
    const [, mark = '', label = ''] = match ?? [];
    if (match !== null && !(isBelow && mark.search(/\S/) >= open.indent.length)) {
      if (label.trim() === '') continue;
      const [, quote = '', source] = QUOTED.exec(label) ?? [];
      const point = { quote, words: quote === '' ? label.trim() : '', source };
      bullets.push({ point, from: line.from, to: line.next, first: line, mark, indent: ' '.repeat(mark.length) });
    } else if (isBelow && /^[ \t]+\S/.test(line.text)) {
      open.point.words = [open.point.words, line.text.trim().replace(ESCAPED, '')].filter((part) => part !== '').join('\n');
      open.to = line.next;
    }
  }
  return bullets;
}

function bulletOf(text: string, names: SectionNames, quote: string): Bullet | undefined {
  return quote === '' ? undefined : bulletsOf(text, names).find(({ point }) => point.quote === quote);
}

function sectionOf(text: string, names: SectionNames): Section | undefined {
  return sectionsOf(text, structureOf(text, names), names).keyPoints;
}

/** The text with a source for a quote of its full content: what a link leads to. Undefined where the quote is not there. */
function withSource(text: string, names: SectionNames, quote: string, wanted?: string): { text: string; source: string } | undefined {
  const section = sectionsOf(text, structureOf(text, names), names).fullContent;
  const found = section && anchored(text, quote, section, { wanted });
  return found && { text: found.text, source: found.part };
}

/** Whether a link's part leads somewhere in the full content. */
function leads(text: string, names: SectionNames, source: string): boolean {
  const structure = structureOf(text, names);
  const section = sectionsOf(text, structure, names).fullContent;
  if (section === undefined) return false;
  if (source.startsWith('^')) return hasId(text.slice(section.from, section.to), source);
  return structure.headings.some(
    (heading) => heading.from >= section.heading.from && heading.from < section.to && linkable(heading.text) === source,
  );
}

function quoteText({ quote, source }: KeyPoint): string {
  return `"${quote}"${source === undefined ? '' : ` [[#${source}|source]]`}`;
}

function bulletText(point: KeyPoint): string {
  return `- ${quoteText(point)}`;
}

function wordLines(words: string): string[] {
  return withLineEnd(words, '\n')
    .split('\n')
    .map((line) => line.trim().replace(OPENS_BLOCK, '\\'))
    .filter((line) => line !== '');
}

function appended(text: string, names: SectionNames, bullet: string): string {
  const section = sectionOf(text, names);
  const lines = section === undefined ? [] : linesOf(text, section.from, section.to);
  const last = lines.findLast((line) => line.text.trim() !== '');
  if (last === undefined) return replaceSection(text, names, 'keyPoints', bullet);
  if (/^[ \t]*[-*+][ \t]*$/.test(last.text)) return splice(text, last.from, last.to, bullet);
  const lineEnd = lineEndOf(text);
  const isList = /^[ \t]*[-*+][ \t]|^[ \t]+\S/.test(last.text);
  return splice(text, last.to, last.to, lineEnd + (isList ? '' : lineEnd) + bullet);
}
