/**
 * Marks of Obsidian's dialect, and of plugins that read every note, that depend on more than the
 * character itself. `line` may be several lines; `at` is an index into it.
 */

/** Whether the `#` at `at` starts a tag: https://help.obsidian.md/tags#Tag+format */
export function startsTag(line: string, at: number): boolean {
  if (/[\p{L}\p{N}/&]/u.test(line.charAt(at - 1))) return false;
  const name = /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]{1,60}/u.exec(line.slice(at + 1, at + 61))?.[0];
  return name !== undefined && /[^\d/-]/.test(name);
}

/** Dataview knows no bound; no one writes more before a field's colons. */
const LONGEST_KEY = 600;

/** A key as Dataview takes it, with whatever marks before it and those of Markdown behind it. */
const KEY =
  /^[^\p{L}\p{N}\p{Extended_Pictographic}_]*[\p{L}\p{N}\p{Extended_Pictographic}_][\p{L}\p{N}\p{Extended_Pictographic}\s\u200b_/*~=>|+.)-]*$/u;

/**
 * Whether the `::` at `at` makes Dataview's inline field: `key:: value` as a line, or in brackets.
 * https://blacksmithgu.github.io/obsidian-dataview/annotation/add-metadata/#inline-fields
 */
export function startsField(line: string, at: number): boolean {
  const before = line.slice(Math.max(0, at - LONGEST_KEY), at);
  const lineStart = before.slice(before.lastIndexOf('\n') + 1);
  const isBracketed = /[[(][^[\]()]+$/.test(lineStart);
  const isFromStart = lineStart.length === before.length ? at <= LONGEST_KEY : true;
  return isBracketed || (isFromStart && KEY.test(lineStart));
}
