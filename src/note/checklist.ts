import { splice } from '../text/splice';
import { sectionsOf, TASK, type SectionNames } from './sections';
import { structureOf } from './structure';

/** What names an item across edits elsewhere in the note. */
export interface ItemName {
  text: string;
  /** Which of several items of the same text it is, counted from 0. */
  occurrence: number;
}

/** One item of the checklist. */
export interface ChecklistItem extends ItemName {
  /** The character in its box: a blank, `x`, or a mark of the user's own. */
  mark: string;
  /** Ticked: its mark is `x` or `X`. */
  done: boolean;
  /** Still to be done: neither ticked nor set aside. */
  open: boolean;
  /** Width of its indentation in columns, a tab counting four. */
  indent: number;
  /** Offset of the mark in the note. */
  markAt: number;
}

/** What came of an edit that may find its place gone. */
export type Toggled = { ok: true; text: string } | { ok: false; reason: 'item-gone' };

/** The items of the note's own checklist, in order; `structure` is the note's, where it is at hand. */
export function checklistOf(text: string, names: SectionNames, structure = structureOf(text, names)): ChecklistItem[] {
  const section = sectionsOf(text, structure, names).checklist;
  if (section === undefined) return [];
  const seen = new Map<string, number>();
  return structure.liveLines
    .filter((line) => line.from >= section.from && line.from < section.to)
    .flatMap((line): ChecklistItem[] => {
      const match = TASK.exec(line.text);
      if (match === null) return [];
      const [, before = '', mark = ' ', , label = ''] = match;
      const occurrence = seen.get(label) ?? 0;
      seen.set(label, occurrence + 1);
      const indent = (/^[ \t]*/.exec(line.text)?.[0] ?? '').replace(/\t/g, '    ').length;
      return [{ text: label, occurrence, mark, ...stateOf(mark), indent, markAt: line.from + before.length }];
    });
}

/**
 * What the mark in a box says. `-` is cancelled and `>` forwarded, for Tasks, Minimal, Things and others: such an item is
 * set aside, neither open nor done. Every other mark but `x` is the user's own way to say that it is open.
 */
export function stateOf(mark: string): Pick<ChecklistItem, 'done' | 'open'> {
  const done = mark === 'x' || mark === 'X';
  return { done, open: !done && mark !== '-' && mark !== '>' };
}

/** How many items are ticked, of those that are not set aside. */
export function progressOf(items: readonly Pick<ChecklistItem, 'done' | 'open'>[]): { done: number; total: number } {
  const done = items.filter((item) => item.done).length;
  return { done, total: done + items.filter((item) => item.open).length };
}

/**
 * `text` with an item ticked, or unticked to the mark it had before, a blank by default. The item is found again by its
 * text and its place among items of that text; where it is no longer there nothing is written. One that is set aside
 * stays as it is.
 */
export function toggled(text: string, names: SectionNames, item: ItemName & { before?: string }, done: boolean): Toggled {
  const found = checklistOf(text, names).find((other) => other.text === item.text && other.occurrence === item.occurrence);
  if (found === undefined) return { ok: false, reason: 'item-gone' };
  if (done ? !found.open : !found.done) return { ok: true, text };
  return { ok: true, text: splice(text, found.markAt, found.markAt + found.mark.length, done ? 'x' : (item.before ?? ' ')) };
}
