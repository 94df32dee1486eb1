import type { Converter } from './rule';
import { cellText } from './cell-text';
import { childElements } from '../page/child-elements';

/** A table as Markdown; one that only lays out its content, as that content. */
export function writeTable(element: Element, converter: Converter): string {
  const captions = ownAll(element, 'caption').map((caption) => converter.blocks(wrap(caption)));
  const rows = rowsOf(element);
  if (rows.length === 0) return captions.join('\n\n');
  if (isLayout(element, rows)) return [...captions, ...rows.flat().map((cell) => converter.blocks(cell))].filter((block) => block !== '').join('\n\n');
  const grid = gridOf(rows, (cell) => cellText(cell, converter));
  const hasHeader = isHeader(rows[0] ?? []);
  const width = Math.max(...grid.map((row) => row.length));
  const header = hasHeader ? (grid.shift() ?? []) : [];
  const alignments = Array.from({ length: width }, (_, column) => alignmentOf(rows, column));
  const lines = [rowLine(header, width), `| ${alignments.join(' | ')} |`, ...grid.map((row) => rowLine(row, width))];
  return [...captions, lines.join('\n')].filter((block) => block !== '').join('\n\n');
}

function wrap(caption: Element): Element {
  const holder = caption.ownerDocument.createElementNS(caption.namespaceURI, 'div');
  holder.append(caption.cloneNode(true));
  return holder;
}

/** Descendants of that name that belong to this table, not to one inside. */
function ownAll(table: Element, name: string): Element[] {
  return Array.from(table.querySelectorAll(name)).filter((element) => element.closest('table') === table);
}

function rowsOf(table: Element): Element[][] {
  const inHead = (row: Element) => row.parentElement?.localName === 'thead';
  const rows = ownAll(table, 'tr');
  return [...rows.filter(inHead), ...rows.filter((row) => !inHead(row))]
    .map((row) => childElements(row).filter(({ localName }) => localName === 'td' || localName === 'th'))
    .filter((row) => row.length > 0);
}

/** One column or one row of prose, or a table that holds tables or headings: it places things, it shows no data. */
function isLayout(table: Element, rows: readonly Element[][]): boolean {
  if (table.querySelector('th') !== null && table.querySelector('table') === null) return false;
  if (table.querySelector('table, h1, h2, h3, h4, h5, h6') !== null) return true;
  const width = Math.max(...rows.map((row) => row.length));
  if (width === 1) return true;
  return rows.length === 1 && rows.flat().some((cell) => cell.querySelector('p, pre, ul, ol, blockquote, figure') !== null);
}

function isHeader(row: readonly Element[]): boolean {
  return row.length > 0 && (row[0]?.parentElement?.parentElement?.localName === 'thead' || row.every(({ localName }) => localName === 'th'));
}

/** The cells' texts by row and column; a cell over several is told once. */
function gridOf(rows: readonly Element[][], textOf: (cell: Element) => string): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (grid[y]?.[x] !== undefined) x += 1;
      const columns = span(cell, 'colspan');
      const height = Math.min(span(cell, 'rowspan'), rows.length - y);
      for (let down = 0; down < height; down += 1) {
        for (let right = 0; right < columns; right += 1) {
          const row = grid[y + down];
          if (row !== undefined && row[x + right] === undefined) row[x + right] = down === 0 && right === 0 ? textOf(cell) : '';
        }
      }
      x += columns;
    }
  });
  return grid;
}

/** Pages ask for a thousand columns where they mean all. */
function span(cell: Element, attribute: 'colspan' | 'rowspan'): number {
  const asked = Number.parseInt(cell.getAttribute(attribute) ?? '1', 10);
  return asked >= 1 ? Math.min(asked, attribute === 'colspan' ? 30 : 200) : 1;
}

const DELIMITERS: Readonly<Record<string, string>> = { left: ':--', center: ':-:', right: '--:' };

function alignmentOf(rows: readonly Element[][], column: number): string {
  const asked = rows.slice(0, 2).map((row) => row[column]?.getAttribute('align')?.toLowerCase() ?? '');
  return asked.map((align) => DELIMITERS[align]).find((delimiter) => delimiter !== undefined) ?? '---';
}

function rowLine(row: readonly (string | undefined)[], width: number): string {
  return `| ${Array.from({ length: width }, (_, i) => row[i] ?? '').join(' | ')} |`;
}
