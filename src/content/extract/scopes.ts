import { elementOf, proseWords, type Block } from './blocks';
import { hintsOf, isFavourable, isNeutral, type Hint } from './hints';

/** The blocks inside one element summed up, in words. */
export interface Scope {
  prose: number;
  words: number;
  linkWords: number;
  /** Index of its first block. */
  first: number;
}

/** The elements around the blocks: what they hold, and what their names say of it. */
export interface Scopes {
  /** Prose in the whole page, at least 1. */
  prose: number;
  /** Zeroes for an element that holds no block. */
  of(element: Element | null | undefined): Scope;
  /** The hints of `element` and of all around it that can be believed. */
  hints(element: Element): ReadonlySet<Hint>;
}

const nothing: Scope = { prose: 0, words: 0, linkWords: 0, first: 0 };
const noHints: ReadonlySet<Hint> = new Set();

/** A name that would speak against more than this share of the page's prose means something else here. */
const believableShare = 0.35;

/** Comments follow what they comment on: before this many words of prose there is nothing to discuss. */
const discussed = 100;

/** An element with this much prose and so few links is not one for lists, links or notices. */
const tooMuch = { prose: 250, links: 0.05 };

/** Kinds that may well be long prose, and still not the article's. */
const wordy: ReadonlySet<Hint> = new Set(['comments', 'author', 'notice']);

/** Sums up the elements around `blocks`. */
export function scopesOf(blocks: readonly Block[]): Scopes {
  const sums = new Map<Element, Scope>();
  const proseBefore: number[] = [];
  let total = 0;
  blocks.forEach((block, i) => {
    const prose = proseWords(block);
    proseBefore.push(total);
    total += prose;
    for (let element: Element | null = elementOf(block); element !== null; element = element.parentElement) {
      const sum = sums.get(element);
      if (sum === undefined) sums.set(element, { prose, words: block.words, linkWords: block.linkWords, first: i });
      else {
        sum.prose += prose;
        sum.words += block.words;
        sum.linkWords += block.linkWords;
      }
    }
  });
  const page = Math.max(1, total);

  const isBelievable = (hint: Hint, { prose, words, linkWords, first }: Scope): boolean => {
    if (isFavourable(hint)) return prose > 0.02 * page;
    if (isNeutral(hint)) return prose < 0.6 * page;
    if (hint === 'comments' && (proseBefore[first] ?? 0) >= discussed) return true;
    if (prose >= 0.6 * page) return false;
    return wordy.has(hint) || prose < tooMuch.prose || linkWords > tooMuch.links * words;
  };
  const believed = new Map<Element, readonly Hint[]>();
  for (const [element, scope] of sums) {
    const own = hintsOf(element).filter((hint) => isBelievable(hint, scope));
    if (own.length > 0) believed.set(element, own);
  }
  const overused = overusedHints(blocks, believed, page);

  const known = new Map<Element, ReadonlySet<Hint>>();
  const hints = (element: Element | null): ReadonlySet<Hint> => {
    if (element === null) return noHints;
    const before = known.get(element);
    if (before !== undefined) return before;
    const above = hints(element.parentElement);
    const own = (believed.get(element) ?? []).filter((hint) => !overused.has(hint));
    const all = own.length === 0 ? above : new Set([...above, ...own]);
    known.set(element, all);
    return all;
  };
  return { prose: page, of: (element) => (element ? sums.get(element) : undefined) ?? nothing, hints };
}

/** Hints that together would speak against more of the page than is plausible. */
function overusedHints(blocks: readonly Block[], believed: ReadonlyMap<Element, readonly Hint[]>, page: number): Set<Hint> {
  const covered = new Map<Hint, number>();
  for (const block of blocks) {
    const prose = proseWords(block);
    if (prose === 0) continue;
    const here = new Set<Hint>();
    for (let at: Element | null = elementOf(block); at !== null; at = at.parentElement)
      for (const hint of believed.get(at) ?? []) here.add(hint);
    for (const hint of here) covered.set(hint, (covered.get(hint) ?? 0) + prose);
  }
  const judged = Array.from(covered).filter(([hint]) => !isFavourable(hint) && !isNeutral(hint) && hint !== 'comments');
  return new Set(judged.flatMap(([hint, prose]) => (prose < believableShare * page ? [] : [hint])));
}
