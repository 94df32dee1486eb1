import { fingerprint } from './fingerprint';
import { lineEndOf, withLineEnd } from './lines';
import { splice } from './property';
import { isPlaceholder, sectionsOf, type Section, type SectionName, type SectionNames, type Sections } from './sections';
import { structureOf } from './structure';

/** What a person wants done where the section holds text the plugin did not write. */
export type Resolution = 'keep-mine' | 'take-new' | 'keep-both';

/** What came of writing full content. */
export type ContentWritten =
  | { ok: true; text: string; changed: boolean }
  /** The section holds a person's text or edits: nothing is written before they choose. */
  | { ok: false; reason: 'edited'; mine: string };

/** What stands under the note's full content heading, trimmed, LF; placeholders do not count as content. */
export function fullContentOf(text: string, names: SectionNames): string {
  const section = sectionsOf(text, structureOf(text), names).fullContent;
  if (section === undefined) return '';
  const lines = withLineEnd(text.slice(section.from, section.to), '\n').split('\n');
  return lines.filter((line) => !isPlaceholder(line)).join('\n').trim();
}

/** The level an article's top heading gets in the note: one below the full content's own. */
export function contentHeadingLevel(text: string, names: SectionNames): number {
  return Math.min(6, (sectionsOf(text, structureOf(text), names).fullContent?.heading.level ?? 2) + 1);
}

/**
 * `text` with `markdown` under the full content heading, in place of the placeholder or of what the
 * plugin wrote there before (`writtenHash`, from the receipt). The same content again changes nothing.
 */
export function writeFullContent(
  text: string,
  names: SectionNames,
  { markdown, writtenHash, resolution }: { markdown: string; writtenHash?: string | undefined; resolution?: Resolution },
): ContentWritten {
  const mine = fullContentOf(text, names);
  const unchanged = { ok: true, text, changed: false } as const;
  if (mine === '' || (writtenHash !== undefined && fingerprint(mine) === writtenHash)) return written(text, names, markdown);
  if (mine === markdown || mine.startsWith(`${markdown}\n`) || fingerprint(markdown) === writtenHash) return unchanged;
  switch (resolution) {
    case undefined:
      return isBesidePlaceholder(text, names) ? written(text, names, `${markdown}\n\n${mine}`) : { ok: false, reason: 'edited', mine };
    case 'keep-mine':
      return unchanged;
    case 'take-new':
      return written(text, names, markdown);
    case 'keep-both':
      return written(text, names, `${markdown}\n\n${mine}`);
  }
}

/** `text` with the body of a section replaced; only that section changes. A missing section is created in its place. */
export function replaceSection(text: string, names: SectionNames, name: SectionName, body: string): string {
  const lineEnd = lineEndOf(text);
  const structure = structureOf(text);
  const sections = sectionsOf(text, structure, names);
  const section = sections[name];
  const inside = withLineEnd(body, lineEnd);
  if (section === undefined) return withNewSection(text, sections, { name, title: names[name][0] ?? name, inside });
  const isLast = section.to === text.length;
  const finalLineEnd = !isLast || /[\r\n]$/.test(text) ? lineEnd : '';
  const before = section.heading.to === section.from && /[\r\n]$/.test(text.slice(0, section.from)) ? '' : lineEnd;
  return splice(text, section.from, section.to, `${before}${lineEnd}${inside}${finalLineEnd}${isLast ? '' : lineEnd}`);
}

function written(text: string, names: SectionNames, markdown: string): ContentWritten {
  const next = replaceSection(text, names, 'fullContent', markdown);
  return { ok: true, text: next, changed: next !== text };
}

/** Whether a person's remarks stand beside a placeholder that was never replaced: both can stay. */
function isBesidePlaceholder(text: string, names: SectionNames): boolean {
  const section = sectionsOf(text, structureOf(text), names).fullContent;
  return section !== undefined && text.slice(section.from, section.to).split(/[\r\n]+/).some(isPlaceholder);
}

const ORDER: readonly SectionName[] = ['fullContent', 'checklist', 'related'];

function withNewSection(
  text: string,
  sections: Sections,
  { name, title, inside }: { name: SectionName; title: string; inside: string },
): string {
  const lineEnd = lineEndOf(text);
  const following = ORDER.slice(ORDER.indexOf(name) + 1)
    .map((other) => sections[other])
    .filter((section): section is Section => section !== undefined);
  const at = Math.min(text.length, ...following.map((section) => section.heading.from));
  const level = Object.values(sections)[0]?.heading.level ?? 2;
  const before = text.slice(0, at);
  const isBlankAbove = /^\uFEFF?$|(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(before);
  const gap = isBlankAbove ? '' : /[\r\n]$/.test(before) ? lineEnd : lineEnd + lineEnd;
  const after = at === text.length ? lineEnd : lineEnd + lineEnd;
  return splice(text, at, at, `${gap}${'#'.repeat(level)} ${title}${lineEnd}${lineEnd}${inside}${after}`);
}
