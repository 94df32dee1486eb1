import { exactFingerprint } from '../text/exact-fingerprint';

/** How a text was changed, as little of it as brings the old one back: the middle that differed, and both texts' fingerprints. */
export interface TextChange {
  /** Offset of the first difference, in UTF-16 units. */
  at: number;
  /** What stood there before. */
  removed: string;
  /** How many UTF-16 units stand there now. */
  inserted: number;
  /** Fingerprints of the whole texts, see {@link exactFingerprint}. */
  before: string;
  after: string;
}

/** The change from one text to another. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  let end = 0;
  while (end < shorter - at && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end += 1;
  return {
    at,
    removed: before.slice(at, before.length - end),
    inserted: after.length - end - at,
    before: exactFingerprint(before),
    after: exactFingerprint(after),
  };
}

/** The text before the change; undefined when `text` is not what the change left. A text that is as before already stays. */
export function reverted(text: string, change: TextChange): string | undefined {
  const now = exactFingerprint(text);
  if (now === change.before) return text;
  return now === change.after ? text.slice(0, change.at) + change.removed + text.slice(change.at + change.inserted) : undefined;
}
