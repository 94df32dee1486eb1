import { plainText } from './plain-text';

/** How many letters tell a block of the article. */
const TELLING = 40;
/** What stands behind this share of the article's text stands at its end: a line on the author may follow. */
const END = 0.95;
/** How many blocks behind one of the article's may still be about it. */
const NEAR = 3;
/** Blocks looked at in a step. */
const STEP = 300;

/** A block of the page that stands behind the article's end. */
export interface After {
  text: string;
  /** Whether nothing stands between it and the article's words. */
  isNext: boolean;
}

/**
 * The page's short blocks at the article's end, where offers to read on stand: extraction leaves them out, as it should.
 * `blocks` is the page's text in order; `isOffer` tells them where they were kept. Yields between its steps.
 */
export function* textAfterInSteps(
  markdown: string,
  blocks: readonly string[],
  isOffer: (text: string) => boolean,
): Generator<void, After[]> {
  const own = new Set(markdown.split('\n').map((line) => beginningOf(plainText(line))));
  yield;
  let held = 0;
  let since = NEAR;
  const seen: (After & { before: number })[] = [];
  for (const [i, text] of blocks.entries()) {
    if (i % STEP === STEP - 1) yield;
    const beginning = beginningOf(text);
    const isOwn = beginning.length === TELLING && own.has(beginning);
    const isShort = text.length < 300;
    if (isOwn && !(isShort && isOffer(text))) {
      held += text.length;
      since = 0;
      continue;
    }
    if (isShort && since < NEAR) seen.push({ text, isNext: since === 0, before: held });
    since += 1;
  }
  return seen.flatMap(({ text, isNext, before }) => (before >= END * held ? [{ text, isNext }] : []));
}

function beginningOf(text: string): string {
  return text
    .slice(0, 4 * TELLING)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, TELLING);
}
