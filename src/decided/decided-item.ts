import type { DecidedNote } from './decided-note';
import { OUTCOMES, type Outcome } from './outcome';

/** The notes of one item that were decided alike, the one decided last first. */
export interface DecidedItem {
  lead: DecidedNote;
  notes: readonly DecidedNote[];
}

/** Notes as items, those decided last first. A note whose link names no item is one by itself. */
export function decidedItems(notes: readonly DecidedNote[]): DecidedItem[] {
  const byItem = new Map<string, { lead: DecidedNote; notes: DecidedNote[] }>();
  // Of what was decided in one operation, the order of paths is as good as any, and stays.
  for (const note of [...notes].sort((a, b) => b.at - a.at || (a.path < b.path ? -1 : 1))) {
    const key = note.item === undefined ? note.path : `${note.outcome} ${note.item}`;
    const item = byItem.get(key);
    if (item === undefined) byItem.set(key, { lead: note, notes: [note] });
    else item.notes.push(note);
  }
  return [...byItem.values()];
}

/** How many items were decided in which way since `from`, in ms since 1970, as they are counted for a person; those of which there are none are left out. */
export function tallyOf(items: readonly DecidedItem[], from = 0): (readonly [outcome: Outcome, items: number])[] {
  return OUTCOMES.flatMap((outcome) => {
    const count = items.filter(({ lead }) => lead.at >= from && lead.outcome === outcome).length;
    return count === 0 ? [] : [[outcome, count] as const];
  });
}
