import type { PendingNote } from '../note/pending-note';
import type { Tag } from '../untrusted/tag';

/** The note a permanent one is made from. */
export interface SourceNote {
  path: string;
  text: string;
  note: PendingNote;
}

/** A note to link to, and why. */
export interface ChosenLink {
  path: string;
  reason: string;
}

/** A link the new note will carry; `back` when the note linked to is to link back under its related notes. */
export interface LinkChoice extends ChosenLink {
  back: boolean;
}

/** A point the new note will carry. */
export interface PointChoice {
  /** The source's own Markdown, quoted; empty when there is none. */
  quote: string;
  /** The person's words about it; empty when there are none. */
  words: string;
  /** Where the quote stands in the source, as a link has it behind `#`; undefined when that is unknown. */
  part: string | undefined;
  /** Which of several places of the quote in the source is meant, from 0. */
  occurrence?: number;
  /** Title of a note of its own; undefined for a point that stays in the main note. */
  own: string | undefined;
}

/** What the person decided in the composer. */
export interface Choices {
  title: string;
  folder: string;
  tags: readonly Tag[];
  summary: string;
  points: readonly PointChoice[];
  links: readonly LinkChoice[];
  /** What writing decides about the source; undefined leaves it open, as a note of a selection does. */
  decision: 'done' | 'literature' | undefined;
  /** Questions that are left open, of a literature note. */
  questions?: readonly string[];
  /** What the source would change, in the person's words, of a literature note; empty for nothing. */
  change?: string;
}
