import { selectAll } from '../../page/look-up';
import { moveChildren, newElement } from '../elements';
import { newFormula } from '../math/formula';

/** Equations, which LaTeXML lays out as tables, one row a line, the number in a cell of its own, with text between them at times. */
export function standardiseEquations(page: Document): void {
  for (const table of selectAll(page, 'table.ltx_equation, table.ltx_equationgroup, .ltx_eqn_table, .ltx_eqn_div')) {
    if (!table.isConnected) continue;
    const parts = partsOf(table);
    if (parts.length === 0) continue;
    const holder = newElement(page, 'div');
    if (table.id !== '') holder.id = table.id;
    holder.append(...parts);
    table.replaceWith(holder);
  }
}

interface Row {
  /** The TeX of its cells, of which some are empty for the sake of the columns. */
  cells: string[];
  number: string | undefined;
}

/** Formulas, each as many rows as are set below each other, and the paragraphs between them. */
function partsOf(table: Element): Element[] {
  const page = table.ownerDocument;
  const parts: Element[] = [];
  let rows: Row[] = [];
  const close = () => {
    parts.push(...formulasOf(page, rows));
    rows = [];
  };
  const lines = Array.from(table.querySelectorAll('tr, .ltx_eqn_row'));
  for (const line of lines.length > 0 ? lines : [table]) {
    const number = numberOf(line);
    const cells = Array.from(line.querySelectorAll('td, .ltx_eqn_cell')).filter((cell) => !cell.matches('[class*="_pad"], .ltx_eqn_eqno'));
    const texs = (cells.length > 0 ? cells : [line]).map(texOf);
    if (texs.some((tex) => tex !== '')) rows.push({ cells: texs, number });
    else if (line.textContent.trim() !== '' && number === undefined) {
      close();
      const between = newElement(page, 'p');
      moveChildren(cells[0] ?? line, between);
      parts.push(between);
    }
  }
  close();
  return parts;
}

function texOf(cell: Element): string {
  return Array.from(cell.querySelectorAll('math'), (math) => math.textContent.replace(/^\\displaystyle\b\s*/, '')).join(' ');
}

function numberOf(line: Element): string | undefined {
  const said = (line.querySelector('.ltx_tag_equation, .ltx_tag_equationgroup, .ltx_eqn_eqno')?.textContent ?? '').trim();
  return /^\(?([\p{L}\p{N}.*'′†‡:–-]{1,12})\)?$/u.exec(said)?.[1];
}

/** Longer formulas are not drawn: their rows stand alone. */
const LONGEST = 8000;

function formulasOf(page: Document, rows: readonly Row[]): Element[] {
  const length = rows.reduce((sum, { cells }) => sum + cells.join('').length, 0);
  if (rows.length < 2 || length > LONGEST)
    return rows.map(({ cells, number }) => newFormula(page, tagged(inLines(cells.filter((tex) => tex !== '').join(' ')), number), 'block'));
  const isAligned = rows.some(({ cells }) => cells.length > 1);
  const numbers = rows.flatMap(({ number }) => number ?? []);
  const areNumbered = numbers.length > 1;
  const name = areNumbered ? (isAligned ? 'align*' : 'gather*') : isAligned ? 'aligned' : 'gathered';
  const lines = rows.map(({ cells, number }) => tagged(cells.join(' & ').replace(/(?:\s*&\s*)+$/, ''), areNumbered ? number : undefined));
  const tex = `\\begin{${name}}\n${lines.join(' \\\\\n')}\n\\end{${name}}`;
  return [newFormula(page, areNumbered ? tex : tagged(tex, numbers[0]), 'block')];
}

/** Lines of a formula of its own need an environment: without one they are drawn behind each other. */
function inLines(tex: string): string {
  return /\\\\/.test(tex) && !tex.includes('\\begin{') ? `\\begin{gathered}\n${tex}\n\\end{gathered}` : tex;
}

function tagged(tex: string, number: string | undefined): string {
  return number === undefined ? tex : `${tex} \\tag{${number}}`;
}
