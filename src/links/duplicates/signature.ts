import { joinHashes } from '../../text/hash';
import type { Unit } from '../text/units';

const BINS = 64;
/** Units in a shingle: words, or characters of Chinese. */
const SHINGLE = 4;
const EMPTY = 0xffff;

/**
 * A text's sketch of 128 bytes: the smallest hash of its four-unit shingles in each of 64 bins ("one
 * permutation hashing", Li, Owen and Zhang 2012). Two sketches agree in as many bins as the texts share shingles.
 */
export function signatureOf(units: readonly Unit[]): Uint16Array {
  const smallest = new Uint16Array(BINS).fill(EMPTY);
  for (let i = 0; i + SHINGLE <= units.length; i++) {
    let hash = 1;
    for (let j = i; j < i + SHINGLE; j++) hash = joinHashes(hash, units[j]?.hash ?? 0);
    const bin = hash >>> 26;
    const value = hash & EMPTY;
    if (value < (smallest[bin] ?? 0)) smallest[bin] = value;
  }
  return smallest;
}

/** How much of two texts is the same, 0 to 1: shared shingles of all shingles, within about 0.1. 0 when either is very short. */
export function resemblance(a: Uint16Array, b: Uint16Array): number {
  let same = 0;
  let filled = 0;
  for (let bin = 0; bin < BINS; bin++) {
    if (a[bin] === EMPTY && b[bin] === EMPTY) continue;
    filled++;
    if (a[bin] === b[bin]) same++;
  }
  return filled < BINS / 8 ? 0 : same / filled;
}
