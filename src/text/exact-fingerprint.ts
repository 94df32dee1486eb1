import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { atOnce } from '../slices';

/** Bytes handled in one step. */
const STEP = 64 * 1024;

/** The first 16 hex digits of SHA-256 over a text as UTF-8, every blank and line end included. */
export function exactFingerprint(text: string): string {
  return atOnce(exactFingerprintInSteps(text));
}

/** The same, yielding between its steps so that the thread can be let go. */
export function* exactFingerprintInSteps(text: string): Generator<void, string> {
  const bytes = utf8ToBytes(text);
  const hash = sha256.create();
  for (let from = 0; from < bytes.length; from += STEP) {
    hash.update(bytes.subarray(from, from + STEP));
    yield;
  }
  return bytesToHex(hash.digest()).slice(0, 16);
}
