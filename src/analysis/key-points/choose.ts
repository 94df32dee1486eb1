import type { Candidate } from './document';
import { dot, type TermSpace } from './term-space';

/** Points taken off a candidate that fully repeats a chosen sentence. */
const OVERLAP_COST = 0.4;
/** From this cosine on, a sentence counts as repeating another. */
const REPEATS = 0.45;
/** How many of the worthiest candidates are considered for each point wanted. */
const SHORTLIST = 8;

/** The best `count` sentences that say different things (maximal marginal relevance, Carbonell and Goldstein 1998), the worthiest first. */
export function choose(
  candidates: readonly Candidate[],
  count: number,
  { space, worthOf }: { space: TermSpace; worthOf: (candidate: Candidate) => number },
): Candidate[] {
  let left = candidates
    .map((candidate) => ({ candidate, worth: worthOf(candidate), overlap: 0 }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, count * SHORTLIST);
  const chosen: Candidate[] = [];
  while (chosen.length < count && left.length > 0) {
    const best = left.reduce((a, b) => (marginal(b) > marginal(a) ? b : a));
    chosen.push(best.candidate);
    const said = space.spread(best.candidate.vector);
    left = left.filter((entry) => entry !== best);
    for (const entry of left) entry.overlap = Math.max(entry.overlap, dot(entry.candidate.vector, said));
  }
  return chosen;
}

function marginal({ worth, overlap }: { worth: number; overlap: number }): number {
  return worth - OVERLAP_COST * overlap - (overlap > REPEATS ? 5 : 0);
}
