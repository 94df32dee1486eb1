import { fingerprint } from './fingerprint';
import { awaitsContent, fullContentOf } from './full-content';
import { retraced } from './key-point-edits';
import { keyPointsOf } from './key-points';
import { readPendingNote } from './pending-note';
import { withLineEnd } from '../text/lines';
import { withoutOwnIds } from './own-block-ids';
import { changesOnly } from './read-back';
import { replaceSection } from './replace-section';
import type { SectionNames } from './sections';

/** What a person wants done where the section holds text the plugin did not write. */
export type Resolution = 'keep-mine' | 'take-new' | 'keep-both';

/** What came of writing full content. */
export type ContentWritten =
  | { ok: true; text: string; changed: boolean }
  /** The section holds a person's text or edits: nothing is written before they choose. */
  | { ok: false; reason: 'edited'; mine: string }
  /** Written, the content or another part of the note would not be read as it is: nothing is written. */
  | { ok: false; reason: 'misread' };

/**
 * `text` with `markdown` under the full content heading, in place of the placeholder, of the feed's own
 * text or an excerpt of the article (`isExcerpt`), or of what the plugin wrote there before (`writtenHash`, from the receipt). The same content again changes nothing.
 * Key points keep their links where their sentences are in the new content, and lose them where not.
 */
export function writeFullContent(
  text: string,
  names: SectionNames,
  {
    markdown,
    writtenHash,
    isExcerpt = false,
    resolution,
  }: { markdown: string; writtenHash?: string | undefined; isExcerpt?: boolean; resolution?: Resolution },
): ContentWritten {
  const mine = fullContentOf(text, names);
  const unchanged = { ok: true, text, changed: false } as const;
  const isReplaced = writtenHash === undefined ? isExcerpt || isFeeds(text, names) : fingerprint(mine) === writtenHash;
  if (mine === '' || isReplaced) return written(text, names, markdown);
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

/** Whether all that stands there is the feed's: nobody would miss it. */
function isFeeds(text: string, names: SectionNames): boolean {
  return readPendingNote(text, names).contentBy === 'feed';
}

/** The note with its content replaced, read back. */
function written(text: string, names: SectionNames, content: string): ContentWritten {
  const replaced = replaceSection(text, names, 'fullContent', content);
  const next = keyPointsOf(text, names).length === 0 ? replaced : retraced(replaced, names);
  const isRead = withoutOwnIds(fullContentOf(next, names)) === withoutOwnIds(withLineEnd(content, '\n').trim());
  if (!isRead || !changesOnly('fullContent', text, next, names)) return { ok: false, reason: 'misread' };
  return { ok: true, text: next, changed: next !== text };
}
