import type { Block } from './blocks';
import { mayBelong } from './may-belong';
import type { Weighed } from './weigh-blocks';

/** The share of a gap's words that must fit the article for the fitting part to be kept. */
const mostly = 0.5;

/** Keeps what stands between kept blocks and is only a little unlike them: boxes of facts, lists of pros and cons. */
export function fillGaps(blocks: readonly Block[], chosen: readonly boolean[], weighed: readonly Weighed[]): boolean[] {
  const keep = [...chosen];
  const last = chosen.lastIndexOf(true);
  let gap: number[] = [];
  for (let i = Math.max(0, chosen.indexOf(true)); i <= last; i++) {
    if (!chosen[i]) {
      gap.push(i);
      continue;
    }
    const fitting = gap.filter((at) => isFitting(blocks[at], weighed[at]));
    if (wordsOf(blocks, fitting) >= mostly * wordsOf(blocks, gap)) for (const at of fitting) keep[at] = true;
    gap = [];
  }
  return keep;
}

function isFitting(block: Block | undefined, weight: Weighed | undefined): boolean {
  return block !== undefined && weight !== undefined && mayBelong(block, weight);
}

function wordsOf(blocks: readonly Block[], at: readonly number[]): number {
  return at.reduce((sum, i) => sum + (blocks[i]?.words ?? 0), 0);
}
