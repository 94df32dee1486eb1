import type { PendingNote } from '../note/pending-note';
import type { LinkQuery } from './note';

/** What arXiv's feed puts before each abstract, and what feeds say when they have nothing to say. */
const PREAMBLE = /^\s*(?:<[^>]*>\s*)*arXiv:\S+\s+Announce Type:\s*\S+\s+Abstract:/i;
const NOTHING = /^No description available\.?$/i;
/** Feeds may hold whole articles; what one is about stands before. */
const LONGEST = 20_000;

/**
 * What a pending note is about, from its title and its feed's text alone: nothing of it has been fetched. The
 * note's tags are left out: the pipeline gives the same ones to all that a feed brings.
 */
export function feedQuery(path: string, { title, excerpt }: Pick<PendingNote, 'title' | 'excerpt'>): LinkQuery {
  const text = excerpt.slice(0, LONGEST).replace(PREAMBLE, '').replace(/<[^>]*>|&#?\w+;|https?:\/\/\S+/g, ' ').trim();
  return { title, text: NOTHING.test(text) ? '' : text, path };
}
