/** How many letters of the article's end find it again in the page. */
const tailLetters = 40;
/** This many characters at an article's end contain those letters, in all but the oddest articles. */
const tailLength = 2000;
/** How many blocks after the article may still be about it. */
const blocksAfter = 3;
/** Blocks looked at in a step. */
const STEP = 300;

/**
 * The page's blocks right after the article's last words, where offers to read on stand: extraction
 * leaves them out, as it should. `blocks` is the page's text in order; empty when the end is not
 * found. Yields between its steps.
 */
export function* textAfterInSteps(article: string, blocks: readonly string[]): Generator<void, string[]> {
  const tail = letters(article.slice(-tailLength)).slice(-tailLetters);
  if (tail.length < tailLetters / 2) return [];
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    if (letters(blocks[at] ?? '').includes(tail)) return blocks.slice(at + 1, at + 1 + blocksAfter);
    if (at % STEP === 0) yield;
  }
  return [];
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
