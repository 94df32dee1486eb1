import type { Block } from './blocks';
import type { Evidence } from './evidence';
import { weights } from './weights';

/** How surely a block belongs to the article. */
export interface Weighed {
  /** Log odds: above 0 it rather belongs. */
  score: number;
  /** What speaks against it most. */
  against: Evidence;
}

/** Counted as they are; all other evidence as its difference from the rest of the article. */
const absolute: ReadonlySet<Evidence> = new Set(['always', 'links', 'furniture', 'longFurniture', 'credit', 'tailHeading']);

const names = Object.keys(weights) as Evidence[];

/** From this vote on Readability counts as having kept the block. */
const keptFrom = 0.75;

/**
 * Weighs the evidence of each block. A page built of `div`s in a sidebar layout is not held against
 * its own paragraphs: what counts is how a block differs from the average of those voted for.
 */
export function weighBlocks(blocks: readonly Block[], votes: readonly number[], evidence: readonly Record<Evidence, number>[]): Weighed[] {
  const usual = averageOf(blocks, votes, evidence);
  return evidence.map((own, i) => {
    const column = (votes[i] ?? 0) >= keptFrom ? 0 : 1;
    let score = 0;
    let lowest = 0;
    let against: Evidence = 'always';
    for (const name of names) {
      const part = weights[name][column] * (own[name] - usual[name]);
      score += part;
      if (part < lowest) [lowest, against] = [part, name];
    }
    return { score, against };
  });
}

/** Evidence of the average word that was voted for; of the page's when next to none was. */
export function averageOf(blocks: readonly Block[], votes: readonly number[], evidence: readonly Record<Evidence, number>[]): Record<Evidence, number> {
  const counted = blocks.map(({ words }, i) => ((votes[i] ?? 0) >= keptFrom ? words : 0));
  const voted = counted.reduce((sum, words) => sum + words, 0);
  const shares = voted >= 50 ? counted : blocks.map(({ words }) => words);
  const total = Math.max(1, shares.reduce((sum, words) => sum + words, 0));
  const average = Object.fromEntries(names.map((name) => [name, 0])) as Record<Evidence, number>;
  for (const name of names) {
    if (absolute.has(name)) continue;
    average[name] = evidence.reduce((sum, own, i) => sum + own[name] * (shares[i] ?? 0), 0) / total;
  }
  return average;
}
