import { makeInert } from '../content/inert';
import { excerptText } from '../note/excerpt-text';
import type { PendingNote } from '../note/pending-note';
import { textOf, valueIn } from '../properties/property-value';

/** The longest feed text that still is a summary, in characters; arXiv's abstracts end at 1,920. */
const LONGEST = 2400;

/** A feed text as long as this share of the article sums nothing up: it is the article. */
const LARGEST_SHARE = 0.8;

/** What the note's `summary` property says, as harmless Markdown; empty for nothing. */
export function ownSummaryOf({ properties }: PendingNote): string {
  return makeInert(textOf(valueIn(properties, 'summary')));
}

/** What a draft starts its summary from: the note's `summary` property, else a short feed text, as harmless Markdown. */
export function summaryOf(note: PendingNote): string {
  const own = ownSummaryOf(note);
  if (own !== '') return own;
  const plain = excerptText(note.excerpt);
  const isArticle = note.content !== '' && plain.length > note.content.length * LARGEST_SHARE;
  return plain.length > LONGEST || isArticle ? '' : makeInert(plain);
}
