import type { TaggedNote } from './tagged-note';

/** A tag of the vault: case does not tell tags apart, as in Obsidian. */
export interface Tag {
  /** The spelling that most of its notes use. */
  name: string;
  /** Numbers of the notes that carry it, rising. */
  notes: readonly number[];
}

/** The tags of a vault, as its notes write them. */
export function vocabularyOf(notes: readonly TaggedNote[]): Tag[] {
  const byKey = new Map<string, { spellings: Map<string, number>; notes: number[] }>();
  notes.forEach(({ tags }, note) => {
    for (const spelling of tags) {
      const key = spelling.toLowerCase();
      const entry = byKey.get(key) ?? { spellings: new Map<string, number>(), notes: [] };
      byKey.set(key, entry);
      entry.spellings.set(spelling, (entry.spellings.get(spelling) ?? 0) + 1);
      if (entry.notes.at(-1) !== note) entry.notes.push(note);
    }
  });
  return [...byKey.values()].map(({ spellings, notes }) => ({ name: mostUsed(spellings), notes }));
}

function mostUsed(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}
