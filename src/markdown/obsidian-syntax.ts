/**
 * Marks of Obsidian's dialect, and of plugins that read every note, that depend on more than the
 * character itself. A text may be several lines; `at` is an index into it.
 */

/** Whether the `#` at `at` starts a tag: https://help.obsidian.md/tags#Tag+format */
export function startsTag(line: string, at: number): boolean {
  if (/[\p{L}\p{N}/&]/u.test(line.charAt(at - 1))) return false;
  const name = /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]{1,60}/u.exec(line.slice(at + 1, at + 61))?.[0];
  return name !== undefined && /[^\d/-]/.test(name);
}

/** Dataview knows no bound; no one writes more before a field's colons. */
const LONGEST_KEY = 600;

/** What ends a key of Dataview's, read backwards: neither a letter nor a number, an emoji and what joins them, a blank or a mark of Markdown's. */
const NOT_IN_KEY = /[^\p{L}\p{N}\p{Extended_Pictographic}\p{RI}\p{Emoji_Modifier}\p{M}\p{Cf}\s_/*~=>|+.)`-]/gu;
const WORD = /[\p{L}\p{N}_]/u;

/** Whether a line's beginning is a key, with whatever marks before it; or the end of one that began above. */
function isKey(lineStart: string): boolean {
  let from = 0;
  for (const { index, 0: mark } of lineStart.matchAll(NOT_IN_KEY)) from = index + mark.length;
  return !WORD.test(lineStart.slice(0, from));
}

/**
 * Whether the `::` at `at` makes Dataview's inline field: `key:: value` as a line, or in brackets. In a list it reads the
 * lines of an item as one, so that the key may stand on the line above. Code is read like any other text.
 * https://blacksmithgu.github.io/obsidian-dataview/annotation/add-metadata/#inline-fields
 */
export function startsField(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_KEY), at);
  if (/[[(][^[\]()]+$/.test(before)) return true;
  const lineStart = before.slice(before.lastIndexOf('\n') + 1);
  const isFromStart = lineStart.length < before.length || at <= LONGEST_KEY;
  return isFromStart && isKey(lineStart);
}

/** The signs by which Dataview and Tasks know a task's dates, also in an item that is none; a date stands behind. */
const DATE_SIGN = /([\u2795\u2705\u23f3\u231b\u{1f4c5}\u{1f4c6}\u{1f5d3}\u{1f6eb}]\ufe0f?)(?=\s*\d{4}-\d{2}-\d{2})/gu;

/** A text in which no sign makes a date of a task's of the date behind it; what is changed is not seen. */
export function withQuietDates(text: string): string {
  return text.replace(DATE_SIGN, '$1\u200b');
}

/** The same for a name, in which nothing unseen is to stand: without the sign. */
export function withoutDateSigns(text: string): string {
  return text.replace(DATE_SIGN, '');
}
