import { elementOf, proseWords, type Block } from './blocks';
import { coreOf } from './core';

/** What a block's place among those voted for tells; the names are those of the weights. */
export type VotedFeature = (typeof votedFeatures)[number];

/** All names, in the order of the numbers that {@link votedFeaturesOf} gives. */
export const votedFeatures = ['votesBefore', 'votesAfter', 'beforeFirstVote', 'afterLastVote', 'lastWords', 'inCore'] as const;

/** How many blocks on each side are neighbours. */
const near = 4;

/** Per block, how strongly each piece of {@link votedFeatures} is there, 0 to 1. */
export function votedFeaturesOf(blocks: readonly Block[], votes: readonly boolean[]): number[][] {
  const prose = blocks.map((block, i) => (votes[i] ? proseWords(block) : 0));
  const isSure = (words: number) => words >= 15;
  const first = Math.max(0, prose.findIndex(isSure));
  const last = prose.findLastIndex(isSure);
  const end = last < 0 ? blocks.length : last;
  const allVoted = Math.max(
    1,
    prose.reduce((sum, words) => sum + words, 0),
  );
  const core = coreOf(blocks, prose);
  let voted = 0;
  return blocks.map((block, i) => {
    voted += prose[i] ?? 0;
    return [
      votedShare(blocks, votes, i - near, i - 1),
      votedShare(blocks, votes, i + 1, i + near),
      flag(i < first),
      flag(i > end),
      flag(voted > 0.95 * allVoted),
      flag(core?.contains(elementOf(block)) ?? false),
    ];
  });
}

function flag(isSo: boolean): number {
  return isSo ? 1 : 0;
}

function votedShare(blocks: readonly Block[], votes: readonly boolean[], from: number, to: number): number {
  let words = 0;
  let voted = 0;
  for (let i = Math.max(0, from); i <= Math.min(to, blocks.length - 1); i++) {
    const own = blocks[i]?.words ?? 0;
    words += own;
    if (votes[i]) voted += own;
  }
  return words === 0 ? 0 : voted / words;
}
