import type { Place } from '../note/quote';

type Piece = { kind: 'quote' | 'words' | 'heading'; text: string; at: Place };

/** The quotes of a body that nobody has said anything to. A paragraph speaks for the quote below it, else for the one above. */
export function quotesWithoutWords(body: string): Place[] {
  const pieces = piecesOf(body);
  const used = new Set<Piece>();
  return pieces.flatMap((piece, at) => {
    if (piece.kind !== 'quote') return [];
    const words = [pieces[at - 1], pieces[at + 1]].find((one) => one?.kind === 'words' && !used.has(one) && !repeats(one, piece));
    if (words === undefined) return [piece.at];
    used.add(words);
    return [];
  });
}

/** Whether words only say the quote over again. */
function repeats(words: Piece, quote: Piece): boolean {
  const said = bare(words.text);
  return said === '' || bare(quote.text).includes(said);
}

function bare(text: string): string {
  return text
    .replace(/\[\[[^\]]*\]\]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** A body as runs of quotes, of words and headings; rules, comments, block ids and callouts that are no quote count as words or nothing. */
function piecesOf(body: string): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | undefined;
  let offset = 0;
  for (const line of body.split('\n')) {
    const from = offset;
    offset += line.length + 1;
    if (line.trim() === '') {
      open = undefined;
      continue;
    }
    const kind = kindOf(line, open);
    if (kind === undefined) continue;
    const at = { from, to: from + line.length };
    if (open?.kind === kind && kind !== 'heading') {
      open.text += `\n${line}`;
      open.at = { from: open.at.from, to: at.to };
    } else {
      open = { kind, text: line, at };
      // Paragraphs of words that follow each other are said to the same quote.
      const last = pieces.at(-1);
      if (kind === 'words' && last?.kind === 'words') {
        last.text += `\n${line}`;
        open = last;
      } else pieces.push(open);
    }
  }
  return pieces;
}

function kindOf(line: string, open: Piece | undefined): Piece['kind'] | undefined {
  if (/^\s*(?:[-*+]\s+|\d+[.)]\s+)?>/u.test(line)) return /^\s*>\s*\[!(?!quote|cite)/iu.test(line) ? undefined : 'quote';
  if (/^\s*\^[\w-]+\s*$/u.test(line) || /^\s*(?:---+|\*\*\*+)\s*$/u.test(line)) return undefined;
  if (/^#{1,6}\s/u.test(line)) return 'heading';
  // A quote's paragraph goes on without its mark.
  if (open?.kind === 'quote' && !/^\s*(?:[-*+]|\d+[.)])\s/u.test(line)) return 'quote';
  // A line of links alone says nothing.
  return bare(line) === '' ? undefined : 'words';
}
