import { lineEndOf, linesOf, type Line } from '../text/lines';
import { splice } from '../text/splice';
import { replaceSection } from './replace-section';
import { sectionsOf, type SectionName, type SectionNames } from './sections';
import { structureOf, type Structure } from './structure';

/** An item of a list. */
export interface ListItem {
  /** Its first line. */
  line: Line;
  /** What stands before its text: indentation, mark, blanks. */
  mark: string;
  /** The text of its first line, trimmed. */
  label: string;
  /** How many items it stands in. */
  depth: number;
  /** Where the last line ends that belongs to it, the line end left out: of its text, or of what stands in it. */
  to: number;
}

const MARK = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/;
const RULE = /^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** What begins a block of its own, and so does not go on with the paragraph above. */
const OPENS = /^[ \t]*(?:#{1,6}(?:[ \t]|$)|>|`{3}|~{3}|<|%%|\$\$|\|)/;

/** The items of the lists between two offsets, in order; what stands in code or in a comment is none. */
export function listItems(text: string, { headings, liveLines }: Structure, { from, to }: { from: number; to: number }): ListItem[] {
  const live = new Set(liveLines.filter((line) => line.from >= from && line.from < to).map((line) => line.from));
  for (const heading of headings) for (const line of linesOf(text, heading.from, heading.to)) live.delete(line.from);
  const items: ListItem[] = [];
  const open: { item: ListItem; column: number }[] = [];
  let isGap = false;
  for (const line of linesOf(text, from, to)) {
    if (line.text.trim() === '') {
      isGap = true;
      continue;
    }
    const isLive = live.has(line.from);
    const indent = width(/^[ \t]*/.exec(line.text)?.[0] ?? '');
    const inside = open.findLastIndex(({ column }) => column <= indent) + 1;
    const mark = isLive && !RULE.test(line.text) && indent < (open[inside - 1]?.column ?? 0) + 4 ? MARK.exec(line.text)?.[0] : undefined;
    const goesOn = mark === undefined && isLive && !isGap && !RULE.test(line.text) && !OPENS.test(line.text);
    if (!goesOn) open.length = inside;
    for (const { item } of open) item.to = line.to;
    if (mark !== undefined) {
      const item = { line, mark, label: line.text.slice(mark.length).trim(), depth: open.length, to: line.to };
      items.push(item);
      open.push({ item, column: contentColumn(mark) });
    }
    isGap = false;
  }
  return items;
}

/** Where the text of an item begins: behind its mark and blanks, or one blank where five follow or nothing does. */
function contentColumn(mark: string): number {
  const bare = mark.trimEnd();
  const blanks = width(mark) - width(bare);
  return width(bare) + (blanks >= 1 && blanks <= 4 ? blanks : 1);
}

/** Columns of a text, a tab reaching to the next multiple of four. */
function width(text: string): number {
  return Array.from(text).reduce((columns, character) => (character === '\t' ? columns - (columns % 4) + 4 : columns + 1), 0);
}

/**
 * `text` with items added to the list of a section: in place of an empty item, else behind the last one, else behind
 * whatever stands there; with the mark of the list, numbers going on. A section that is missing is created.
 */
export function withListItems(text: string, names: SectionNames, name: SectionName, labels: readonly string[]): string {
  if (labels.length === 0) return text;
  const structure = structureOf(text, names);
  const section = sectionsOf(text, structure, names)[name];
  const body = section === undefined ? '' : text.slice(section.from, section.to).trimEnd();
  if (section === undefined || body === '') return replaceSection(text, names, name, labels.map((label) => `- ${label}`).join('\n'));
  const lineEnd = lineEndOf(text);
  const items = listItems(text, structure, section).filter(({ depth }) => depth === 0);
  const empty = items.find((item) => isEmpty(item));
  if (empty !== undefined) return splice(text, empty.line.from, empty.line.to, marked(empty.mark, labels, 0).join(lineEnd));
  const last = items.at(-1);
  if (last !== undefined) return splice(text, last.to, last.to, lineEnd + marked(last.mark, labels, 1).join(lineEnd));
  const at = section.from + body.length;
  return splice(text, at, at, lineEnd + lineEnd + marked('- ', labels, 0).join(lineEnd));
}

/** Whether nothing stands in an item, as the feed pipeline leaves it. */
export function isEmpty({ line, label, to }: ListItem): boolean {
  return label === '' && to === line.to;
}

/** Items of a list with the mark of one that stands there; numbers are counted on from its own by `skip`. */
function marked(mark: string, labels: readonly string[], skip: number): string[] {
  const [, before = '', number, after = ''] = /^(.*?)(\d+)?(\D?)$/.exec(mark.trimEnd()) ?? [];
  return labels.map((label, index) => `${before}${number === undefined ? '' : Number(number) + index + skip}${after} ${label}`);
}
