import { escapeHtml } from '../html-page';
import { linesOf, type Line } from './lines';
import type { PdfText } from './pdf-text';

/** The pages' text as HTML: headings, and paragraphs joined over lines, columns and pages. */
export function layOut(pages: PdfText[]): string {
  const lines = withoutRunningHeads(
    pages.map((page, number) => linesOf(page, number)),
    pages,
  );
  const bodySize = commonest(
    lines.flatMap((line) => Array.from({ length: Math.ceil(line.text.length / 10) }, () => Math.round(line.size * 2) / 2)),
  );
  const blocks: Block[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const level = headingLevel(line, bodySize);
    if (last !== undefined && last.level === level && continues(last, line)) join(last, line);
    else blocks.push({ level, text: line.text, last: line });
  }
  return blocks
    .map(({ level, text }) => (level === 0 ? `<p>${escapeHtml(text)}</p>` : `<h${level}>${escapeHtml(text)}</h${level}>`))
    .join('\n');
}

interface Block {
  /** 0 for a paragraph. */
  level: number;
  text: string;
  last: Line;
}

/** Larger type, or a numbered line of its own in another face, is a heading. */
function headingLevel(line: Line, bodySize: number): number {
  if (line.text.length > 120 || !/\p{L}/u.test(line.text)) return 0;
  if (line.size > bodySize * 1.5) return 1;
  if (line.size > bodySize * 1.12) return 2;
  const named = /^(?:abstract|introduction|references|acknowledg(?:e)?ments?|conclusions?|appendix|摘要|参考文献|引言|结论)$/i.test(
    line.text,
  );
  return named || (/^(?:\d{1,2}\.?|[IVX]{1,4}\.|[A-Z]\.)\s+\p{Lu}/u.test(line.text) && line.alone && line.text.length < 80) ? 2 : 0;
}

/** Whether a line goes on with the paragraph before it. */
function continues({ last, level, text }: Block, line: Line): boolean {
  if (level > 0) return line.page === last.page && last.y - line.y < last.size * 2.2 && last.y > line.y;
  if (/^(?:[•▪◦‣–-]\s|\[\d+\]|\(\d+\)\s|\d+\.\s)/.test(line.text)) return false;
  if (line.page !== last.page || line.column !== last.column) return !endsSentence(text) || /^\p{Ll}/u.test(line.text);
  if (Math.abs(line.size - last.size) > 1.5) return false;
  const gap = last.y - line.y;
  if (gap > Math.max(last.leading * 1.45, last.size * 1.9)) return false;
  // A first line set in from the margin opens a paragraph, as does one after a short last line.
  const indented = line.x - line.columnLeft > line.size * 0.8 && last.x - last.columnLeft < last.size * 0.5;
  const short = last.columnRight - (last.x + last.width) > (last.columnRight - last.columnLeft) * 0.25;
  return !((indented || short) && endsSentence(text));
}

/** Joins a line to its paragraph; a word broken at the line's end is put together where it is plainly one. */
function join(block: Block, line: Line): void {
  const { text } = block;
  if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text)) block.text = text.slice(0, -1) + line.text;
  else if (/[-‐/]$/.test(text) || isAsian(text.at(-1)) || (isAsian(line.text[0]) && isAsian(text.at(-1)))) block.text = text + line.text;
  else block.text = `${text} ${line.text}`;
  block.last = line;
}

function isAsian(character: string | undefined): boolean {
  return /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/.test(character ?? '');
}

function endsSentence(text: string): boolean {
  return /[.!?:。！？：]["'”’)\]]*$/.test(text);
}

/** Drops what stands at the top or bottom of many pages, and page numbers. */
function withoutRunningHeads(pages: Line[][], sizes: PdfText[]): Line[] {
  const seen = new Map<string, number>();
  const key = (line: Line) => line.text.replace(/\d+/g, '#');
  const edge = (line: Line) => {
    const height = sizes[line.page]?.height ?? 0;
    return line.y > height * 0.92 || line.y < height * 0.08;
  };
  for (const page of pages) for (const head of new Set(page.filter(edge).map(key))) seen.set(head, (seen.get(head) ?? 0) + 1);
  return pages.flat().filter((line) => {
    if (!edge(line)) return true;
    return !/^[\s\d–—-]*$/.test(line.text) && (seen.get(key(line)) ?? 0) < Math.max(2, pages.length / 3);
  });
}

function commonest(values: number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 10;
}
