import type { TagQuery } from './tagged-note';

/** A note and how much it is like a text: the cosine of their term vectors, above 0 and up to 1. */
export interface SimilarNote {
  /** Its number in the list that the suggestions were built from. */
  note: number;
  similarity: number;
}

/** All that tag suggestions need to know of the vault's texts. */
export interface SimilarNotes {
  /** All notes that have anything in common with a text, the most similar first. */
  similarTo(query: TagQuery): SimilarNote[];
  /** Numbers of the notes whose title or text holds all the words of a name, rising. */
  holdersOf(name: string): readonly number[];
}
