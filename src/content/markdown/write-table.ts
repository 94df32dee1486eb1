import { elementsIn } from '../page/elements-in';
import { rowsOf } from './tables';

/** A table as Markdown; `texts` are what its cells (`data-table="cell"`) hold, on one line each, in the order of the page. */
export function writeTable(table: Element, texts: readonly string[]): string {
  const cells = elementsIn(table).filter((element) => element.getAttribute('data-table') === 'cell');
  const textOf = new Map(cells.map((cell, i) => [cell, texts[i] ?? '']));
  const rows = rowsOf(table);
  const grid = isTooLarge(rows)
    ? rows.map((row) => row.map((cell) => textOf.get(cell) ?? ''))
    : gridOf(rows, (cell) => textOf.get(cell) ?? '');
  const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0);
  // Readers fill up a row that is short; written full, a few long rows among many would be most of the note.
  const most = grid.length * width > mostCells(rows) ? 0 : width;
  const header = isHeader(rows[0] ?? []) ? (grid.shift() ?? []) : [];
  const alignments = Array.from({ length: width }, (_, column) => alignmentOf(rows, column));
  return [rowLine(header, width), `| ${alignments.join(' | ')} |`, ...grid.map((row) => rowLine(row, Math.max(row.length, most)))].join(
    '\n',
  );
}

function isHeader(row: readonly Element[]): boolean {
  return (
    row.length > 0 && (row[0]?.parentElement?.parentElement?.localName === 'thead' || row.every(({ localName }) => localName === 'th'))
  );
}

/** How many cells a table may have with those that spans leave empty: a few times its own. */
function mostCells(rows: readonly Element[][]): number {
  return 40 + 4 * rows.flat().length;
}

/** Whether the spans ask for so much that the cells are better written one after another. */
function isTooLarge(rows: readonly Element[][]): boolean {
  const asked = rows.flat().reduce((sum, cell) => sum + span(cell, 'colspan') * Math.min(span(cell, 'rowspan'), rows.length), 0);
  return asked > mostCells(rows);
}

/** The cells' texts by row and column; a cell that spans several is written once. */
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
