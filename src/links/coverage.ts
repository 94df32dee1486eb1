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
const PER_NOTE = 3_000;
const PER_BYTE = 1.8;
/** Of a text, no more than so many bytes are read; see `LONGEST_TEXT`. */
const MOST_BYTES = 40_000;

/** The memory that a note takes in the index, roughly, in bytes. */
export function memoryOf({ size }: Pick<Extent, 'size'>): number {
  return PER_NOTE + PER_BYTE * Math.min(size, MOST_BYTES);
}

/**
 * The notes that the index takes in: all, as long as they fit in {@link MOST_MEMORY}. Of a larger vault, those
 * that most notes link to, then those changed last.
 */
export function covered(notes: readonly Extent[], memory = MOST_MEMORY): readonly Extent[] {
  let left = memory - notes.reduce((sum, note) => sum + memoryOf(note), 0);
  if (left >= 0) return notes;
  left = memory;
  const kept: Extent[] = [];
  for (const note of [...notes].sort((a, b) => b.linkedFrom - a.linkedFrom || b.changed - a.changed)) {
    left -= memoryOf(note);
    if (left < 0) break;
    kept.push(note);
  }
  return kept;
}
