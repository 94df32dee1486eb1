/**
 * Characters that change how text reads without being seen: controls, bidirectional overrides and
 * isolates, zero-width marks, tag characters, noncharacters and lone surrogates. Tab and line feed
 * are not among them, nor the joiners that emoji and several scripts need.
 */
const INVISIBLE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\u{e0000}-\u{e007f}\p{Noncharacter_Code_Point}]/gu;

/** `text` on one line: invisible characters gone, every run of white space one space, trimmed. */
export function oneVisibleLine(text: string): string {
  return text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}
