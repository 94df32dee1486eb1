import type { PlacedLine } from './columns';
import type { Segment } from './lines';
import { equationNumber, isCaption, plainText } from './line-kinds';
import type { Typography } from './typography';

/** A cell of a table and how many columns it reaches over. */
export interface GridCell {
  text: string;
  span: number;
}

/** Lines of a table on one page. */
const LONGEST = 150;

/** Cells on one baseline. */
interface Row {
  y: number;
  cells: Segment[];
}

/** How many of the lines from `from` on are of a table, and what it says; undefined where there is none. */
export function tableFrom(
  lines: readonly PlacedLine[],
  from: number,
  type: Typography,
): { length: number; rows: GridCell[][] } | undefined {
  const first = lines[from];
  if (first === undefined) return undefined;
  let to = from;
  let lowest = Number.POSITIVE_INFINITY;
  for (; to < Math.min(lines.length, from + LONGEST); to += 1) {
    const line = lines[to];
    if (line === undefined || !isOfTable(line) || line.page !== first.page || line.column !== first.column) break;
    if (to > from && (lowest - line.y > type.leading * 3 || line.y - lowest > type.leading * 3)) break;
    lowest = Math.min(lowest, line.y);
  }
  const last = Math.min(...lines.slice(from, to).flatMap(({ y, segments }) => (segments.length > 1 ? [y] : [])));
  while (to > from && isBelow(lines[to - 1], last - type.leading * 1.2)) to -= 1;
  const found = rowsOf(lines.slice(from, to));
  const full = found.filter(({ cells }) => cells.length > 1);
  const widest = Math.max(0, ...full.map(({ cells }) => cells.length));
  const cells = full.flatMap((row) => row.cells);
  if (cells.filter(isTerm).length > cells.length / 2) return undefined;
  const isTable = full.length >= found.length * 0.6 && (full.length > 2 || (full.length > 1 && widest > 2));
  return isTable ? { length: to - from, rows: gridOf(found, type) } : undefined;
}

/** Whether a line is a single cell below a baseline. */
function isBelow(line: PlacedLine | undefined, y: number): boolean {
  return line?.segments.length === 1 && line.y < y;
}

/** Whether a cell is a part of a formula, not a number. */
function isTerm({ text }: Segment): boolean {
  return /[=+−∑∏∫√()[\]{}|^]/.test(text) && !/\p{L}{3}/u.test(text) && !/^[\d\s.,%(±×+−–-]+\)?%?$/.test(text);
}

/** Whether a line may be one of a table: cells side by side, or one that is not as wide as the text. */
function isOfTable(line: PlacedLine): boolean {
  if (isCaption(line) || equationNumber(line) !== undefined) return false;
  const { segments } = line;
  if (segments.length < 2) return line.right - line.x < (line.columnRight - line.columnLeft) * 0.5 && !/^[•▪–]\s|:$/.test(plainText(line));
  const formulas = segments.filter(({ text }) => /[=∑∏∫]/.test(text)).length;
  const isItem =
    segments.length === 2 && /^\(?[\w•–]{1,3}[.):]?$/.test(segments[0]?.text ?? '') && line.x - line.columnLeft < line.size * 4;
  const [first] = segments;
  const isRunIn = segments.length === 2 && /^.{2,40}[.:]$/.test(first?.text ?? '') && line.x - line.columnLeft < line.size * 2;
  const words = plainText(line).split(' ');
  const isFull = line.x - line.columnLeft < 2 && line.columnRight - line.right < 2;
  const isJustified = isFull && words.length > 3 && words.filter((word) => /^\p{Ll}/u.test(word)).length > words.length * 0.6;
  const isProse = isRunIn || isJustified || segments.some(({ x, right }) => right - x > (line.columnRight - line.columnLeft) * 0.7);
  return formulas < segments.length / 2 && !isItem && !isProse;
}

/** The lines' cells by baseline, from the top down. */
function rowsOf(lines: readonly PlacedLine[]): Row[] {
  const rows: Row[] = [];
  for (const line of [...lines].sort((one, other) => other.y - one.y)) {
    const last = rows.at(-1);
    if (last !== undefined && last.y - line.y < 2) last.cells.push(...line.segments);
    else rows.push({ y: line.y, cells: [...line.segments] });
  }
  return rows;
}

/** The rows by column. What stands closer to a row than a line, or below it without a first cell, is part of it. */
function gridOf(found: readonly Row[], { leading }: Typography): GridCell[][] {
  const columns = columnsOf(found);
  const placed = found.map((row) => ({ ...row, ...inColumns(row, columns) }));
  const isNamed = placed.filter(({ texts }) => texts[0] !== '').length >= placed.length / 2;
  const rows: typeof placed = [];
  for (const [i, row] of placed.entries()) {
    const above = rows.at(-1);
    const gap = (above?.y ?? Number.POSITIVE_INFINITY) - row.y;
    // The lines of a cell may begin above the name they stand beside.
    const leadsOn = row.y - (placed[i + 1]?.y ?? Number.NEGATIVE_INFINITY) < Math.min(gap, leading) * 0.7;
    const isBelowHead = rows.length === 1 && (above?.texts[0] === '' || above?.spans.some((span) => span > 1) === true);
    const goesOn =
      isNamed &&
      !leadsOn &&
      !isBelowHead &&
      row.texts[0] === '' &&
      gap < leading * 1.3 &&
      !row.texts.some((text) => /^[\d.,%+−–-]+$/.test(text));
    if (above === undefined || !(gap < leading * 0.7 || goesOn)) {
      rows.push(row);
      continue;
    }
    above.texts = above.texts.map((text, i) => `${text} ${row.texts[i] ?? ''}`.trim());
    if (row.cells.length >= above.cells.length || goesOn) above.y = row.y;
    if (row.cells.length > above.cells.length) above.cells = row.cells;
  }
  return rows.map(({ texts, spans }) => withSpans(texts, spans));
}

/** What a row says in each column, and over how many columns it says it. */
function inColumns({ cells }: Row, columns: readonly Column[]): { texts: string[]; spans: number[] } {
  const texts = columns.map(() => '');
  const spans = columns.map(() => 1);
  for (const cell of [...cells].sort((one, other) => one.x - other.x)) {
    const over = columns.flatMap((column, i) => (isOver(cell, column) ? [i] : []));
    const at = over[0] ?? nearest(columns, cell);
    texts[at] = `${texts[at] ?? ''} ${cell.text}`.trim();
    spans[at] = Math.max(spans[at] ?? 1, over.length);
  }
  return { texts, spans };
}

function withSpans(cells: readonly string[], spans: readonly number[]): GridCell[] {
  const row: GridCell[] = [];
  for (let i = 0; i < cells.length;) {
    let span = 1;
    while (span < (spans[i] ?? 1) && cells[i + span] === '') span += 1;
    row.push({ text: cells[i] ?? '', span });
    i += span;
  }
  return row;
}

interface Column {
  x: number;
  right: number;
}

function isOver(one: Column, other: Column): boolean {
  return one.x < other.right && one.right > other.x;
}

/** The columns, from the rows with as many cells as most have to the others; a cell over two of them makes none. */
function columnsOf(rows: readonly Row[]): Column[] {
  const counts = rows.map(({ cells }) => cells.length).filter((count) => count > 1);
  const usual = [...new Set(counts)].sort((one, other) => shareOf(counts, other) - shareOf(counts, one) || other - one)[0] ?? 0;
  const columns: (Column & { rows: number })[] = [];
  for (const { cells } of [...rows].sort((one, other) => Math.abs(one.cells.length - usual) - Math.abs(other.cells.length - usual))) {
    for (const { x, right } of cells) {
      const over = columns.filter((column) => isOver({ x, right }, column));
      const [own] = over;
      if (own === undefined) columns.push({ x, right, rows: 1 });
      else if (over.length === 1)
        Object.assign(own, {
          x: Math.min(x, own.x),
          right: Math.max(right, own.right),
          rows: own.rows + 1,
        });
    }
  }
  const shared = rows.length > 3 ? columns.filter((column) => column.rows > 1) : columns;
  return (shared.length > 1 ? shared : columns).sort((one, other) => one.x - other.x);
}

function shareOf(counts: readonly number[], count: number): number {
  return counts.filter((other) => other === count).length;
}

function nearest(columns: readonly Column[], { x, right }: Column): number {
  const off = columns.map((column) => Math.abs(column.x + column.right - x - right));
  return off.indexOf(Math.min(...off));
}
