/** The first 64 primes, which the numbers of the algorithm are made of. */
const PRIMES = [2];
for (let number = 3; PRIMES.length < 64; number += 2) if (PRIMES.every((prime) => number % prime > 0)) PRIMES.push(number);

/** The first 32 bits behind the point of a root. */
const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0;
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));

/** Bytes handled in one step. */
const STEP = 16 * 1024;

/**
 * SHA-256 as hex digits (https://doi.org/10.6028/NIST.FIPS.180-4), yielding between its steps. The browser has it too, but
 * cannot be waited for in the middle of an edit.
 */
export function* sha256InSteps(bytes: Uint8Array): Generator<void, string> {
  const state = Int32Array.from(START);
  const whole = bytes.length - (bytes.length % 64);
  for (let at = 0; at < whole; at += 64) {
    take(bytes, at, state);
    if ((at + 64) % STEP === 0) yield;
  }
  const rest = new Uint8Array(bytes.length - whole < 56 ? 64 : 128);
  rest.set(bytes.subarray(whole));
  rest[bytes.length - whole] = 0x80;
  new DataView(rest.buffer).setBigUint64(rest.length - 8, BigInt(bytes.length) * 8n);
  for (let at = 0; at < rest.length; at += 64) take(rest, at, state);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

const schedule = new Int32Array(64);
const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Takes the 64 bytes at `at` into the state; the names are the standard's. */
function take(bytes: Uint8Array, at: number, state: Int32Array): void {
  const block = new DataView(bytes.buffer, bytes.byteOffset + at, 64);
  for (let i = 0; i < 16; i++) schedule[i] = block.getInt32(4 * i);
  for (let i = 16; i < 64; i++) {
    const w2 = schedule[i - 2] ?? 0;
    const w15 = schedule[i - 15] ?? 0;
    const sigma0 = turned(w15, 7) ^ turned(w15, 18) ^ (w15 >>> 3);
    const sigma1 = turned(w2, 17) ^ turned(w2, 19) ^ (w2 >>> 10);
    schedule[i] = sigma1 + (schedule[i - 7] ?? 0) + sigma0 + (schedule[i - 16] ?? 0);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const t1 = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + (ROUNDS[i] ?? 0) + (schedule[i] ?? 0);
    const t2 = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => (state[i] = (state[i] ?? 0) + value));
}
