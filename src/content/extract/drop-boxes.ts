import { proseWords, type Block } from './blocks';
import { hintsOf } from './hints';
import { isBoxHeading, isFinePrint } from './phrases';

/** A box with a larger share of the kept prose is no box, but a part of the article. */
const mostOfAll = 0.3;

/** With less text than this beside the copyright line, the box may be a caption, and the line the article's own. */
const ownWords = 40;

/**
 * Drops the boxes a site sets below its articles: one headed "You may also like" or the like, one
 * of readers' comments, and the small print around a line of copyright.
 */
export function dropBoxes(blocks: readonly Block[], keep: boolean[]): void {
  const prose = blocks.map((block, i) => (keep[i] ? proseWords(block) : 0));
  const all = sum(prose);
  const judged = new Set<Element>();
  blocks.forEach(({ tag, text, parent }, i) => {
    const box = parent.parentElement;
    if (box === null || judged.has(box) || box.localName === 'body' || box.localName === 'html') return;
    const isPrint = parent.localName === 'p' && isFinePrint(text);
    const isHead =
      /^h[2-6]$/.test(tag) &&
      (isBoxHeading(text) || headsComments({ text, parent }, blocks[i + 1])) &&
      blocks[i - 1] !== undefined &&
      !isIn(box, blocks[i - 1]);
    if (!isPrint && !isHead) return;
    judged.add(box);
    let from = i;
    while (isIn(box, blocks[from - 1])) from--;
    let to = i + 1;
    while (isIn(box, blocks[to])) to++;
    const words = sum(prose.slice(from, to));
    if (isPrint ? all - words >= ownWords : words <= mostOfAll * all) keep.fill(false, from, to);
  });
}

/** An author may have comments to make as well: what stands below must be marked as a reader's. */
function headsComments({ text, parent }: Pick<Block, 'text' | 'parent'>, below: Block | undefined): boolean {
  if (!/\bcomments$/i.test(text.trim()) || below === undefined) return false;
  for (let at: Element | null = below.parent; at !== null && !at.contains(parent); at = at.parentElement)
    if (hintsOf(at).includes('comments')) return true;
  return false;
}

function isIn(box: Element, block: Block | undefined): boolean {
  return block !== undefined && box.contains(block.parent);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
