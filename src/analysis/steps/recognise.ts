import { STEPS, type StepId, type StepPatterns } from './index';

/** The step an item's text asks for; undefined for an item that is a plain box. */
export function recognise(item: string, patterns: StepPatterns): StepId | undefined {
  const text = normalised(item);
  return STEPS.find(({ id }) => patterns[id].some((pattern) => holds(text, normalised(pattern))))?.id;
}

/** Whether a text contains the pieces of a pattern in order. A piece has to match whole words, except where a `*` touches it. */
function holds(text: string, pattern: string): boolean {
  const pieces = pattern.split('*');
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const words = piece.trim();
    if (words === '') continue;
    const isOpenBefore = index > 0 && !piece.startsWith(' ');
    const isOpenBehind = index < pieces.length - 1 && !piece.endsWith(' ');
    const found = find(text, words, { from: at, isOpenBefore, isOpenBehind });
    if (found < 0) return false;
    at = found + words.length;
  }
  return at > 0;
}

/** The offset of `words` at or after `from`, as whole words except on a side that is open; -1 when there is none. */
function find(
  text: string,
  words: string,
  { from, isOpenBefore, isOpenBehind }: { from: number; isOpenBefore: boolean; isOpenBehind: boolean },
): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const isCutBefore = !isOpenBefore && goesOn(text.charAt(at - 1), words.charAt(0));
    const isCutBehind = !isOpenBehind && goesOn(text.charAt(end), words.charAt(words.length - 1));
    if (!isCutBefore && !isCutBehind) return at;
  }
  return -1;
}

function goesOn(beside: string, edge: string): boolean {
  return /[a-z\d]/.test(beside) && /[a-z\d]/.test(edge);
}

function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[*_]{2}|[`~=]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
