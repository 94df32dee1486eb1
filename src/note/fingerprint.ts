import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { atOnce } from '../slices';
import { withLineEnd } from './lines';
import { withoutOwnIds } from './own-block-ids';

/**
 * Fingerprint of an article as it stands in a note: the first 16 hex digits of SHA-256 over its trimmed text with LF
 * line ends. Block ids that the plugin gave its sentences do not count: accepting a key point is no edit of the article.
 */
export function fingerprint(content: string): string {
  return atOnce(fingerprintInSteps(content));
}

/** Bytes handled in one step. */
const STEP = 64 * 1024;

/** The same, yielding between its steps so that the thread can be let go. */
export function* fingerprintInSteps(content: string): Generator<void, string> {
  const bytes = utf8ToBytes(withoutOwnIds(withLineEnd(content, '\n')).trim());
  const hash = sha256.create();
  for (let from = 0; from < bytes.length; from += STEP) {
    hash.update(bytes.subarray(from, from + STEP));
    yield;
  }
  return bytesToHex(hash.digest()).slice(0, 16);
}
