import { makeInert } from '../content/inert';
import { textOf, type PendingNote } from '../note/pending-note';

/** The longest feed text that still is a summary, in characters; arXiv's abstracts end at 1,920. */
const LONGEST = 2400;

/** What a draft starts its summary from: the note's `summary` property, else a short feed text, as harmless Markdown. */
export function summaryOf(note: PendingNote): string {
  const own = textOf(note.properties['summary']);
  if (own !== '') return makeInert(own);
  const plain = textIn(note.excerpt)
    .replace(/^arXiv:\S+\s+Announce Type:\s*\S+\s+Abstract:\s*/i, '');
  const isNone = plain.length > LONGEST || /^No description available\.?$/i.test(plain);
  return isNone ? '' : makeInert(plain);
}

/** The text a feed's markup shows, on one line. */
function textIn(markup: string): string {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  for (const element of page.querySelectorAll('script, style')) element.remove();
  for (const block of page.querySelectorAll('p, div, br, li, h1, h2, h3, h4, h5, h6, blockquote, pre, td')) block.append(' ');
  return (page.body.textContent || '').replace(/\s+/g, ' ').trim();
}
