import { checklistOf } from './checklist';
import { excerptOf } from './excerpt';
import { contentIn } from './full-content';
import { keyPointsIn } from './key-points';
import { withoutOwnIds } from './own-block-ids';
import { sectionsOf, type SectionNames } from './sections';
import { structureOf } from './structure';

/** What a note says, part by part, each as one text to be compared. */
export type Part = 'excerpt' | 'fullContent' | 'keyPoints' | 'checklist' | 'related';

/**
 * Whether nothing but one part reads differently after an edit. An open comment, code block or formula can hide what is
 * written below it, and what is written can open or close one: an edit is read back before it is kept.
 */
export function changesOnly(part: Part, before: string, after: string, names: SectionNames): boolean {
  const [was, is] = [partsOf(before, names), partsOf(after, names)];
  return (Object.keys(was) as Part[]).every((other) => other === part || was[other] === is[other]);
}

/** Links and ids of key points are left out: they follow the content. */
function partsOf(text: string, names: SectionNames): Record<Part, string> {
  const structure = structureOf(text, names);
  const sections = sectionsOf(text, structure, names);
  const { related } = sections;
  return {
    excerpt: excerptOf(text, structure, sections),
    fullContent: withoutOwnIds(contentIn(text, sections.fullContent)),
    keyPoints: JSON.stringify(keyPointsIn(structure, sections.keyPoints).map(({ quote, words }) => [quote, words])),
    checklist: JSON.stringify(checklistOf(text, names, structure).map((item) => [item.indent, item.mark, item.text])),
    related: related === undefined ? '' : text.slice(related.from, related.to).trim(),
  };
}
