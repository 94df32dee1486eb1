import { atOnce } from '../slices';
import { sha256InSteps } from './sha-256';

/** The first 16 hex digits of SHA-256 over a text as UTF-8, every blank and line end included. */
export function exactFingerprint(text: string): string {
  return atOnce(exactFingerprintInSteps(text));
}

/** The same, yielding between its steps so that the thread can be let go. */
export function* exactFingerprintInSteps(text: string): Generator<void, string> {
  return (yield* sha256InSteps(new TextEncoder().encode(text))).slice(0, 16);
}
