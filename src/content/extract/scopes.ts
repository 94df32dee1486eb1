import { elementOf, proseWords, type Block } from './blocks';
import { hintsOf, isFavourable, type Hint } from './hints';

/** What the blocks inside one element come to, in words. */
export interface Scope {
  prose: number;
  words: number;
  linkWords: number;
  voted: number;
}

/** The elements around the blocks: what they hold, and what their names say of it. */
export interface Scopes {
  /** The innermost element around nearly all prose that was voted for. */
  core: Element | undefined;
  /** Prose in the whole page, at least 1. */
  prose: number;
  /** Zeroes for an element that holds no block. */
  of(element: Element | null | undefined): Scope;
  /** The hints of `element` and of all around it that can be believed. */
  hints(element: Element): ReadonlySet<Hint>;
}

const nothing: Scope = { prose: 0, words: 0, linkWords: 0, voted: 0 };
const noHints: ReadonlySet<Hint> = new Set();

/** A name that would speak against so much of what was voted for means something else here. */
const believableShare = 0.35;

/** Sums up the elements around `blocks`; `votes` as from `votesFor`. */
export function scopesOf(blocks: readonly Block[], votes: readonly number[]): Scopes {
  const sums = new Map<Element, Scope>();
  blocks.forEach((block, i) => {
    const prose = proseWords(block);
    for (const element of around(block)) {
      const sum = sums.get(element) ?? { ...nothing };
      sum.prose += prose;
      sum.words += block.words;
      sum.linkWords += block.linkWords;
      sum.voted += prose * (votes[i] ?? 0);
      sums.set(element, sum);
    }
  });
  const named = new Map<Element, readonly Hint[]>();
  for (const element of sums.keys()) named.set(element, hintsOf(element));
  const prose = Math.max(1, ...Array.from(sums.values(), (sum) => sum.prose));
  const believed = believableHints(blocks, votes, named);

  const known = new Map<Element, ReadonlySet<Hint>>();
  const hints = (element: Element | null): ReadonlySet<Hint> => {
    if (element === null) return noHints;
    const before = known.get(element);
    if (before !== undefined) return before;
    const above = hints(element.parentElement);
    const share = (sums.get(element)?.prose ?? 0) / prose;
    const own = (named.get(element) ?? []).filter((hint) => (isFavourable(hint) ? share > 0.02 : share < 0.6 && believed.has(hint)));
    const all = own.length === 0 ? above : new Set([...above, ...own]);
    known.set(element, all);
    return all;
  };
  return { core: coreOf(sums), prose, of: (element) => (element ? sums.get(element) : undefined) ?? nothing, hints };
}

/** Elements come innermost first: the first that holds enough is the innermost. */
function coreOf(sums: ReadonlyMap<Element, Scope>): Element | undefined {
  const most = Math.max(1, ...Array.from(sums.values(), ({ voted }) => voted));
  let core: Element | undefined;
  for (const [element, { voted }] of sums) if (voted > 0.9 * most && (core === undefined || core.contains(element))) core = element;
  return core;
}

function believableHints(blocks: readonly Block[], votes: readonly number[], named: ReadonlyMap<Element, readonly Hint[]>): Set<Hint> {
  const covered = new Map<Hint, number>();
  let total = 1;
  blocks.forEach((block, i) => {
    const voted = proseWords(block) * (votes[i] ?? 0);
    if (voted === 0) return;
    total += voted;
    const here = new Set(Array.from(around(block), (element) => named.get(element) ?? []).flat());
    for (const hint of here) covered.set(hint, (covered.get(hint) ?? 0) + voted);
  });
  const all = new Set(Array.from(named.values()).flat());
  return new Set(Array.from(all).filter((hint) => (covered.get(hint) ?? 0) < believableShare * total));
}

function* around(block: Block): Generator<Element> {
  for (let at: Element | null = elementOf(block); at !== null; at = at.parentElement) yield at;
}
