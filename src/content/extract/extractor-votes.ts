import { Readability } from '@mozilla/readability';
import { deepest, proseWords, squeeze, type Block } from './blocks';
import { leanPage } from './lean-page';
import { mainPart } from './main-part';

/** Shorter texts occur by chance: they vote as their neighbours do. */
const telling = 25;

/** Two quick extractors that agree on this share of their prose are relied on. */
const agreed = 0.9;

/** The share of prose that Readability and the first impression must have in common for the one to confirm the other. */
const confirmed = 0.9;

/**
 * Readability goes through a page in one go, at some 25 microseconds an element. From `page` elements on it is
 * given the lean page instead, and when that has more than `lean` elements, it is not asked.
 */
const large = { page: 1000, lean: 1700 };

/** The longest real pages have about a third of this. */
const mostElements = 60_000;

/**
 * Which blocks are counted as the article before the last weighing. The first impression and the page's main part
 * are quick to find and usually agree. Where they do not, Mozilla's Readability is asked, and two of the three
 * decide; of a page too long for it the main part does. Where all find nothing, or the page is made to be too much
 * for Readability, the page's own marks of its content decide. Yields between its steps.
 */
export function* votesFor(page: Document, blocks: readonly Block[], impression: readonly boolean[]): Generator<void, readonly boolean[]> {
  if (isUnwieldy(page, blocks)) return impression.includes(true) ? impression : structuralVotes(blocks);
  const main = mainPart(blocks);
  if (sharedProse(blocks, impression, main) >= agreed) return impression;
  yield;
  const readable = yield* readabilityVotes(page, blocks);
  yield;
  if (readable === undefined) return [main, impression].find((votes) => votes.includes(true)) ?? structuralVotes(blocks);
  if (sharedProse(blocks, impression, readable) >= confirmed) return impression;
  const most = blocks.map((_, i) => [impression[i], main[i], readable[i]].filter(Boolean).length >= 2);
  return [most, impression, readable].find((votes) => votes.includes(true)) ?? structuralVotes(blocks);
}

/** The prose that both count as the article, as a share of what either does; 0 when neither finds any. */
function sharedProse(blocks: readonly Block[], one: readonly boolean[], other: readonly boolean[]): number {
  let both = 0;
  let either = 0;
  blocks.forEach((block, i) => {
    const prose = proseWords(block);
    if (one[i] && other[i]) both += prose;
    if (one[i] || other[i]) either += prose;
  });
  return either === 0 ? 0 : both / either;
}

function isUnwieldy(page: Document, blocks: readonly Block[]): boolean {
  return elementsOf(page) > mostElements || blocks.some(({ parent }) => depthOf(parent) >= deepest);
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let at = element.parentElement; at !== null; at = at.parentElement) depth++;
  return depth;
}

/** Readability for the text alone: it need not tidy attributes and addresses of what it found. */
class ReadabilityOfText extends Readability<Node | null> {
  _cleanStyles(): void {
    // A third of its time on long articles.
  }

  _postProcessContent(): void {
    // Addresses and classes.
  }
}

function* readabilityVotes(page: Document, blocks: readonly Block[]): Generator<void, boolean[] | undefined> {
  const isLarge = elementsOf(page) > large.page;
  const copy = isLarge ? yield* leanPage(page, blocks) : (page.cloneNode(true) as Document);
  if (isLarge && elementsOf(copy) > large.lean) return undefined;
  yield;
  const found = new ReadabilityOfText(copy, { serializer: (node) => node, disableJSONLD: true }).parse();
  yield;
  return votesOf(squeeze(found?.textContent ?? ''), blocks);
}

function elementsOf(page: Document): number {
  return page.getElementsByTagName('*').length;
}

function votesOf(kept: string, blocks: readonly Block[]): boolean[] {
  const votes = blocks.map(({ text }) => {
    const own = squeeze(text);
    if (own.length < telling) return undefined;
    return kept.includes(own.slice(0, 200)) ? 1 : 0;
  });
  let before = 0;
  const left = votes.map((vote) => (before = vote ?? before));
  let after = 0;
  const right = votes.map(() => 0);
  for (let i = votes.length - 1; i >= 0; i--) right[i] = after = votes[i] ?? after;
  return votes.map((vote, i) => (vote ?? ((left[i] ?? 0) + (right[i] ?? 0)) / 2) === 1);
}

/** Where nobody finds anything: what the page itself marks as its content, else all of it. */
function structuralVotes(blocks: readonly Block[]): boolean[] {
  const content = 'article, main, [role="main"], [itemprop="articleBody"]';
  const votes = blocks.map(({ parent }) => parent.closest(content) !== null);
  return votes.includes(true) ? votes : blocks.map(({ parent }) => parent.closest('nav, header, footer, aside') === null);
}
