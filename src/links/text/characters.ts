/** What a character is to the tokeniser: between units, part of a spaced word, or a unit of its own (Chinese, Japanese, Korean). */
export type CharacterKind = typeof GAP | typeof WORD | typeof IDEOGRAPH;

const GAP = 1;
export const WORD = 2;
export const IDEOGRAPH = 3;

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const letter = /[\p{L}\p{N}\p{M}]/u;

/** Kinds of the basic plane, filled as they are met: asking a regular expression for each character is ten times slower. */
const known = new Uint8Array(0x10000);

/** The kind of a code point. */
export function kindOf(codePoint: number): CharacterKind {
  if (codePoint >= known.length) return classify(codePoint);
  const kind = known[codePoint];
  if (kind === GAP || kind === WORD || kind === IDEOGRAPH) return kind;
  return (known[codePoint] = classify(codePoint));
}

function classify(codePoint: number): CharacterKind {
  const character = String.fromCodePoint(codePoint);
  if (!letter.test(character)) return GAP;
  return ideograph.test(character) ? IDEOGRAPH : WORD;
}
