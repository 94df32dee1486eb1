import { lineEndOf, linesOf, withLineEnd } from '../text/lines';
import { splice } from '../text/splice';
import { sectionsOf, type Section, type SectionName, type SectionNames, type Sections } from './sections';
import { structureOf } from './structure';

/** `text` with the body of a section replaced; only that section changes. A missing section is created in its place. */
export function replaceSection(text: string, names: SectionNames, name: SectionName, body: string): string {
  const lineEnd = lineEndOf(text);
  const structure = structureOf(text, names);
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

/** The level of a section's heading, or the level that it will have: its neighbour's. */
export function sectionLevel(sections: Sections, name: SectionName): number {
  const own = sections[name] ?? following(sections, name);
  if (own !== undefined) return own.heading.level;
  const levels = Object.values(sections).map(({ heading }) => heading.level);
  return levels.length === 0 ? 2 : Math.min(...levels);
}

/** The section before which a missing one goes: the first in the note of those that come later in their order. */
function following(sections: Sections, name: SectionName): Section | undefined {
  return ORDER.slice(ORDER.indexOf(name) + 1)
    .flatMap((other) => sections[other] ?? [])
    .reduce<Section | undefined>((first, one) => (first !== undefined && first.from < one.from ? first : one), undefined);
}

function withNewSection(
  text: string,
  sections: Sections,
  { name, title, inside }: { name: SectionName; title: string; inside: string },
): string {
  const lineEnd = lineEndOf(text);
  const at = following(sections, name)?.heading.from ?? text.length;
  const heading = `${'#'.repeat(sectionLevel(sections, name))} ${title}`;
  const after = at === text.length ? lineEnd : lineEnd + lineEnd;
  return splice(text, at, at, `${gapAt(text, at, lineEnd)}${heading}${lineEnd}${lineEnd}${inside}${after}`);
}

/** What makes the line before an offset a blank one: nothing where it is, or where the note begins. */
function gapAt(text: string, at: number, lineEnd: string): string {
  const lines = linesOf(text.slice(0, at).replace(/^\uFEFF/, ''));
  const last = lines.at(-1);
  if (last === undefined) return '';
  if (last.next === last.to) return lineEnd + lineEnd;
  return last.text.trim() === '' ? '' : lineEnd;
}
