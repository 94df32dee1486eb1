const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}_]+/gu;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Words in a text. Where a script writes no spaces, two characters count as one word. */
export function countWords(text: string): number {
  let words = 0;
  for (const [match] of text.matchAll(word)) words += ideograph.test(match) ? 0.5 : 1;
  return Math.round(words);
}
