import type { Name } from './name-table';
import type { Run } from './postings';

/** What is kept of a note besides its postings. Terms, tags and notes are numbers of the index. */
export interface IndexedNote {
  path: string;
  title: string;
  /** As the caller gave it, to tell whether the note has changed. */
  stamp: string;
  run: Run;
  /** Title, file name and aliases. */
  names: readonly IndexedName[];
  tags: readonly number[];
  /** Everything it links to, by a template's lines too. */
  links: readonly number[];
  anchors: readonly IndexedAnchor[];
  /** For finding near-duplicates. */
  signature: Uint16Array;
}

/** One of a note's names: how it is found in a text (undefined when too long for that), and its terms. */
export interface IndexedName {
  name: Name | undefined;
  terms: readonly number[];
}

/** A link as it stands in the text: what it shows (undefined when too long for a name), the note it leads to, the line around it. */
export interface IndexedAnchor {
  name: Name | undefined;
  note: number;
  /** The same for the same link in the same line of another note. */
  line: number;
}
