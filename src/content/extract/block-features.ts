import { elementOf, proseWords, squeeze, type Block } from './blocks';
import { hintNames, type Hint } from './hints';
import { countFurniture, endsSentence, isCredit, isTailHeading, isTeaser, sameTitle } from './phrases';
import { scopesOf, type Scope, type Scopes } from './scopes';

/** What is known about an article beside its page's text. */
export interface ReferenceTexts {
  title: string;
  /** The article's text by JSON-LD, squeezed; empty when the page gives none. */
  articleBody: string;
  /** How the page's description and the feed's excerpt begin, squeezed. */
  openings: readonly string[];
}

type Tag = 'p' | 'li' | 'h1' | 'h2' | 'h3' | 'table' | 'blockquote' | 'other';
type Trait = keyof typeof traits;

/** What a block tells by itself and its place in the page; the names are those of the weights. */
export type OwnFeature = 'always' | Trait | `<${Tag}>` | `~${Hint}`;

const tags: readonly Tag[] = ['p', 'li', 'h1', 'h2', 'h3', 'table', 'blockquote', 'other'];

/** A block among its page's. */
interface BlockContext {
  block: Block;
  i: number;
  page: Page;
  /** What is around: the block's parent, that one's parent and the next. */
  around: readonly [Scope, Scope, Scope];
}

interface Page {
  blocks: readonly Block[];
  referenceTexts: ReferenceTexts;
  scopes: Scopes;
  /** Per block, which share of its words is prose. */
  proseShare: readonly number[];
  /** Where the title stands; -1 when it does not. */
  head: number;
  underTail: readonly boolean[];
}

const traits = {
  words: ({ block }: BlockContext) => Math.min(1, block.words / 40),
  links: ({ block }: BlockContext) => (block.words === 0 ? 0 : Math.min(1, block.linkWords / block.words)),
  sentence: ({ block }: BlockContext) => flag(endsSentence(block.text)),
  teaser: ({ block }: BlockContext) => flag(isTeaser(block.text)),
  furniture: ({ block }: BlockContext) => (block.words < 30 ? Math.min(2, countFurniture(block.text)) : 0),
  longFurniture: ({ block }: BlockContext) =>
    block.words < 30 ? 0 : Math.min(2, (30 * countFurniture(block.text.slice(0, 600))) / Math.min(block.words, 100)),
  credit: ({ block }: BlockContext) => flag(isCredit(block.text)),
  tailHeading: ({ block }: BlockContext) => flag(isTail(block)),
  underTailHeading: ({ i, page }: BlockContext) => flag(page.underTail[i] ?? false),
  beforeTitle: ({ i, page }: BlockContext) => flag(i < page.head),
  inArticleBody: ({ block, page }: BlockContext) => flag(isInBody(block.text, page.referenceTexts.articleBody) === true),
  notInArticleBody: ({ block, page }: BlockContext) => flag(isInBody(block.text, page.referenceTexts.articleBody) === false),
  opening: ({ block, page }: BlockContext) => flag(isOpening(block.text, page.referenceTexts.openings)),
  proseBefore: ({ i, page }: BlockContext) => shareOfWords(page.blocks, page.proseShare, i - 4, i - 1),
  proseAfter: ({ i, page }: BlockContext) => shareOfWords(page.blocks, page.proseShare, i + 1, i + 4),
  linksAround: ({ around: [, grandparent] }: BlockContext) => (grandparent.words === 0 ? 0 : grandparent.linkWords / grandparent.words),
  parentShare: ({ around: [parent], page }: BlockContext) => Math.sqrt(parent.prose / page.scopes.prose),
  grandparentShare: ({ around: [, grandparent], page }: BlockContext) => Math.sqrt(grandparent.prose / page.scopes.prose),
  thirdShare: ({ around: [, , third], page }: BlockContext) => Math.sqrt(third.prose / page.scopes.prose),
};

/** All names, in the order of the numbers that {@link ownFeaturesInSteps} gives. */
export const ownFeatures: readonly OwnFeature[] = [
  'always',
  ...(Object.keys(traits) as Trait[]),
  ...tags.map((tag): OwnFeature => `<${tag}>`),
  ...hintNames.map((hint): OwnFeature => `~${hint}`),
];

/** Blocks handled in one step. */
const STEP = 64;

/**
 * Per block, how strongly each of {@link ownFeatures} is there: 0 to 1, furniture to 2.
 * It yields between its steps so that the thread can be let go.
 */
export function* ownFeaturesInSteps(blocks: readonly Block[], referenceTexts: ReferenceTexts): Generator<void, number[][]> {
  const prose = blocks.map(proseWords);
  yield;
  const scopes = scopesOf(blocks);
  yield;
  const page: Page = {
    blocks,
    referenceTexts,
    scopes,
    proseShare: blocks.map(({ words }, i) => (prose[i] ?? 0) / Math.max(1, words)),
    head: headIndex(blocks, referenceTexts.title),
    underTail: underTailHeadings(blocks, prose),
  };
  const measures = Object.values(traits);
  const rows: number[][] = [];
  for (const [i, block] of blocks.entries()) {
    if (i % STEP === 0) yield;
    const grandparent = block.parent.parentElement;
    const place: BlockContext = {
      block,
      i,
      page,
      around: [scopes.of(block.parent), scopes.of(grandparent), scopes.of(grandparent?.parentElement)],
    };
    const kind = tagOf(block.tag);
    const hints = scopes.hints(elementOf(block));
    rows.push([
      1,
      ...measures.map((measure) => measure(place)),
      ...tags.map((tag) => flag(tag === kind)),
      ...hintNames.map((hint) => flag(hints.has(hint))),
    ]);
  }
  return rows;
}

function flag(isSo: boolean): number {
  return isSo ? 1 : 0;
}

function tagOf(tag: string): Tag {
  if (/^h[3-6]$/.test(tag)) return 'h3';
  return tags.find((known) => known === tag) ?? 'other';
}

/** The heading that is the page's title, or its first `h1`; -1 when there is none. */
function headIndex(blocks: readonly Block[], title: string): number {
  const named = blocks.findIndex(({ tag, text }) => /^h[12]$/.test(tag) && sameTitle(text, title));
  return named >= 0 ? named : blocks.findIndex(({ tag }) => tag === 'h1');
}

function isTail({ tag, text, words }: Block): boolean {
  return (/^h[1-6]$/.test(tag) || words < 8) && isTailHeading(text);
}

/** From a heading like "Related posts" to the next heading, or to prose longer than such lists have. */
function underTailHeadings(blocks: readonly Block[], prose: readonly number[]): boolean[] {
  let under = false;
  let since = 0;
  return blocks.map((block, i) => {
    if (isTail(block)) {
      under = true;
      since = 0;
    } else if (/^h[1-6]$/.test(block.tag)) {
      under = false;
    }
    since += prose[i] ?? 0;
    if (since > 150) under = false;
    return under;
  });
}

/** Undefined when the page names no article body, or the text is too short to tell. */
function isInBody(text: string, articleBody: string): boolean | undefined {
  if (articleBody.length < 400) return undefined;
  const own = squeeze(text);
  return own.length < 12 ? undefined : articleBody.includes(own.slice(0, 100));
}

function isOpening(text: string, openings: readonly string[]): boolean {
  if (openings.length === 0 || text.length < 40) return false;
  const own = squeeze(text.slice(0, 800));
  return openings.some((opening) => own.includes(opening.slice(0, 60)));
}

function shareOfWords(blocks: readonly Block[], shares: readonly number[], from: number, to: number): number {
  let words = 0;
  let counted = 0;
  for (let i = Math.max(0, from); i <= Math.min(to, blocks.length - 1); i++) {
    const own = blocks[i]?.words ?? 0;
    words += own;
    counted += own * (shares[i] ?? 0);
  }
  return words === 0 ? 0 : counted / words;
}
