import { dot, type TermSpace } from './term-space';

/** The share of its rank that a sentence gets from its neighbours (the value of the PageRank paper). */
const DAMPING = 0.85;
const STEPS = 12;

/**
 * How central each sentence is, 1 for the most central: continuous LexRank (Erkan and Radev 2004) over the cosines
 * of all pairs. The pairs are never written out: a step is two products with the sentences' vectors.
 */
export function centralities(space: TermSpace): Float64Array {
  const count = space.vectors.length;
  const all = space.sum(new Float64Array(count).fill(1));
  const degrees = space.vectors.map((vector) => dot(vector, all));
  let ranks = new Float64Array(count).fill(1 / count);
  for (let step = 0; step < STEPS; step++) {
    const voters = space.sum(ranks.map((rank, i) => rank / (degrees[i] || 1)));
    ranks = Float64Array.from(space.vectors, (vector) => (1 - DAMPING) / count + DAMPING * dot(vector, voters));
  }
  const highest = Math.max(...ranks, 1e-9);
  return ranks.map((rank) => rank / highest);
}
