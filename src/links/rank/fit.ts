import { FEATURES, sumOf } from './features';
import type { Example } from './example';
import { softmax } from './ranking';

const ROUNDS = 100;
const FIRST_RATE = 0.1;
const EXAMPLES_A_STEP = 40;
/** Decay of the means of slopes and of their squares (Adam, Kingma and Ba 2015). */
const SLOPES = 0.9;
const SQUARES = 0.98;

/**
 * Weights under which the linked candidates come first, pulled towards `start`. Each example is a choice
 * among its candidates (softmax over the weighted sums); leaving the start by 1 in one weight costs as much
 * as `pull` examples gone half wrong. A few examples a step.
 */
export function* fit(examples: readonly Example[], start: Float64Array, pull: number): Generator<void, Float64Array> {
  const row = start.slice();
  const slopes = new Float64Array(FEATURES);
  const squares = new Float64Array(FEATURES);
  for (let round = 1; round <= ROUNDS && examples.length > 0; round++) {
    const gradient = new Float64Array(FEATURES);
    for (const [i, example] of examples.entries()) {
      addGradient(example, row, gradient);
      if (i % EXAMPLES_A_STEP === EXAMPLES_A_STEP - 1) yield;
    }
    const rate = FIRST_RATE * (1 - (round - 1) / ROUNDS);
    for (let i = 0; i < FEATURES; i++) {
      const slope = ((gradient[i] ?? 0) - pull * ((row[i] ?? 0) - (start[i] ?? 0))) / examples.length;
      slopes[i] = SLOPES * (slopes[i] ?? 0) + (1 - SLOPES) * slope;
      squares[i] = SQUARES * (squares[i] ?? 0) + (1 - SQUARES) * slope * slope;
      const mean = (slopes[i] ?? 0) / (1 - SLOPES ** round);
      const size = Math.sqrt((squares[i] ?? 0) / (1 - SQUARES ** round)) + 1e-5;
      row[i] = (row[i] ?? 0) + (rate * mean) / size;
    }
    yield;
  }
  return row;
}

/** Adds, for one example, the mean features of the linked candidates less the mean that the weights expect. */
function addGradient({ features, linked }: Example, weights: Float64Array, gradient: Float64Array): void {
  const hits = linked.filter(Boolean).length;
  if (hits === 0) return;
  const shares = softmax(linked.map((_, candidate) => sumOf(features, candidate, weights)));
  linked.forEach((isLinked, candidate) => {
    const surprise = (isLinked ? 1 / hits : 0) - (shares[candidate] ?? 0);
    for (let i = 0; i < FEATURES; i++) gradient[i] = (gradient[i] ?? 0) + surprise * (features[candidate * FEATURES + i] ?? 0);
  });
}
