const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const letter = /[\p{L}\p{N}_]/u;

const NONE = 1;
const LETTER = 2;
const IDEOGRAPH = 3;

/** The kind of each UTF-16 code unit met so far: a page has its words counted several times. */
const kinds = new Uint8Array(0x10000);

/** Words in a text. Where a script writes no spaces, two characters count as one word. */
export function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const isPair = code >= 0xd800 && code < 0xdc00;
    const kind = isPair ? kindOf(String.fromCodePoint(text.codePointAt(i) ?? code)) : (kinds[code] ||= kindOf(String.fromCharCode(code)));
    if (isPair) i += 1;
    if (kind === IDEOGRAPH) words += 0.5;
    else if (kind === LETTER && !inWord) words += 1;
    inWord = kind === LETTER;
  }
  return Math.round(words);
}

function kindOf(character: string): number {
  if (ideograph.test(character)) return IDEOGRAPH;
  return letter.test(character) ? LETTER : NONE;
}
