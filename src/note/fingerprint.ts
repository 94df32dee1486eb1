import { atOnce } from '../slices';
import { exactFingerprintInSteps } from '../text/exact-fingerprint';
import { withLineEnd } from '../text/lines';
import { withoutOwnIds } from './own-block-ids';

/**
 * Fingerprint of an article as it stands in a note: that of its trimmed text with LF line ends. Block ids that the
 * plugin gave its sentences do not count: accepting a key point is no edit of the article.
 */
export function fingerprint(content: string): string {
  return atOnce(fingerprintInSteps(content));
}

/** The same, yielding between its steps so that the thread can be let go. */
export function fingerprintInSteps(content: string): Generator<void, string> {
  return exactFingerprintInSteps(withoutOwnIds(withLineEnd(content, '\n')).trim());
}
