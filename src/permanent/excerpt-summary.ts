import { makeInert } from '../content/inert';
import { textOf, type PendingNote } from '../note/pending-note';

/** The longest feed text that still is a summary, in characters; arXiv's abstracts end at 1,920. */
const LONGEST = 2400;

/** What a draft starts its summary from: the note's `summary` property, else a short feed text, as harmless Markdown. */
export function summaryOf(note: PendingNote): string {
  const own = textOf(note.properties['summary']);
  if (own !== '') return makeInert(own);
  const plain = note.excerpt
    .replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/gi, '')
    .replace(/<\/?(?:p|div|br|li|h\d|blockquote|pre|ul|ol|tr|td|th)\b[^>]*>|&nbsp;/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/^arXiv:\S+\s+Announce Type:\s*\S+\s+Abstract:\s*/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  const isNone = plain.length > LONGEST || /^No description available\.?$/i.test(plain);
  return isNone ? '' : makeInert(plain);
}
