import { fingerprint } from './fingerprint';
import { keyPointsOf, retraced } from './key-points';
import { withLineEnd } from '../text/lines';
import { withoutOwnIds } from './own-block-ids';
import { placeholderEnd } from './placeholder';
import { replaceSection, sectionLevel } from './replace-section';
import { sectionsOf, type SectionNames } from './sections';
import { structureOf } from './structure';

/** What a person wants done where the section holds text the plugin did not write. */
export type Resolution = 'keep-mine' | 'take-new' | 'keep-both';

/** What came of writing full content. */
export type ContentWritten =
  | { ok: true; text: string; changed: boolean }
  /** The section holds a person's text or edits: nothing is written before they choose. */
  | { ok: false; reason: 'edited'; mine: string };

/** What stands under the note's full content heading, trimmed, LF; a placeholder at its beginning does not count as content. */
export function fullContentOf(text: string, names: SectionNames): string {
  const section = sectionsOf(text, structureOf(text, names), names).fullContent;
  if (section === undefined) return '';
  const from = placeholderEnd(text, section) ?? section.from;
  return withLineEnd(text.slice(from, section.to), '\n').trim();
}

/** Whether the note's content has yet to come: there is none, or a placeholder still stands there, even above a person's remarks. */
export function awaitsContent(text: string, names: SectionNames): boolean {
  const section = sectionsOf(text, structureOf(text, names), names).fullContent;
  return section === undefined || placeholderEnd(text, section) !== undefined || text.slice(section.from, section.to).trim() === '';
}

/** The level an article's top heading gets in the note: one below the full content's own, or below that which it will have. */
export function contentHeadingLevel(text: string, names: SectionNames): number {
  return Math.min(6, sectionLevel(sectionsOf(text, structureOf(text, names), names), 'fullContent') + 1);
}

/**
 * `text` with `markdown` under the full content heading, in place of the placeholder or of what the
 * plugin wrote there before (`writtenHash`, from the receipt). The same content again changes nothing.
 * Key points keep their links where their sentences are in the new content, and lose them where not.
 */
export function writeFullContent(
  text: string,
  names: SectionNames,
  { markdown, writtenHash, resolution }: { markdown: string; writtenHash?: string | undefined; resolution?: Resolution },
): ContentWritten {
  const mine = fullContentOf(text, names);
  const unchanged = { ok: true, text, changed: false } as const;
  if (mine === '' || (writtenHash !== undefined && fingerprint(mine) === writtenHash)) return written(text, names, markdown);
  const own = withoutOwnIds(mine);
  if (own === markdown || own.startsWith(`${markdown}\n`) || fingerprint(markdown) === writtenHash) return unchanged;
  switch (resolution) {
    case undefined:
      return awaitsContent(text, names) ? written(text, names, `${markdown}\n\n${mine}`) : { ok: false, reason: 'edited', mine };
    case 'keep-mine':
      return unchanged;
    case 'take-new':
      return written(text, names, markdown);
    case 'keep-both':
      return written(text, names, `${markdown}\n\n${mine}`);
  }
}

function written(text: string, names: SectionNames, markdown: string): ContentWritten {
  const replaced = replaceSection(text, names, 'fullContent', markdown);
  const next = keyPointsOf(text, names).length === 0 ? replaced : retraced(replaced, names);
  return { ok: true, text: next, changed: next !== text };
}
