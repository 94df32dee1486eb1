import { lineEndOf } from '../text/lines';
import { splice } from '../text/splice';
import { checklistOf } from './checklist';
import { changesOnly } from './read-back';
import { replaceSection } from './replace-section';
import { sectionsOf, type SectionNames } from './sections';
import { structureOf } from './structure';

/** `text` with a checklist of these items; a note that has one stays as it is, and so does what stands under its heading. */
export function withChecklist(
  text: string,
  names: SectionNames,
  items: readonly string[],
): { ok: true; text: string } | { ok: false; reason: 'misread' } {
  if (items.length === 0 || checklistOf(text, names).length > 0) return { ok: true, text };
  const section = sectionsOf(text, structureOf(text, names), names).checklist;
  const lines = items.map((item) => `- [ ] ${item}`);
  const standing = section === undefined ? '' : text.slice(section.from, section.to).trimEnd();
  const lineEnd = lineEndOf(text);
  const next =
    section === undefined || standing === ''
      ? replaceSection(text, names, 'checklist', lines.join('\n'))
      : splice(text, section.from + standing.length, section.from + standing.length, lineEnd + lineEnd + lines.join(lineEnd));
  const isRead = checklistOf(next, names).length === items.length && changesOnly('checklist', text, next, names);
  return isRead ? { ok: true, text: next } : { ok: false, reason: 'misread' };
}
