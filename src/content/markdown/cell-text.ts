import { tokensIn } from './content';
import type { Piece } from './inline/piece';
import { writeInline } from './inline/write-inline';
import { partsOf } from './read-content';

/** Content as lines of a table's cell. */
export function linesIn(content: string): string[] {
  return partsOf(tokensIn(content), write);
}

/** A line of code in a cell. */
export function codeLine(code: string): string {
  const pad = code.includes('`') ? ' ' : '';
  const fence = '`'.repeat(Math.max(0, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length)) + 1);
  return protectBars(`${fence}${pad}${code}${pad}${fence}`);
}

function write(pieces: readonly Piece[]): string {
  return writeInline(
    pieces.map((piece) => (piece.kind === 'verbatim' ? { ...piece, text: protectBars(piece.text) } : piece)),
    'cell',
  );
}

/** A bar ends the cell, even in code and formulas: https://github.github.com/gfm/#example-200 */
function protectBars(verbatim: string): string {
  if (!verbatim.startsWith('$')) return verbatim.replace(/\\?\|/g, '\\|');
  // No blank stands before the dollars that end a formula.
  return verbatim
    .replace(/\\\|/g, '\\Vert ')
    .replace(/\|/g, '\\vert ')
    .replace(/(\\[Vv]ert) (?=\$)/g, '$1');
}
