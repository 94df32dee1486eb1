import { isElement } from '../page/is-element';
import { elementOf, proseWords, type Block } from './blocks';
import { coreOf } from './core';
import { dropBoxes } from './drop-boxes';
import { dropTeasers } from './drop-teasers';
import { keepLinkLists } from './keep-link-lists';
import { dropOtherArticles } from './other-articles';
import { isTailHeading, sameTitle } from './phrases';
import { isWithin } from './within';

/** How many blocks may stand between a heading and the text it heads. */
const headedWithin = 4;

/** Passages with fewer words of prose may well stand in an article twice: lists, refrains, pull quotes. */
const repeatable = 120;

/**
 * Corrects a choice of blocks by what belongs together whatever its words weigh: a caption goes
 * with the text around its figure, a heading with the text below it, listings, formulas and tables within the article stay in it,
 * notes follow their marks, nothing is said twice, other posts go, and so does the title, which the reader has already. In steps.
 */
export function* keepTogether(
  page: Document,
  blocks: readonly Block[],
  chosen: readonly boolean[],
  titles: readonly string[],
): Generator<void, boolean[]> {
  const keep = [...chosen];
  keepBelonging(blocks, chosen, keep);
  yield;
  keepLinkLists(blocks, keep);
  yield;
  dropOtherArticles(blocks, keep, titles);
  dropTeasers(blocks, keep, titles);
  yield;
  dropBoxes(blocks, keep);
  keepHeadings(blocks, keep);
  yield;
  yield* keepNotes(page, blocks, keep);
  dropRepeats(blocks, keep);
  yield;
  const first = keep.indexOf(true);
  blocks.forEach(({ tag, text }, i) => {
    if (i <= first + 3 && /^h[12]$/.test(tag) && titles.some((title) => sameTitle(text, title))) keep[i] = false;
  });
  return keep;
}

/**
 * A heading stays in with the kept text it heads, which may come after a line or two that goes, a
 * date or a credit; one with nothing kept after it goes.
 */
function keepHeadings(blocks: readonly Block[], keep: boolean[]): void {
  const first = firstWithHeading(blocks, keep);
  let sinceText = Number.POSITIVE_INFINITY;
  let atEnd = true;
  for (let i = blocks.length - 1; i > first; i--) {
    const block = blocks[i];
    if (block === undefined || !/^h[2-6]$/.test(block.tag)) {
      sinceText = keep[i] ? 0 : sinceText + 1;
      if (keep[i]) atEnd = false;
      continue;
    }
    const heads = keep[i + 1] === true || sinceText < headedWithin;
    if (atEnd) keep[i] = false;
    else if (heads && !isTailHeading(block.text)) keep[i] = true;
    sinceText = Number.POSITIVE_INFINITY;
  }
}

/** The first kept block, or the heading right above it in the article's own element, which is then kept as well. */
function firstWithHeading(blocks: readonly Block[], keep: boolean[]): number {
  const first = keep.indexOf(true);
  const [above, below] = [blocks[first - 1], blocks[first]];
  if (above === undefined || !/^h[2-6]$/.test(above.tag) || isTailHeading(above.text) || above.linkWords >= above.words) return first;
  if (above.parent.parentElement !== below?.parent.parentElement && above.parent !== below?.parent) return first;
  keep[first - 1] = true;
  return first - 1;
}

type Belonging = 'caption' | 'whole';

/** What a block belongs to whatever it says: captions and named embeds to the text on either side, listings, formulas and tables to that on both. */
function belonging({ tag, nodes, parent }: Block): Belonging | undefined {
  if (tag === 'figcaption' || parent.closest('figcaption, [data-embed]') !== null) return 'caption';
  if (nodes.some((node) => isElement(node) && node.hasAttribute('data-embed'))) return 'caption';
  const isWhole =
    tag === 'pre' ||
    tag === 'table' ||
    nodes.some(
      (node) => isElement(node) && (node.localName === 'math' || (node.firstElementChild !== null && node.querySelector('math') !== null)),
    );
  return isWhole ? 'whole' : undefined;
}

/** Keeps what goes with the nearest block to its left and right that is neither caption, listing nor table. At the end of the article's own element, what follows its text goes with it. */
function keepBelonging(blocks: readonly Block[], chosen: readonly boolean[], keep: boolean[]): void {
  const core = coreOf(
    blocks,
    blocks.map((block, i) => (chosen[i] ? proseWords(block) : 0)),
  );
  let run: { i: number; kind: Belonging }[] = [];
  let before = false;
  const close = (after: boolean) => {
    for (const { i, kind } of run) keep[i] ||= kind === 'caption' ? before || after : before && (after || isWithin(blocks[i], core));
    run = [];
  };
  blocks.forEach((block, i) => {
    const kind = belonging(block);
    if (kind !== undefined) run.push({ i, kind });
    else {
      const isChosen = chosen[i] ?? false;
      close(isChosen);
      before = isChosen;
    }
  });
  close(false);
}

/** Longer passages are compared piece by piece: a page of one sentence over and over would take the square of its length. */
const longestRepeat = 500;

/** Pages made for several screens hold their text once for each: later passages are dropped. */
function dropRepeats(blocks: readonly Block[], keep: boolean[]): void {
  const kept = blocks.flatMap((block, i) => (keep[i] ? [{ block, i }] : []));
  const textAt = (at: number) => kept[at]?.block.text;
  let prose = 0;
  const proseBefore = [0, ...kept.map(({ block }) => (prose += proseWords(block)))];
  const seen = new Map<string, number>();
  for (let at = 0; at < kept.length; at++) {
    const earlier = seen.get(textAt(at) ?? '');
    if (earlier === undefined) {
      seen.set(textAt(at) ?? '', at);
      continue;
    }
    let length = 1;
    while (length < longestRepeat && earlier + length < at && textAt(at + length) === textAt(earlier + length)) length++;
    if ((proseBefore[at + length] ?? 0) - (proseBefore[at] ?? 0) < repeatable) continue;
    for (const { i } of kept.slice(at, at + length)) keep[i] = false;
    at += length - 1;
  }
}

const MARKS = '[data-note-ref], sup a[href^="#"], a[role="doc-noteref"]';

/** Blocks looked through for note marks in one step. */
const BLOCKS_A_STEP = 200;

/** Keeps the blocks that note marks in kept text point at, as `standardise` writes them or as plain links. */
function* keepNotes(page: Document, blocks: readonly Block[], keep: boolean[]): Generator<void> {
  const keys = new Set<string>();
  const targets = new Set<Element>();
  for (const [i, { nodes }] of blocks.entries()) {
    if (i % BLOCKS_A_STEP === BLOCKS_A_STEP - 1) yield;
    if (!keep[i]) continue;
    for (const mark of nodes
      .filter(isElement)
      .flatMap((node) => (node.firstElementChild === null ? [node] : [node, ...node.querySelectorAll(MARKS)]))) {
      const key = mark.getAttribute('data-note-ref');
      if (key !== null) keys.add(key);
      const id = decodeId(mark.getAttribute('href') ?? '');
      const note = id === '' ? null : page.getElementById(id);
      if (note !== null && !note.matches('h1, h2, h3, h4, h5, h6')) targets.add(note);
    }
  }
  yield;
  if (keys.size > 0)
    for (const note of page.querySelectorAll('[data-note]')) if (keys.has(note.getAttribute('data-note') ?? '')) targets.add(note);
  if (targets.size === 0) return;
  blocks.forEach((block, i) => {
    for (let at: Element | null = elementOf(block); at !== null && !keep[i]; at = at.parentElement) if (targets.has(at)) keep[i] = true;
  });
}

function decodeId(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}
