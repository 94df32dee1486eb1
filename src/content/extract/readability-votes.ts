import { Readability } from '@mozilla/readability';
import { squeeze, type Block } from './blocks';

/** Shorter texts occur by chance: they vote as their neighbours do. */
const telling = 25;

/** For each block how surely Mozilla's Readability counts it to the article, 0 to 1. */
export function readabilityVotes(page: Document, blocks: readonly Block[]): number[] {
  const found = new Readability<Node | null>(page.cloneNode(true) as Document, { serializer: (node) => node }).parse();
  const kept = squeeze(found?.textContent ?? '');
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
