import type { PlacedLine } from './columns';
import { footnoteMark } from './line-kinds';
import { RAISED } from './lines';
import type { Typography } from './typography';

/** A footnote: the key its mark in the text names it by, and its lines. */
export interface PdfFootnote {
  key: string;
  lines: PlacedLine[];
}

/** Around the key of a footnote where the text calls it. */
export const CALLED = { open: '\ue002', close: '\ue003' } as const;

/** How far up a page footnotes may reach. */
const HIGHEST = 0.7;

/**
 * Takes the footnotes out of a page: small lines at a column's end, from the first that opens with a raised mark. Marks in
 * the text that have one are put into {@link CALLED}.
 */
export function takeFootnotes(lines: readonly PlacedLine[], { size }: Typography): { text: PlacedLine[]; footnotes: PdfFootnote[] } {
  const footnotes: PdfFootnote[] = [];
  const taken = new Set<PlacedLine>();
  const top = Math.max(...lines.map(({ y }) => y));
  for (const column of new Set(lines.map((line) => line.column))) {
    const own = lines.filter((line) => line.column === column);
    let from = own.length;
    for (let i = own.length - 1; i >= 0; i -= 1) {
      const line = own[i];
      if (line === undefined || line.size > size * 0.93 || line.y > top * HIGHEST) break;
      if (footnoteMark(line) !== undefined) from = i;
    }
    for (const line of own.slice(from)) {
      taken.add(line);
      const mark = footnoteMark(line);
      if (mark === undefined) footnotes.at(-1)?.lines.push(line);
      else
        footnotes.push({
          key: `${line.page + 1}-${mark}`,
          lines: [{ ...line, text: line.text.slice(mark.length + 2).trimStart() }],
        });
    }
  }
  const open = new Map(footnotes.map(({ key }) => [key.replace(/^\d+-/, ''), key]));
  const text = lines.filter((line) => !taken.has(line)).map((line) => ({ ...line, text: callFootnotes(line.text, open) }));
  return { text, footnotes };
}

/** A mark follows a word or what ends one; behind a single letter it is a power. */
function callFootnotes(text: string, open: Map<string, string>): string {
  return text.replace(
    new RegExp(`(\\p{L}{2}|[\\p{Script=Han}.,;:!?)”’"'\\]])(\\s?)${RAISED.open}([^${RAISED.close}]{1,3})${RAISED.close}`, 'gu'),
    (whole, before: string, _space: string, mark: string) => {
      const key = open.get(mark);
      if (key === undefined) return whole;
      open.delete(mark);
      return before + CALLED.open + key + CALLED.close;
    },
  );
}
