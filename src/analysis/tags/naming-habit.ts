import { spokenName } from './spoken-name';
import type { Tag } from './vocabulary';

/** How a tag's name and the tag go together in the vault. */
export interface NamingHabit {
  /** Of the notes that hold its name, the share that carries it: near 0 when the name is an everyday word. */
  trust: number;
  /** Of the notes that carry it, the share that holds its name: near 1 when it is never given otherwise. */
  need: number;
}

/** A tag's own numbers are averaged with those of this many average notes, for tags with few notes. */
const AVERAGE_NOTES = 3;

/** The habit of each tag, learnt from the vault's notes. */
export function namingHabits(tags: readonly Tag[], holdersOf: (name: string) => readonly number[]): NamingHabit[] {
  const counts = tags.map(({ name, notes: carriers }) => {
    const holders = holdersOf(spokenName(name));
    const carrying = new Set(carriers);
    return { holders: holders.length, both: holders.filter((note) => carrying.has(note)).length, carriers: carriers.length };
  });
  const average = sum(counts.map(({ both }) => both)) / (sum(counts.map(({ holders }) => holders)) || 1);
  return counts.map(({ holders, both, carriers }) => ({
    trust: (both + AVERAGE_NOTES * average) / (holders + AVERAGE_NOTES),
    need: both / (carriers + AVERAGE_NOTES),
  }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
