import { tokensIn, type Token } from './content';
import type { LineContext } from './inline/escape-text';
import type { Piece } from './inline/piece';
import { writeInline } from './inline/write-inline';

/** Content as the blocks it holds, what is inline between them written as paragraphs. */
export function blocksIn(content: string): string[] {
  return partsOf(tokensIn(content), writeParagraph);
}

/** The same of tokens. */
export function blocksOf(tokens: readonly Token[]): string[] {
  return partsOf(tokens, writeParagraph);
}

/** Content as Markdown, a blank line between its blocks. */
export function written(content: string): string {
  return blocksIn(content).join('\n\n');
}

/** A list's content as the blocks of each item; what stands between items belongs to the one before. */
export function itemsIn(content: string): string[][] {
  const items: Token[][] = [[]];
  for (const token of tokensIn(content)) {
    if (token.kind === 'item') items.push([]);
    else items.at(-1)?.push(token);
  }
  const written = items.map(blocksOf);
  return written.filter((blocks, i) => blocks.length > 0 || (i > 0 && i < written.length - 1));
}

/** Content as its first title, empty when it has none, and the rest as Markdown. */
export function withTitle(content: string): { title: string; body: string } {
  const tokens = tokensIn(content);
  const title = tokens.find(({ kind }) => kind === 'title');
  const body = blocksOf(tokens.map((token) => (token === title ? { kind: 'boundary' } : token))).join('\n\n');
  return { title: title?.kind === 'title' ? title.text : '', body };
}

/** Content that holds no blocks as the one line it is; where blocks were, there is a space. */
export function line(content: string, context: LineContext): string {
  return writeInline(tokensIn(content).map(inLine), context);
}

function inLine(token: Token): Piece {
  switch (token.kind) {
    case 'boundary':
    case 'item':
      return { kind: 'text', text: ' ' };
    case 'block':
    case 'title':
    case 'cell':
      return { kind: 'verbatim', text: token.text.replace(/\n+/g, ' ') };
    default:
      return token;
  }
}

function writeParagraph(pieces: readonly Piece[]): string {
  return writeInline(pieces, 'paragraph');
}

/** The parts that stand on lines of their own: those that are written, and each run between them, as `write` has it. */
export function partsOf(tokens: readonly Token[], write: (pieces: readonly Piece[]) => string): string[] {
  const parts: string[] = [];
  let run: Piece[] = [];
  let depth = 0;
  let isAfterBreak = false;
  const close = () => {
    const part = run.length === 0 ? '' : write(run);
    if (part !== '') parts.push(part);
    run = [];
    isAfterBreak = false;
  };
  for (const token of tokens) {
    switch (token.kind) {
      case 'boundary':
      case 'item':
        close();
        continue;
      case 'block':
      case 'title':
      case 'cell':
        close();
        if (token.text !== '') parts.push(token.text);
        continue;
      case 'break':
        // Two line breaks are how pages without paragraphs set them apart.
        if (isAfterBreak && depth === 0) close();
        else run.push(token);
        isAfterBreak = run.length > 0;
        continue;
      case 'text':
        if (token.text.trim() !== '') isAfterBreak = false;
        break;
      case 'open':
      case 'open-link':
        depth += 1;
        isAfterBreak = false;
        break;
      case 'close':
      case 'close-link':
        depth -= 1;
        isAfterBreak = false;
        break;
      case 'verbatim':
        isAfterBreak = false;
    }
    run.push(token);
  }
  close();
  return parts;
}
