/** A note as far as it can be told without reading it. */
export interface Extent {
  path: string;
  /** Of its file, in bytes. */
  size: number;
  /** Notes that link to it. */
  linkedFrom: number;
  /** When it changed last, milliseconds since the epoch. */
  changed: number;
}

/** Memory the index may take, in bytes. */
export const MOST_MEMORY = 40_000_000;
/** What a note takes, whatever its length, and for each byte of its text: measured by `bench/links-cost.mjs`. */
const PER_NOTE = 2_250;
const PER_BYTE = 1.35;
/** The vault's different words, which grow with the root of its text (Heaps 1978): for the root of each byte of the above. */
const VOCABULARY = 2_200;
/** Of a text, no more than so many bytes are read; see `LONGEST_TEXT`. */
const MOST_BYTES = 40_000;

/** The memory that notes take in the index, roughly, in bytes. */
export function memoryFor(notes: readonly Pick<Extent, 'size'>[]): number {
  const size = sizeOf(notes);
  return size + VOCABULARY * Math.sqrt(size);
}

/** Whether all the notes fit in {@link MOST_MEMORY}. */
export function fits(notes: readonly Pick<Extent, 'size'>[], memory = MOST_MEMORY): boolean {
  return memoryFor(notes) <= memory;
}

/**
 * Of notes that do not fit, those that the index takes in: the ones that most notes link to, then those changed
 * last. So many as would fit if all were of the same length.
 */
export function covered<T extends Extent>(notes: readonly T[], memory = MOST_MEMORY): T[] {
  const room = Math.round((notes.length * sizeWithin(memory)) / sizeOf(notes));
  // Numbers are sorted in a few milliseconds where objects take a tenth of a second.
  const worths = Float64Array.from(notes, worthOf).sort();
  const least = worths[Math.max(0, worths.length - room)] ?? 0;
  return notes.filter((note) => worthOf(note) >= least).slice(0, room);
}

/** What notes take without the vocabulary. */
function sizeOf(notes: readonly Pick<Extent, 'size'>[]): number {
  return notes.reduce((sum, { size }) => sum + PER_NOTE + PER_BYTE * Math.min(size, MOST_BYTES), 0);
}

/** The size with which notes take so much memory. */
function sizeWithin(memory: number): number {
  return ((Math.sqrt(VOCABULARY ** 2 + 4 * memory) - VOCABULARY) / 2) ** 2;
}

/** One number to sort by: links first, then time, which is below 2⁴². */
function worthOf({ linkedFrom, changed }: Extent): number {
  return linkedFrom * 2 ** 42 + changed;
}
