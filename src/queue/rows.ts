import type { DecidedItem } from '../decided/decided-item';
import type { Arranged } from './arrangement';
import type { Group } from './group';
import type { Stack } from './stacks';

/** A group's heading as a row of the list. */
export interface Heading {
  group: Group;
  isFolded: boolean;
  /** The keyboard stops at it: there is nothing below it to go to. */
  isStop: boolean;
  /** Its index among the rows. */
  at: number;
  /** Stacks before its first one, those in folded groups included. */
  before: number;
}

/** One of today's items that was decided: it stays, ticked, below those that are left. */
export interface Ticked {
  decided: DecidedItem;
}

/** A row that the keyboard can come to, and that has a menu. */
export type Stop = Heading | Stack;

/** A row of the list. */
export type Row = Stop | Ticked;

/** The rows of the queue: headings, and the stacks of those that are not folded. */
export interface Rows {
  all: readonly Row[];
  headings: readonly Heading[];
  /** Stacks in all, those in folded groups included. */
  size: number;
}

/** The rows an arrangement has with these groups, by key, folded; `ticked` are those of today's items that were decided. */
export function rowsOf({ groups, stacks }: Arranged, folded: ReadonlySet<string>, ticked: readonly DecidedItem[] = []): Rows {
  if (groups.length === 0) return { all: stacks, headings: [], size: stacks.length };
  const all: Row[] = [];
  const headings: Heading[] = [];
  let before = 0;
  for (const group of groups) {
    const isFolded = folded.has(group.key);
    const heading: Heading = { group, isFolded, isStop: isFolded || group.stacks.length === 0, at: all.length, before };
    headings.push(heading);
    all.push(heading);
    if (!heading.isFolded) all.push(...group.stacks);
    if (!heading.isFolded && group.of.by === 'day' && group.of.part === 'today') for (const decided of ticked) all.push({ decided });
    before += group.stacks.length;
  }
  return { all, headings, size: before };
}

/** Whether a row is a heading. */
export function isHeading(row: Row): row is Heading {
  return 'group' in row;
}

/** Whether a row is an item that was decided. */
export function isTicked(row: Row): row is Ticked {
  return 'decided' in row;
}

/** Whether a row is pending. */
export function isStack(row: Row): row is Stack {
  return 'lead' in row;
}

/** What tells a row from all others, also after a change. */
export function rowKey(row: Row): string {
  if (isTicked(row)) return `ticked ${row.decided.lead.path}`;
  return isHeading(row) ? `# ${row.group.key}` : row.lead.path;
}

/** The heading a row stands under, or is. */
export function headingOver({ headings }: Rows, index: number): Heading | undefined {
  return headings.findLast((heading) => heading.at <= index);
}

/** A stack's place among all stacks, counted from 1. */
export function placeOf(rows: Rows, index: number): number {
  const heading = headingOver(rows, index);
  return heading === undefined ? index + 1 : heading.before + index - heading.at;
}

/**
 * Where the keyboard comes to, from `index` in the direction of `step`: at what is pending, and at headings of groups that are folded
 * or empty, for a group that lies open is entered, not stopped at. Without a place to go it stays; -1 in an empty list.
 */
export function nextStop(rows: Rows, index: number, step: 1 | -1): number {
  for (let at = index + step; at >= 0 && at < rows.all.length; at += step) if (isStop(rows, at)) return at;
  return isStop(rows, index) ? index : rows.all.findIndex((_row, at) => isStop(rows, at));
}

/** The stop at `index`, or the next one after it, or the last before. */
export function nearestStop(rows: Rows, index: number): number {
  const at = Math.max(0, Math.min(index, rows.all.length - 1));
  if (isStop(rows, at)) return at;
  const after = nextStop(rows, at, 1);
  return after > at ? after : nextStop(rows, at, -1);
}

function isStop({ all }: Rows, index: number): boolean {
  const row = all[index];
  return row !== undefined && (isHeading(row) ? row.isStop : isStack(row));
}
