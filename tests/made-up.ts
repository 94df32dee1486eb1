/** How many times as much as in the gate is tried: more by `npm run fuzz`, less by `npm run mutants`. */
const times = Number(process.env['FUZZ'] ?? 1);

/**
 * How a test over made-up input runs: `numRuns` inputs, the same each time, so that the gate says of a change what it
 * said of it before. `npm run fuzz` makes up many more, others each time; a failure names the seed and path to repeat it.
 */
export function madeUp(numRuns: number): { numRuns: number; seed?: number } {
  return { numRuns: Math.ceil(numRuns * times), ...(times <= 1 && { seed: 1 }) };
}
