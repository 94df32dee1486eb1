import { childElements } from '../page/elements-in';

/** Whether a table shows data: not one that lays out a page, in one column or row of prose or around tables or headings. */
export function isGrid(table: Element): boolean {
  const rows = rowsOf(table);
  if (rows.length === 0) return false;
  if (table.querySelector('table') !== null) return false;
  if (table.querySelector('th') !== null) return true;
  if (table.querySelector('h1, h2, h3, h4, h5, h6') !== null) return false;
  if (rows.every((row) => row.length === 1)) return false;
  return rows.length > 1 || !rows.flat().some((cell) => cell.querySelector('p, pre, ul, ol, blockquote, figure') !== null);
}

/** The cells of each row that has any, head first; rows of a table inside are not its own. */
export function rowsOf(table: Element): Element[][] {
  const parts = childElements(table);
  const isHead = ({ localName }: Element) => localName === 'thead';
  return [...parts.filter(isHead), ...parts.filter((part) => !isHead(part))]
    .flatMap((part) => (part.localName === 'tr' ? [part] : childElements(part).filter(({ localName }) => localName === 'tr')))
    .map(cellsOf)
    .filter((row) => row.length > 0);
}

function cellsOf(row: Element): Element[] {
  return childElements(row).filter(({ localName }) => localName === 'td' || localName === 'th');
}
