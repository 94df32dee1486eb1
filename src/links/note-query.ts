import { withoutFrame } from '../note/excerpt-text';
import type { PendingNote } from '../note/pending-note';
import type { LinkQuery } from './note';
import { textOf, valueIn } from '../properties/property-value';

/** Feeds may hold whole articles; what one is about stands before. */
const LONGEST = 20_000;

/** A query for what a note is about: its full content and tags, or what its feed said while it has none. */
export function noteQuery(path: string, note: Pick<PendingNote, 'title' | 'tags' | 'content' | 'excerpt' | 'properties'>): LinkQuery {
  const { title, tags, content } = note;
  if (content !== '') return { title, tags, text: content, path };
  const feed = feedQuery(path, note);
  return feed.text === '' ? { ...feed, text: textOf(valueIn(note.properties, 'summary')) } : feed;
}

/**
 * What a pending note is about, from its title and its feed's text alone: nothing of it has been fetched. The
 * note's tags are left out: the pipeline gives the same ones to all that a feed brings.
 */
export function feedQuery(path: string, { title, excerpt }: Pick<PendingNote, 'title' | 'excerpt'>): LinkQuery {
  return { title, text: withoutFrame(excerpt.slice(0, LONGEST).replace(/<[^>]*>|&#?\w+;|https?:\/\/\S+/g, ' ')), path };
}
