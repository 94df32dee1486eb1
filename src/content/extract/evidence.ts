import { elementOf, proseWords, squeeze, type Block } from './blocks';
import { hintNames, type Hint } from './hints';
import { countFurniture, endsSentence, isCredit, isTailHeading, sameTitle } from './phrases';
import { scopesOf } from './scopes';

/** What is known about an article beside its page's text. */
export interface Witnesses {
  title: string;
  /** The article's text by JSON-LD, squeezed; empty when the page gives none. */
  articleBody: string;
  /** Per block, how surely another extractor keeps it, 0 to 1. */
  votes: readonly number[];
}

type Tag = 'p' | 'li' | 'h1' | 'h2' | 'h3' | 'table' | 'blockquote' | 'other';
type Trait =
  | 'always' | 'words' | 'links' | 'sentence' | 'furniture' | 'longFurniture' | 'credit' | 'tailHeading' | 'underTailHeading'
  | 'beforeTitle' | 'inArticleBody' | 'notInArticleBody' | 'votesBefore' | 'votesAfter' | 'proseAfter' | 'linksAround'
  | 'parentShare' | 'grandparentShare' | 'thirdShare' | 'beforeFirstVote' | 'afterLastVote' | 'lastWords'
  | 'inCore' | 'inMain' | 'inHeader' | 'inLink' | 'shortItem';

/** What can speak for or against a block; the names are those of the weights. */
export type Evidence = Trait | `<${Tag}>` | `~${Hint}`;

const tags: readonly Tag[] = ['p', 'li', 'h1', 'h2', 'h3', 'table', 'blockquote', 'other'];

/** Per block, how strongly each piece of evidence is there: 0 to 1, furniture to 2. */
export function gatherEvidence(blocks: readonly Block[], witnesses: Witnesses): Record<Evidence, number>[] {
  const { votes, title, articleBody } = witnesses;
  const prose = blocks.map(proseWords);
  const scopes = scopesOf(blocks, votes);
  const head = headIndex(blocks, title);
  const underTail = underTailHeadings(blocks, prose);
  const isSure = (i: number) => votes[i] === 1 && (prose[i] ?? 0) >= 15;
  const sure = blocks.map((_, i) => i).filter(isSure);
  const first = sure[0] ?? 0;
  const last = sure.at(-1) ?? blocks.length;
  const allVoted = Math.max(1, prose.reduce((sum, words, i) => sum + words * (votes[i] ?? 0), 0));
  const proseShare = blocks.map(({ words }, i) => (prose[i] ?? 0) / Math.max(1, words));
  let voted = 0;

  return blocks.map((block, i) => {
    const { text, words, tag } = block;
    voted += (prose[i] ?? 0) * (votes[i] ?? 0);
    const element = elementOf(block);
    const grandparent = block.parent.parentElement;
    const share = (of: Element | null | undefined) => (of ? Math.sqrt(scopes.of(of).prose / scopes.prose) : 0);
    const around = scopes.of(grandparent);
    const furniture = Math.min(2, countFurniture(text.slice(0, 300)));
    const inBody = isInBody(text, articleBody);
    const traits: Record<Trait, number> = {
      always: 1,
      words: Math.min(1, words / 40),
      links: words === 0 ? 0 : Math.min(1, block.linkWords / words),
      sentence: flag(endsSentence(text)),
      furniture: words < 30 ? furniture : 0,
      longFurniture: words < 30 ? 0 : furniture,
      credit: flag(isCredit(text)),
      tailHeading: flag(isTail(block)),
      underTailHeading: flag(underTail[i] ?? false),
      beforeTitle: flag(i < head),
      inArticleBody: flag(inBody === true),
      notInArticleBody: flag(inBody === false),
      votesBefore: shareOfWords(blocks, votes, i - 4, i - 1),
      votesAfter: shareOfWords(blocks, votes, i + 1, i + 4),
      proseAfter: shareOfWords(blocks, proseShare, i + 1, i + 4),
      linksAround: around.words === 0 ? 0 : around.linkWords / around.words,
      parentShare: share(block.parent),
      grandparentShare: share(grandparent),
      thirdShare: share(grandparent?.parentElement),
      beforeFirstVote: flag(i < first),
      afterLastVote: flag(i > last),
      lastWords: flag(voted > 0.95 * allVoted),
      inCore: flag(scopes.core?.contains(element) ?? false),
      inMain: flag(element.closest('main, [role="main"]') !== null),
      inHeader: flag(element.closest('header') !== null),
      inLink: flag(element.closest('a, button, [role="button"]') !== null),
      shortItem: flag(words < 8 && element.closest('ul, ol') !== null),
    };
    const kind = tagOf(tag);
    const hints = scopes.hints(element);
    // Filled in place: spreading some fifty names for each block would take longer than all else here.
    const evidence: Partial<Record<Evidence, number>> = traits;
    for (const name of tags) evidence[`<${name}>`] = flag(name === kind);
    for (const name of hintNames) evidence[`~${name}`] = flag(hints.has(name));
    return evidence as Record<Evidence, number>;
  });
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
  const own = squeeze(text);
  if (articleBody.length < 400 || own.length < 12) return undefined;
  return articleBody.includes(own.slice(0, 100));
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
