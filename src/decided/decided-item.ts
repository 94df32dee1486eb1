import type { DecidedNote } from './decided-note';
import type { Outcome } from './outcome';

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

/** How many items were decided in which way since `from`, in ms since 1970; those of which there are none are left out. */
export function countsSince(items: readonly DecidedItem[], from: number): Map<Outcome, number> {
  const counts = new Map<Outcome, number>();
  for (const { lead } of items) if (lead.at >= from) counts.set(lead.outcome, (counts.get(lead.outcome) ?? 0) + 1);
  return counts;
}
