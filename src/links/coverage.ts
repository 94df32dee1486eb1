/** What is known of a note without reading it. */
export interface Extent {
  path: string;
  /** File size in bytes. */
  size: number;
  /** How many notes link to it. */
  linkedFrom: number;
  /** When it last changed, in milliseconds since the epoch. */
  changed: number;
}

/** Memory the index may take, in bytes. */
export const MOST_MEMORY = 40_000_000;
/** Memory the index takes before its first note, for each note, and for each byte of a note's text, in bytes: fitted with `bench/links-cost.mjs`. */
const BASE = 4_000_000;
const PER_NOTE = 3_300;
const PER_BYTE = 1.2;
/** How many bytes of a text count, because no more of it is read: about `LONGEST_TEXT`. */
const MOST_BYTES = 40_000;

/** An estimate of the memory the index takes for these notes, in bytes. */
export function memoryFor(notes: readonly Pick<Extent, 'size'>[]): number {
  return BASE + sizeOf(notes);
}

/** Whether all the notes fit into `memory`, in bytes. */
export function fits(notes: readonly Pick<Extent, 'size'>[], memory = MOST_MEMORY): boolean {
  return memoryFor(notes) <= memory;
}

/**
 * The notes to index when not all of them fit: the most linked first, then the most recently changed. As many as
 * would fit if all notes had the same length.
 */
export function covered<T extends Extent>(notes: readonly T[], memory = MOST_MEMORY): T[] {
  const room = Math.round((notes.length * (memory - BASE)) / sizeOf(notes));
  // Sorting numbers takes a few milliseconds, sorting the notes themselves a tenth of a second.
  const worths = Float64Array.from(notes, worthOf).sort();
  const least = worths[Math.max(0, worths.length - room)] ?? 0;
  return notes.filter((note) => worthOf(note) >= least).slice(0, room);
}

/** The memory that grows with the notes, in bytes. */
function sizeOf(notes: readonly Pick<Extent, 'size'>[]): number {
  return notes.reduce((sum, { size }) => sum + PER_NOTE + PER_BYTE * Math.min(size, MOST_BYTES), 0);
}

/** One number to sort by: links first, then time, which is below 2⁴². */
function worthOf({ linkedFrom, changed }: Extent): number {
  return linkedFrom * 2 ** 42 + changed;
}
