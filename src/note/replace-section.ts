import { lineEndOf, withLineEnd } from '../text/lines';
import { splice } from './property';
import { sectionsOf, type Section, type SectionName, type SectionNames, type Sections } from './sections';
import { structureOf } from './structure';

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

const ORDER: readonly SectionName[] = ['fullContent', 'keyPoints', 'checklist', 'related'];

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
