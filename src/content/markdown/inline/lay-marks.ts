import { characterAt, characterBefore, isLeftFlanking, isPunctuation, isRightFlanking, isSpace } from './flanking';
import type { Mark, Piece } from './piece';

/** A stretch of the line being written, and whether its characters are text, live marks or neither. */
export interface Stretch {
  text: string;
  kind: 'text' | 'link-text' | 'live' | 'verbatim';
}

const DELIMITERS: Record<Mark, readonly [string, string?]> = {
  emphasis: ['*', '_'],
  strong: ['**', '__'],
  strike: ['~~'],
  highlight: ['=='],
};

/** Stands between a mark and punctuation where CommonMark would otherwise not see the mark, as in Chinese: 说**“好”**了. */
const ZERO_WIDTH_SPACE = '\u200b';

/** Tidied pieces as stretches, each mark spelled so that it opens and closes where it stands. */
export function layMarks(pieces: readonly Piece[]): Stretch[] {
  const spelled = spellMarks(pieces);
  const stretches: Stretch[] = [];
  let links = 0;
  let before = '';
  const add = (text: string, kind: Stretch['kind']) => {
    stretches.push({ text, kind });
    before = characterBefore(text, text.length);
  };
  pieces.forEach((piece, i) => {
    switch (piece.kind) {
      case 'text': {
        add(piece.text, links > 0 ? 'link-text' : 'text');
        return;
      }
      case 'verbatim': {
        add(piece.text, 'verbatim');
        return;
      }
      case 'break': {
        add('\n', 'verbatim');
        return;
      }
      case 'open-link':
        links += 1;
        {
          add('[', 'live');
          return;
        }
      case 'close-link':
        links -= 1;
        {
          add(`](${piece.target})`, 'verbatim');
          return;
        }
      case 'open':
      case 'close': {
        const delimiter = spelled[i];
        if (delimiter === undefined || delimiter === '') return;
        const beside = characterBeside(pieces, spelled, i, delimiter.charAt(0));
        const isRun = before === delimiter.charAt(0) && stretches.at(-1)?.kind === 'live';
        if (piece.kind === 'open') {
          add(delimiter, 'live');
          if (!isLeftFlanking(isRun ? runStart(stretches) : previous(stretches), beside)) add(ZERO_WIDTH_SPACE, 'verbatim');
        } else {
          if (!isRun && !isRightFlanking(before, beside)) add(ZERO_WIDTH_SPACE, 'verbatim');
          add(delimiter, 'live');
        }
      }
    }
  });
  return stretches;
}

/** What stands before the last stretch. */
function previous(stretches: readonly Stretch[]): string {
  const text = stretches.at(-2)?.text ?? '';
  return characterBefore(text, text.length);
}

/** What stands before the run of one delimiter character that the last stretch ends. */
function runStart(stretches: readonly Stretch[]): string {
  const character = stretches.at(-1)?.text.charAt(0) ?? '';
  for (let i = stretches.length - 1; i >= 0; i -= 1) {
    const text = stretches[i]?.text ?? '';
    if (!text.startsWith(character)) return characterBefore(text, text.length);
  }
  return '';
}

/** The first character after the piece at `index`, not counting marks of the same character; empty at the end of the line. */
function characterBeside(pieces: readonly Piece[], spelled: readonly (string | undefined)[], index: number, delimiter: string): string {
  for (let i = index + 1; i < pieces.length; i += 1) {
    const character = firstCharacter(pieces[i], spelled[i]);
    const isMark = pieces[i]?.kind === 'open' || pieces[i]?.kind === 'close';
    if (character !== undefined && !(isMark && character === delimiter)) return character;
  }
  return '';
}

function firstCharacter(piece: Piece | undefined, delimiter: string | undefined): string | undefined {
  switch (piece?.kind) {
    case 'text':
    case 'verbatim':
      return characterAt(piece.text, 0);
    case 'open-link':
      return '[';
    case 'close-link':
      return ']';
    case 'break':
      return '\n';
    case 'open':
    case 'close':
      return delimiter === '' ? undefined : delimiter?.charAt(0);
    case undefined:
      return '';
  }
}

/** The delimiter for each mark by its index: underscores where asterisks would run together; empty where it would say nothing new. */
function spellMarks(pieces: readonly Piece[]): (string | undefined)[] {
  const spelled: (string | undefined)[] = pieces.map(() => undefined);
  for (const { mark, from, to, inside } of pairsOf(pieces)) {
    const [usual, other] = DELIMITERS[mark];
    const nested = inside.filter((outer) => outer === mark).length;
    const touches = other !== undefined && [from - 1, from + 1, to - 1, to + 1].some((i) => isStrong(pieces[i]));
    const isOtherFree = other !== undefined && isEdge(pieces, from, -1) && isEdge(pieces, to, 1);
    const delimiter =
      nested === 0 ? (touches && mark === 'emphasis' && isOtherFree ? other : usual) : nested === 1 && isOtherFree ? other : '';
    spelled[from] = spelled[to] = delimiter;
  }
  return spelled;
}

interface Pair {
  mark: Mark;
  from: number;
  to: number;
  /** The marks around it. */
  inside: Mark[];
}

function pairsOf(pieces: readonly Piece[]): Pair[] {
  const pairs: Pair[] = [];
  const open: { mark: Mark; from: number }[] = [];
  pieces.forEach((piece, i) => {
    if (piece.kind === 'open') open.push({ mark: piece.mark, from: i });
    if (piece.kind !== 'close') return;
    const start = open.pop();
    if (start !== undefined) pairs.push({ ...start, to: i, inside: open.map(({ mark }) => mark) });
  });
  return pairs;
}

function isStrong(piece: Piece | undefined): boolean {
  return (piece?.kind === 'open' || piece?.kind === 'close') && piece.mark === 'strong';
}

/** Whether the text beside the piece at `index`, past other marks, lets an underscore open or close there. */
function isEdge(pieces: readonly Piece[], index: number, step: 1 | -1): boolean {
  let at = index + step;
  while (pieces[at]?.kind === 'open' || pieces[at]?.kind === 'close') at += step;
  const piece = pieces[at];
  if (piece?.kind !== 'text') return true;
  const character = step === 1 ? characterAt(piece.text, 0) : characterBefore(piece.text, piece.text.length);
  return isSpace(character) || isPunctuation(character);
}
