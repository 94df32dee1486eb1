import { inlineNotes } from './inline-notes';
import { linkedNotes } from './linked-notes';
import { numberedNotes } from './numbered-notes';

/**
 * Footnotes of every kind become a mark, `sup[data-note-ref]` around its link, and a body,
 * `[data-note]` with the same key. First those that stand where they are marked, then those a mark
 * links to, last those that a number alone joins to its mark.
 */
export function standardiseFootnotes(page: Document, url: URL): void {
  inlineNotes(page);
  linkedNotes(page, url);
  numberedNotes(page);
}
