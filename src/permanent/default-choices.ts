import type { Strength } from '../links/strength';
import { keyPointsOf } from '../note/key-points';
import type { SectionNames } from '../note/sections';
import { noteText } from '../untrusted/note-text';
import { safeTitle } from '../untrusted/safe-title';
import { validTags } from '../untrusted/tag';
import type { ChosenLink, Choices, SourceNote } from './choices';
import { summaryOf } from './excerpt-summary';

/** A note that may be linked, why, and whether it is to begin with. */
export interface SuggestedLink extends ChosenLink {
  chosen: boolean;
  /** Why it is suggested, in words that are shown and not written; not there for a note that is linked already. */
  why?: string;
  /** How much speaks for it; not there for a note that is linked already. */
  strength?: Strength;
}

/** The decisions a permanent note starts from, before a person makes their own. */
export function defaultChoices(
  { note, text }: SourceNote,
  { folder, names, links = [] }: { folder: string; names: SectionNames; links?: readonly SuggestedLink[] },
): Choices {
  return {
    title: safeTitle(note.title),
    folder,
    tags: validTags(note.tags).filter((tag) => tag.toLowerCase() !== 'rss'),
    summary: summaryOf(note),
    points: keyPointsOf(text, names).map(({ quote, words, source }) => ({ quote, words: noteText(words), part: source, own: undefined })),
    links: links.filter((link) => link.chosen).map(({ path, reason }) => ({ path, reason, back: false })),
    decision: 'done',
  };
}
