import { elementOf, type Block } from './blocks';

/** The share of the prose that the core must hold. */
const nearlyAll = 0.9;

/** The innermost element around nearly all of the words that count, given per block; undefined when none do. */
export function coreOf(blocks: readonly Block[], words: readonly number[]): Element | undefined {
  const sums = new Map<Element, number>();
  blocks.forEach((block, i) => {
    const own = words[i] ?? 0;
    if (own === 0) return;
    for (let at: Element | null = elementOf(block); at !== null; at = at.parentElement) sums.set(at, (sums.get(at) ?? 0) + own);
  });
  let most = 1;
  for (const sum of sums.values()) most = Math.max(most, sum);
  let core: Element | undefined;
  for (const [element, sum] of sums) if (sum > nearlyAll * most && (core === undefined || core.contains(element))) core = element;
  return core;
}
