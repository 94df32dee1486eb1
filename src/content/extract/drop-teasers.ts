import { elementOf, proseWords, type Block } from './blocks';
import { sameTitle } from './phrases';

/** An element with so much prose beside its title is an article, however short. */
const ownWords = 30;

/** With so many times as much prose in them, they are what the page is about. */
const most = 5;

/**
 * Drops the beginnings of other posts that a site sets behind a short one, when they stand outside the element that
 * holds the title and the text: two at least, each with a heading that leads to another page of the site.
 */
export function dropTeasers(blocks: readonly Block[], keep: boolean[], titles: readonly string[]): void {
  const heads = blocks.filter(isTeaserHead).map(elementOf);
  if (heads.length < 2) return;
  const named = blocks.findIndex(({ tag, text }) => /^h[12]$/.test(tag) && titles.some((title) => sameTitle(text, title)));
  const title = blocks[named < 0 ? blocks.findIndex(({ tag }) => tag === 'h1') : named];
  if (title === undefined || isTeaserHead(title)) return;
  const article = around(elementOf(title), heads);
  const own = blocks.reduce((words, block, i) => words + (keep[i] === true && article.contains(block.parent) ? proseWords(block) : 0), 0);
  if (own < ownWords) return;
  const cards = heads
    .filter((head) => isBehind(head, article))
    .map((head) => around(head, [...heads.filter((other) => other !== head), article]));
  const inCards = blocks.map((block, i) => keep[i] === true && cards.some((card) => card.contains(block.parent)));
  const theirs = blocks.reduce((words, block, i) => words + (inCards[i] === true ? proseWords(block) : 0), 0);
  if (theirs <= most * own) inCards.forEach((isIn, i) => (keep[i] &&= !isIn));
}

/** A heading that is a link to another page of the site. */
function isTeaserHead(block: Block): boolean {
  if (!/^h[2-5]$/.test(block.tag)) return false;
  const heading = elementOf(block);
  const link = block.linkWords >= block.words ? block.parent.querySelector('a[href]') : heading.closest('a[href]');
  if (link === null) return false;
  const here = new URL(heading.ownerDocument.baseURI);
  try {
    const there = new URL(link.getAttribute('href') ?? '', here);
    return there.hostname === here.hostname && there.pathname !== here.pathname;
  } catch {
    return false;
  }
}

/** The largest element around one that contains none of the others. */
function around(element: Element, others: readonly Element[]): Element {
  let at = element;
  for (let next = at.parentElement; next !== null && !others.some((other) => next?.contains(other)); next = next.parentElement) at = next;
  return at;
}

function isBehind(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & 4) !== 0 && !other.contains(element);
}
