import { childElements } from '../page/elements-in';
import { elementOf, type Block } from './blocks';
import { hintsOf, isFavourable, isNeutral } from './hints';

/** Shorter texts say nothing of what they stand in. */
const telling = 25;

/** Elements further out get no share of a paragraph. */
const reach = 5;

/** A part of fewer characters was not the main one: the names that hid the rest were wrong. */
const enough = 500;

/** What an element's kind is worth as the frame of an article, in paragraphs. */
const frames: Readonly<Record<string, number>> = {
  article: 8,
  div: 5,
  main: 5,
  section: 3,
  pre: 3,
  td: 3,
  blockquote: 3,
  ol: -3,
  ul: -3,
  dl: -3,
  dd: -3,
  dt: -3,
  li: -3,
  form: -3,
  th: -5,
  h1: -5,
  h2: -5,
  h3: -5,
  h4: -5,
  h5: -5,
  h6: -5,
};

/** What a name for or against is worth. */
const named = 25;

/**
 * Which blocks stand in the page's main part, by the way of Arc90's Readability: every paragraph
 * gives points to the elements around it, fewer the further out, and the element with most of
 * them, links deducted, is the article's frame, with those of its neighbours that come near.
 */
export function mainPart(blocks: readonly Block[]): boolean[] {
  const likely = likelyBlocks(blocks);
  const first = partOf(blocks, likely);
  if (lengthOf(blocks, first) >= enough || !likely.includes(false)) return first;
  const second = partOf(
    blocks,
    blocks.map(() => true),
  );
  return lengthOf(blocks, second) > lengthOf(blocks, first) ? second : first;
}

function lengthOf(blocks: readonly Block[], part: readonly boolean[]): number {
  return blocks.reduce((sum, { text }, i) => sum + (part[i] ? text.length : 0), 0);
}

/** All but what stands in something named as surroundings. */
function likelyBlocks(blocks: readonly Block[]): boolean[] {
  const known = new Map<Element, boolean>();
  const isUnlikely = (element: Element | null): boolean => {
    if (element === null || element.localName === 'body') return false;
    const before = known.get(element);
    if (before !== undefined) return before;
    const hints = hintsOf(element);
    const isOwn = !hints.some(isFavourable) && hints.some((hint) => !isNeutral(hint) && hint !== 'meta' && hint !== 'author');
    const is = isOwn || isUnlikely(element.parentElement);
    known.set(element, is);
    return is;
  };
  return blocks.map(({ parent }) => !isUnlikely(parent));
}

function partOf(blocks: readonly Block[], likely: readonly boolean[]): boolean[] {
  const scores = scoresOf(blocks, likely);
  const top = topOf(scores);
  if (top === undefined) return blocks.map(() => false);
  const parts = new Set<Element>([top]);
  const best = scores.get(top) ?? 0;
  for (const near of top.parentElement === null ? [] : childElements(top.parentElement)) {
    const alike = near.className !== '' && near.className === top.className ? 0.2 * best : 0;
    if ((scores.get(near) ?? Number.NEGATIVE_INFINITY) + alike >= Math.max(10, 0.2 * best)) parts.add(near);
  }
  return blocks.map((block, i) => {
    if (!likely[i]) return false;
    for (let at: Element | null = elementOf(block); at !== null; at = at.parentElement) if (parts.has(at)) return true;
    return false;
  });
}

function scoresOf(blocks: readonly Block[], likely: readonly boolean[]): Map<Element, number> {
  const scores = new Map<Element, number>();
  const words = new Map<Element, { all: number; links: number }>();
  blocks.forEach((block, i) => {
    if (!likely[i]) return;
    for (let at: Element | null = block.parent; at !== null; at = at.parentElement) {
      const own = words.get(at) ?? { all: 0, links: 0 };
      own.all += block.words;
      own.links += block.linkWords;
      words.set(at, own);
    }
    if (block.text.length < telling) return;
    const gain = 1 + (block.text.match(/[,،，、]/g)?.length ?? 0) + Math.min(3, Math.floor(block.text.length / 100));
    let at = frameOf(block);
    for (let level = 0; at !== null && at.localName !== 'html' && level < reach; level++) {
      scores.set(at, (scores.get(at) ?? startOf(at)) + gain / (level < 2 ? level + 1 : 3 * level));
      at = at.parentElement;
    }
  });
  for (const [element, score] of scores) {
    const { all, links } = words.get(element) ?? { all: 0, links: 0 };
    scores.set(element, score * (1 - (all === 0 ? 0 : links / all)));
  }
  return scores;
}

/** The innermost element that frames the block, not the one that is it. */
function frameOf({ nodes, parent }: Block): Element | null {
  const isParagraph = /^(?:p|td|pre|h\d|li|dd|blockquote|figcaption)$/.test(parent.localName);
  return isParagraph || !hasMoreChildren(parent, nodes.length + 1) ? parent.parentElement : parent;
}

function hasMoreChildren(parent: Element, count: number): boolean {
  let seen = 0;
  for (let child = parent.firstChild; child !== null && seen <= count; child = child.nextSibling) seen++;
  return seen > count;
}

function startOf(element: Element): number {
  const hints = hintsOf(element);
  const favour = hints.some(isFavourable) ? named : 0;
  const against = hints.some((hint) => !isFavourable(hint) && !isNeutral(hint)) ? named : 0;
  return (frames[element.localName] ?? 0) + favour - against;
}

/** The element with most points, or the one around it and its nearest rivals. */
function topOf(scores: ReadonlyMap<Element, number>): Element | undefined {
  const [first, ...others] = Array.from(scores)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5);
  if (first === undefined) return undefined;
  let [top, best] = first;
  const rivals = others.filter(([, score]) => score >= 0.75 * best).map(([element]) => element);
  for (let at = rivals.length < 3 ? null : top.parentElement; at !== null && at.localName !== 'body'; at = at.parentElement) {
    const around = at;
    if (rivals.filter((rival) => around.contains(rival)).length < 3) continue;
    top = at;
    break;
  }
  best = scores.get(top) ?? 0;
  let last = best;
  for (let at = top.parentElement; at !== null && at.localName !== 'body'; at = at.parentElement) {
    const score = scores.get(at);
    if (score === undefined) continue;
    if (score < best / 3) break;
    if (score > last) {
      top = at;
      break;
    }
    last = score;
  }
  return top;
}
