import type { PlacedLine } from './columns';
import { goesOn, isNext } from './goes-on';
import { tableFrom } from './grid';
import { isLabel, isNumbered, kindOf } from './kind-of-line';
import { equationNumber, headingLevel, plainText } from './line-kinds';
import type { LineKind, OfLines, PdfBlock } from './pdf-block';
import type { Typography } from './typography';

/** Lines handled in one step. */
const STEP = 50;

/**
 * The text's lines, in reading order, as blocks; a paragraph goes on over columns, pages and what stands between them.
 * It yields between its steps so that the thread can be let go.
 */
export function* blocksInSteps(lines: readonly PlacedLine[], type: Typography): Generator<void, PdfBlock[]> {
  const blocks: PdfBlock[] = [];
  const front = frontMatter(lines, type);
  const unnamed = referencesWithoutHeading(lines);
  let isReferences = false;
  /** The paragraph that may go on, and the block written last. */
  let open: OfLines | undefined;
  let last: OfLines | undefined;
  const add = (block: OfLines) => {
    blocks.push(block);
    last = block;
    open = block.kind === 'caption' || block.kind === 'code' ? open : block;
  };
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined) break;
    if (i % STEP === 0) yield;
    if (i === unnamed) isReferences = true;
    const isInFormula = last?.kind === 'formula' && isNext(last.lines.at(-1), line, 3.5);
    const isOfCaption = last?.kind === 'caption' && line.segments.length === 1 && goesOn(last, line, 'paragraph', type);
    const table = i < front || isReferences || isInFormula || isOfCaption || isNumbered(line) ? undefined : tableFrom(lines, i, type);
    if (table !== undefined) {
      blocks.push({ kind: 'table', rows: table.rows });
      last = undefined;
      i += table.length - 1;
      continue;
    }
    const level =
      i < front ? (line.size > type.size * 1.3 && line.size === largest(lines.slice(0, front)) ? 1 : 0) : headingLevel(line, type);
    if (level > 0) {
      const isMore =
        last?.kind === 'heading' &&
        isNext(last.lines.at(-1), line, 1.6) &&
        last.lines.at(-1)?.size === line.size &&
        !/^(?:\d|[A-Z]\.\d)/.test(line.text);
      if (isMore) last?.lines.push(line);
      else add({ kind: 'heading', level, lines: [line] });
      if (level > 0 && i >= front) isReferences = REFERENCES.test(plainText(line));
      continue;
    }
    const kind: LineKind = i < front ? 'paragraph' : kindOf(line, isReferences, last, type);
    if (kind === 'paragraph' && isLabel(line, type)) continue;
    const before: OfLines | undefined =
      kind === 'paragraph' && last !== undefined && !isSmall(line, type) ? (isNext(last.lines.at(-1), line, 3) ? last : open) : last;
    if (before !== undefined && goesOn(before, line, kind, type)) {
      before.lines.push(line);
      last = before;
    } else add({ kind, lines: [line] });
  }
  return withoutContents(blocks);
}

const REFERENCES = /^(?:[\dIVX.]*\s*)?(?:references|bibliography|参考文献)[:.]?$/i;

/** Where entries begin that count from one in brackets, where no heading says so. */
function referencesWithoutHeading(lines: readonly PlacedLine[]): number {
  const texts = lines.map(plainText);
  if (texts.some((text) => REFERENCES.test(text))) return -1;
  const first = texts.findLastIndex((text) => /^\[1\]\s/.test(text));
  const more = texts.slice(first).filter((text) => /^\[\d{1,3}\]\s/.test(text)).length;
  return more > 4 ? first : -1;
}

/** Headings in a row that end with the number of a page are a table of contents. */
function withoutContents(blocks: readonly PdfBlock[]): PdfBlock[] {
  const isEntry = (block: PdfBlock | undefined) =>
    block?.kind === 'heading' && /\p{L}.*[\s.]\d{1,3}$/u.test(block.lines.at(-1)?.text ?? '');
  return blocks.map((block, i) =>
    block.kind === 'heading' && isEntry(block) && (isEntry(blocks[i - 1]) || isEntry(blocks[i + 1]))
      ? { kind: 'paragraph', lines: block.lines }
      : block,
  );
}

/** How many lines stand before the abstract or the first numbered heading: title and authors. */
function frontMatter(lines: readonly PlacedLine[], type: Typography): number {
  const first = lines.findIndex(
    (line) => line.page === 0 && headingLevel(line, type) > 0 && /^(?:abstract|摘\s*要|(?:1|I)\.?\s)/i.test(plainText(line)),
  );
  return Math.max(0, first);
}

function largest(lines: readonly PlacedLine[]): number {
  return Math.max(...lines.map(({ size }) => size));
}

function isSmall(line: PlacedLine, { size }: Typography): boolean {
  return line.size < size * 0.93;
}

/** A formula's lines as one text for each number it has. */
export function formulaTexts(lines: readonly PlacedLine[]): string[] {
  const found: { text: string; number: string }[] = [];
  let text = '';
  for (const line of lines) {
    const number = equationNumber(line);
    text = `${text} ${number === undefined ? line.text : line.text.slice(0, line.text.length - number.length)}`.trim();
    if (number === undefined) continue;
    found.push({ text, number });
    text = '';
  }
  const end = found.at(-1);
  if (end === undefined) return [text];
  end.text = `${end.text} ${text}`.trim();
  return found.map((part) => `${part.text} ${part.number}`);
}
