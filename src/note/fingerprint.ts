import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { withLineEnd } from './lines';
import { withoutOwnIds } from './own-block-ids';

/**
 * Fingerprint of an article as it stands in a note: the first 16 hex digits of SHA-256 over its trimmed text with LF
 * line ends. Block ids that the plugin gave its sentences do not count: accepting a key point is no edit of the article.
 */
export function fingerprint(content: string): string {
  return bytesToHex(sha256(utf8ToBytes(withoutOwnIds(withLineEnd(content, '\n')).trim()))).slice(0, 16);
}
