import type { PendingNote } from '../note/pending-note';
import type { ChosenLink, Choices } from './draft';
import { summaryOf } from './excerpt-summary';

/** A note that may be linked, why, and whether it is to begin with. */
export interface SuggestedLink extends ChosenLink {
  chosen: boolean;
}

/** The decisions a permanent note starts from, before a person makes their own. */
export function defaultChoices(note: PendingNote, folder: string, links: readonly SuggestedLink[] = []): Choices {
  return {
    title: note.title,
    folder,
    tags: note.tags.filter((tag) => tag.toLowerCase() !== 'rss'),
    summary: summaryOf(note),
    links: links.filter((link) => link.chosen).map(({ path, reason }) => ({ path, reason })),
  };
}
