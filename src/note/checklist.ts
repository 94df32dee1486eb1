import { splice } from '../text/splice';
import { sectionsOf, TASK, type SectionNames } from './sections';
import { structureOf } from './structure';

/** One item of the checklist. `text` and `occurrence` together name it across edits elsewhere in the note. */
export interface ChecklistItem {
  text: string;
  /** Which of several items of the same text it is, counted from 0. */
  occurrence: number;
  /** The character in its box: a blank, `x`, or a mark of the user's own. */
  mark: string;
  /** Ticked: its mark is `x` or `X`. */
  done: boolean;
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
      return [{ text: label, occurrence, mark, done: /x/i.test(mark), indent, markAt: line.from + before.length }];
    });
}

/**
 * `text` with an item ticked or unticked. The item is found again by its text and its place among
 * items of that text; where it is no longer there nothing is written.
 */
export function toggled(text: string, names: SectionNames, item: Pick<ChecklistItem, 'text' | 'occurrence'>, done: boolean): Toggled {
  const found = checklistOf(text, names).find((other) => other.text === item.text && other.occurrence === item.occurrence);
  if (found === undefined) return { ok: false, reason: 'item-gone' };
  if (found.done === done) return { ok: true, text };
  return { ok: true, text: splice(text, found.markAt, found.markAt + found.mark.length, done ? 'x' : ' ') };
}
