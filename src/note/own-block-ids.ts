import type { IdPosition } from './block-at';

/** Ids that the plugin gave, at the end of a line or on a line of their own with the blank line above it. */
const OWN_IDS = /(?:\r\n|\n|\r(?!\n)){2}\^kp-\d+(?=[\r\n]|$)|[ ]\^kp-\d+(?=[\r\n]|$)/g;

/** A text without the block ids the plugin gave: what it was before its sentences were accepted as key points. */
export function withoutOwnIds(text: string): string {
  return text.replace(OWN_IDS, '');
}

/** Whether an id is one the plugin gave. */
export function isOwnId(id: string): boolean {
  return /^kp-\d+$/.test(id);
}

/** An id that the note does not have: numbers rise, so that one that was taken back is not given again while a higher one stands. */
export function newOwnId(text: string): string {
  const numbers = [...text.matchAll(/\^kp-(\d+)/g)].map((match) => Number(match[1]));
  return `kp-${Math.max(0, ...numbers) + 1}`;
}

/** What stands in the text for an id at its place. */
export function idMark(id: string, position: Exclude<IdPosition, { kind: 'none' }>, lineEnd: string): string {
  return position.kind === 'inline' ? ` ^${id}` : `${lineEnd}${lineEnd}^${id}`;
}

/** `text` without one of the plugin's ids; other ids stay. */
export function withoutOwnId(text: string, id: string): string {
  return text.replace(OWN_IDS, (mark) => (mark.endsWith(`^${id}`) ? '' : mark));
}
