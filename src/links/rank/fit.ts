import { signals } from '../signals';
import { SIGNALS, type Example } from './example';
import type { Weights } from './weights';

const ROUNDS = 150;
const STEP = 0.3;

/**
 * Weights under which the linked candidates come first, pulled towards `start`: each example is a choice
 * among its candidates (softmax over the weighted sums), and `pull` is how many examples the start is worth.
 * One round a step. No weight falls below 0: every signal is evidence for a link.
 */
export function* fit(examples: readonly Example[], start: Weights, pull: number): Generator<void, Weights> {
  const from = Float64Array.from(signals, ({ id }) => start[id]);
  const weights = from.slice();
  const memory = new Float64Array(SIGNALS);
  for (let round = 0; round < ROUNDS && examples.length > 0; round++) {
    const gradient = new Float64Array(SIGNALS);
    for (const example of examples) addGradient(example, weights, gradient);
    for (let i = 0; i < SIGNALS; i++) {
      const slope = ((gradient[i] ?? 0) - pull * ((weights[i] ?? 0) - (from[i] ?? 0)) / 10) / (examples.length + pull);
      memory[i] = (memory[i] ?? 0) + slope * slope;
      weights[i] = Math.max(0, (weights[i] ?? 0) + (STEP * slope) / Math.sqrt((memory[i] ?? 0) + 1e-9));
    }
    yield;
  }
  return Object.fromEntries(signals.map(({ id }, i) => [id, weights[i] ?? 0])) as Weights;
}

/** Adds, for one example, the mean row of the linked candidates less the mean row that the weights expect. */
function addGradient({ rows, linked }: Example, weights: Float64Array, gradient: Float64Array): void {
  const sums = linked.map((_, row) => {
    let sum = 0;
    for (let i = 0; i < SIGNALS; i++) sum += (weights[i] ?? 0) * (rows[row * SIGNALS + i] ?? 0);
    return sum;
  });
  const highest = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - highest));
  const whole = shares.reduce((a, b) => a + b, 0);
  const hits = linked.filter(Boolean).length;
  if (hits === 0) return;
  linked.forEach((isLinked, row) => {
    const surprise = (isLinked ? 1 / hits : 0) - (shares[row] ?? 0) / whole;
    for (let i = 0; i < SIGNALS; i++) gradient[i] = (gradient[i] ?? 0) + surprise * (rows[row * SIGNALS + i] ?? 0);
  });
}
