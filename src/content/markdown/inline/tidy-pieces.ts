import type { Piece } from './piece';

/**
 * White space as a browser shows it: runs become one space, none at the ends of a line, none just
 * inside a mark or link. Marks around nothing go, and two of a kind that touch become one.
 */
export function tidyPieces(pieces: readonly Piece[]): Piece[] {
  const tidy = new Tidy();
  for (const piece of pieces) tidy.add(piece);
  return tidy.pieces;
}

class Tidy {
  readonly pieces: Piece[] = [];
  /** Opened, and nothing visible inside yet. */
  private held: Piece[] = [];
  private gap: '' | 'space' | 'break' = '';

  add(piece: Piece): void {
    switch (piece.kind) {
      case 'text':
        this.addText(piece.text);
        break;
      case 'verbatim':
        if (piece.text !== '') this.show(piece);
        break;
      case 'break':
        if (this.pieces.length > 0) this.gap = 'break';
        break;
      case 'open':
      case 'open-link':
        this.held.push(piece);
        break;
      case 'close':
      case 'close-link':
        if (this.held.pop() === undefined) this.pieces.push(piece);
    }
  }

  private addText(text: string): void {
    const words = /[\t\r\n\f]| {2}/.test(text) ? text.replace(/[ \t\r\n\f]+/g, ' ') : text;
    const [from, to] = [words.startsWith(' ') ? 1 : 0, words.endsWith(' ') ? words.length - 1 : words.length];
    if (from === 1) this.space();
    if (to <= from) return;
    this.show({ kind: 'text', text: words.slice(from, to) });
    if (to < words.length) this.space();
  }

  private space(): void {
    if (this.pieces.length > 0 && this.gap === '') this.gap = 'space';
  }

  private show(piece: Piece): void {
    if (this.gap === 'break') this.pieces.push({ kind: 'break' });
    else if (this.gap === 'space') this.pieces.push({ kind: 'text', text: ' ' });
    this.gap = '';
    for (const open of this.held) this.open(open);
    this.held = [];
    this.pieces.push(piece);
  }

  private open(open: Piece): void {
    const last = this.pieces.at(-1);
    if (open.kind === 'open' && last?.kind === 'close' && last.mark === open.mark) this.pieces.pop();
    else this.pieces.push(open);
  }
}
