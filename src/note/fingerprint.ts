import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { withLineEnd } from './lines';

/** Fingerprint of an article as it stands in a note: the first 16 hex digits of SHA-256 over its trimmed text with LF line ends. */
export function fingerprint(content: string): string {
  return bytesToHex(sha256(utf8ToBytes(withLineEnd(content, '\n').trim()))).slice(0, 16);
}
