/** How many letters of the article's end find it again in the page. */
const tailLetters = 40;
/** How many blocks after the article may still be about it. */
const blocksAfter = 3;

/**
 * The page's blocks right after the article's last words, where offers to read on stand: extraction
 * leaves them out, as it should. `blocks` is the page's text in order; empty when the end is not found.
 */
export function textAfter(article: string, blocks: readonly string[]): string[] {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const tail = letters(article).slice(-tailLetters);
  if (tail.length < tailLetters / 2) return [];
  const last = blocks.findLastIndex((block) => letters(block).endsWith(tail) || letters(block).includes(tail));
  return last < 0 ? [] : blocks.slice(last + 1, last + 1 + blocksAfter);
}
