import { isElement } from '../page/is-element';
import type { Piece } from './inline/piece';
import { writeInline } from './inline/write-inline';
import type { Converter } from './rule';
import { childElements } from '../page/child-elements';

/** What a table's cell holds, on one line: its blocks with line breaks between them, list items with a bullet. */
export function cellText(cell: Element, converter: Converter): string {
  return linesOf(cell, converter).filter((line) => line !== '').join('<br>');
}

function linesOf(parent: Element, converter: Converter): string[] {
  if (!converter.holdsBlocks(parent)) return [write(converter.pieces(parent))];
  const lines: string[] = [];
  let run: Piece[] = [];
  const close = () => {
    lines.push(write(run));
    run = [];
  };
  for (const child of parent.childNodes) {
    if (isElement(child) && isOwnLine(child, converter)) {
      close();
      lines.push(...blockLines(child, converter));
    } else {
      const holder = parent.cloneNode(false) as Element;
      holder.append(child.cloneNode(true));
      run.push(...converter.pieces(holder));
    }
  }
  close();
  return lines;
}

const OWN_LINE = new Set('p div ul ol li dl dt dd pre blockquote h1 h2 h3 h4 h5 h6 section article figure figcaption hr details summary header footer table tr'.split(' '));

function isOwnLine(element: Element, converter: Converter): boolean {
  return OWN_LINE.has(element.localName) || converter.holdsBlocks(element);
}

function blockLines(element: Element, converter: Converter): string[] {
  switch (element.localName) {
    case 'pre':
      return element.textContent.trim().split('\n').map((code) => (code.trim() === '' ? '' : codeLine(code)));
    case 'li':
      return bulleted(linesOf(element, converter).filter((line) => line !== ''), bulletOf(element));
    case 'hr':
      return [];
    default:
      return linesOf(element, converter);
  }
}

function bulleted([first, ...more]: string[], bullet: string): string[] {
  return first === undefined ? [] : [`${bullet} ${first}`, ...more];
}

function bulletOf(item: Element): string {
  const list = item.parentElement;
  if (list?.localName !== 'ol') return '•';
  return `${childElements(list).indexOf(item) + 1}.`;
}

function codeLine(code: string): string {
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
  if (verbatim.startsWith('$')) return verbatim.replace(/\\\|/g, '\\Vert ').replace(/\|/g, '\\vert ');
  return verbatim.replace(/\\?\|/g, '\\|');
}
