import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { deepest, proseWords, squeeze, type Block } from './blocks';
import { hintsOf, isFavourable } from './hints';

/** Shorter texts occur by chance: they vote as their neighbours do. */
const telling = 25;

/** Below this share of the page's likely prose Readability may have taken the wrong part for the article. */
const convincing = 0.7;

/** Readability is not made for articles of fewer characters, white space aside. */
const short = 400;

/** The longest real pages have about a third of this. */
const mostElements = 60_000;

/**
 * For each block how surely other extractors count it to the article, 0 to 1. Mozilla's Readability
 * is asked first, being quick; where it leaves out much that reads like prose, so is Defuddle, and
 * either's vote counts. Where both find nothing, or the page is
 * made to be too much for them, its own marks of its content decide. Yields between its steps.
 */
export function* votesFor(page: Document, blocks: readonly Block[]): Generator<void, number[]> {
  if (isUnwieldy(page, blocks)) return structuralVotes(blocks);
  const text = readabilityText(page);
  yield;
  const first = votesOf(text, blocks);
  if (text.length >= short && shareOfProse(blocks, first) >= convincing) return first;
  yield;
  const second = votesOf(defuddleText(page), blocks);
  yield;
  const either = first.map((vote, i) => Math.max(vote, second[i] ?? 0));
  return either.some((vote) => vote > 0) ? either : structuralVotes(blocks);
}

function isUnwieldy(page: Document, blocks: readonly Block[]): boolean {
  return page.getElementsByTagName('*').length > mostElements || blocks.some(({ parent }) => depthOf(parent) >= deepest);
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let at = element.parentElement; at !== null; at = at.parentElement) depth++;
  return depth;
}

function readabilityText(page: Document): string {
  const copy = page.cloneNode(true) as Document;
  return squeeze(new Readability<Node | null>(copy, { serializer: (node) => node, disableJSONLD: true }).parse()?.textContent ?? '');
}

function defuddleText(page: Document): string {
  const copy = page.cloneNode(true) as Document;
  const { content } = new Defuddle(copy, { url: page.baseURI, standardize: false, removeImages: true }).parse();
  return squeeze(new DOMParser().parseFromString(content, 'text/html').body.textContent);
}

function shareOfProse(blocks: readonly Block[], votes: readonly number[]): number {
  let likely = 1;
  let voted = 0;
  blocks.forEach((block, i) => {
    const prose = proseWords(block);
    if (prose === 0) return;
    if ((votes[i] ?? 0) > 0.5) voted += prose;
    else if (isAside(block)) return;
    likely += prose;
  });
  return voted / likely;
}

function isAside({ parent }: Block): boolean {
  for (let at: Element | null = parent; at !== null && at.localName !== 'body'; at = at.parentElement) {
    if (hintsOf(at).some((hint) => !isFavourable(hint) && hint !== 'cards')) return true;
  }
  return false;
}

function votesOf(kept: string, blocks: readonly Block[]): number[] {
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
  return votes.map((vote, i) => vote ?? ((left[i] ?? 0) + (right[i] ?? 0)) / 2);
}

/** Where nobody finds anything: what the page itself marks as its content, else all of it. */
function structuralVotes(blocks: readonly Block[]): number[] {
  const content = 'article, main, [role="main"], [itemprop="articleBody"]';
  const votes = blocks.map(({ parent }) => (parent.closest(content) === null ? 0 : 1));
  return votes.some((vote) => vote > 0) ? votes : blocks.map(({ parent }) => (parent.closest('nav, header, footer, aside') === null ? 1 : 0));
}
