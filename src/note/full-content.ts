import { withLineEnd } from '../text/lines';
import { excerptOf } from './excerpt';
import { feedContent } from './feed-content';
import { placeholderEnd } from './placeholder';
import { writtenHash } from './receipt';
import { sectionLevel } from './replace-section';
import { sectionsOf, type Section, type SectionNames } from './sections';
import { structureOf } from './structure';

/** What stands under the note's full content heading, trimmed, LF; a placeholder at its beginning does not count as content. */
export function fullContentOf(text: string, names: SectionNames): string {
  return contentIn(text, sectionsOf(text, structureOf(text, names), names).fullContent);
}

/** The same of the section at hand; empty where there is none. */
export function contentIn(text: string, section: Section | undefined): string {
  if (section === undefined) return '';
  const from = placeholderEnd(text, section) ?? section.from;
  return withLineEnd(text.slice(from, section.to), '\n').trim();
}

/**
 * Whether the note's content has yet to come: there is none, or a placeholder still stands there, even above a person's
 * remarks, or all there is is the feed's.
 */
export function awaitsContent(text: string, names: SectionNames): boolean {
  const structure = structureOf(text, names);
  const sections = sectionsOf(text, structure, names);
  const section = sections.fullContent;
  if (section === undefined || placeholderEnd(text, section) !== undefined) return true;
  const content = contentIn(text, section);
  // What the plugin wrote may be as short as the excerpt.
  return content === '' || (writtenHash(text) === undefined && feedContent(content, excerptOf(text, structure, sections)) !== undefined);
}

/** The level an article's top heading gets in the note: one below the full content's own, or below that which it will have; 7 where that leaves none. */
export function contentHeadingLevel(text: string, names: SectionNames): number {
  return sectionLevel(sectionsOf(text, structureOf(text, names), names), 'fullContent') + 1;
}
