import { elementOf, proseWords, type Block } from './blocks';
import { sameTitle } from './phrases';

/** An `article` with fewer words of prose may be the head of one that goes on outside it. */
const ownWords = 100;

/**
 * Drops what stands in an `article` other than the one that holds the title: posts that lists and
 * endless pages add below.
 */
export function dropOtherArticles(blocks: readonly Block[], keep: boolean[], titles: readonly string[]): void {
  const heads = blocks.filter(({ tag }) => tag === 'h1');
  const head = heads.find(({ text }) => titles.some((title) => sameTitle(text, title))) ?? heads[0];
  const own = head?.parent.closest('article');
  if (own === null || own === undefined) return;
  const others: number[] = [];
  let words = 0;
  blocks.forEach((block, i) => {
    if (!keep[i]) return;
    const element = elementOf(block);
    const around = element.closest('article');
    if (own.contains(element)) words += proseWords(block);
    else if (around?.contains(own) === false) others.push(i);
  });
  if (words >= ownWords) for (const i of others) keep[i] = false;
}
