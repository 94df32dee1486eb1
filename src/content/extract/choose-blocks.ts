import type { Block } from './blocks';

/** What a change between article and surroundings costs, so that no sentence is torn out for a slight doubt. */
const changeCost = 2;

/** Longer blocks count no more: one long paragraph must not outvote a page. */
const enoughWords = 40;

/**
 * Which blocks to keep: of all ways to cut the page into article and surroundings the one with the
 * highest sum of scores, each weighed by the root of its length, less {@link changeCost} a cut
 * (the Viterbi path of two states).
 */
export function chooseBlocks(blocks: readonly Block[], scores: readonly number[]): boolean[] {
  let left = 0;
  let kept = Number.NEGATIVE_INFINITY;
  const cameFrom: { left: boolean; kept: boolean }[] = [];
  blocks.forEach(({ words }, i) => {
    const gain = Math.max(-8, Math.min(8, scores[i] ?? 0)) * Math.sqrt(Math.min(Math.max(1, words), enoughWords));
    const start = i === 0;
    const leftFromKept = !start && kept - changeCost > left;
    const keptFromKept = !start && kept >= left - changeCost;
    cameFrom.push({ left: leftFromKept, kept: keptFromKept });
    const nextLeft = leftFromKept ? kept - changeCost : left;
    kept = (keptFromKept ? kept : left - (start ? 0 : changeCost)) + gain;
    left = nextLeft;
  });
  const chosen: boolean[] = [];
  let state = kept > left;
  for (let i = blocks.length - 1; i >= 0; i--) {
    chosen[i] = state;
    state = (state ? cameFrom[i]?.kept : cameFrom[i]?.left) ?? false;
  }
  return chosen;
}
