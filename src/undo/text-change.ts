import { exactFingerprint } from '../text/exact-fingerprint';

/** The middle in which two texts differ, and both texts' fingerprints. */
export interface Splice {
  /** Offset of the first difference, in UTF-16 units. */
  at: number;
  /** What stood there before. */
  removed: string;
  /** How many UTF-16 units stand there now. */
  inserted: number;
  /** Fingerprints of the whole texts, see `exactFingerprint`. */
  before: string;
  after: string;
}

/** How a text was changed, as little of it as brings the old one back. */
export interface TextChange extends Splice {
  /** The same change with LF for every CRLF: only where a text has both, and cannot be told from its line ends otherwise. */
  folded?: Splice | undefined;
}

/** The change from one text to another. */
export function changeBetween(before: string, after: string): TextChange {
  const splice = spliceBetween(before, after);
  return hasOneLineEnd(before) && hasOneLineEnd(after) ? splice : { ...splice, folded: spliceBetween(withLf(before), withLf(after)) };
}

/**
 * The text before the change. A text that is as before already stays; one whose line ends were turned since, as git
 * does between LF and CRLF, keeps those it has. Undefined when `text` is not what the change left, and when the change
 * does not lead to the text it claims to come from, as in a damaged record.
 */
export function reverted(text: string, change: TextChange): string | undefined {
  const exact = spliced(text, change);
  if (exact !== undefined || !hasOneLineEnd(text)) return exact;
  const lf = withLf(text);
  const isLf = text === lf;
  const back = spliced(isLf ? withCrlf(text) : lf, change) ?? (change.folded && spliced(lf, change.folded));
  return back === undefined ? undefined : isLf ? withLf(back) : withCrlf(back);
}

/** A fingerprint that stays the same when git turns LF into CRLF or back. */
export function foldedFingerprint(text: string): string {
  return exactFingerprint(withLf(text));
}

function spliceBetween(before: string, after: string): Splice {
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

function spliced(text: string, { at, removed, inserted, before, after }: Splice): string | undefined {
  const now = exactFingerprint(text);
  if (now === before) return text;
  if (now !== after) return undefined;
  const back = text.slice(0, at) + removed + text.slice(at + inserted);
  return exactFingerprint(back) === before ? back : undefined;
}

function hasOneLineEnd(text: string): boolean {
  const lf = withLf(text);
  return text === lf || text === withCrlf(lf);
}

function withLf(text: string): string {
  return text.replace(/\r\n/g, '\n');
}

function withCrlf(text: string): string {
  return withLf(text).replace(/\n/g, '\r\n');
}
