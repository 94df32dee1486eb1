import { fingerprint } from './fingerprint';
import { propertyOf, readFrontmatter } from '../properties/frontmatter';
import { isNamed } from './heading-name';
import { placeholderEnd } from './placeholder';
import type { Heading, Structure } from './structure';

/** The sections of a pending note that the plugin reads and writes. */
export type SectionName = 'fullContent' | 'keyPoints' | 'checklist' | 'related';

/** What each section may be called. The first name is the one written when the section is missing. */
export type SectionNames = Readonly<Record<SectionName, readonly string[]>>;

/** The names of the pipeline and of others, and their Chinese equivalents. */
export const DEFAULT_SECTION_NAMES: SectionNames = {
  fullContent: ['Full Content', 'Full Text', 'Full Document', 'Full Article', '全文', '全文内容', '完整内容', '正文'],
  keyPoints: ['Key points', '关键观点', '核心观点', '要点'],
  checklist: ['Analysis Checklist', 'Checklist', '分析清单', '分析检查清单', '检查清单'],
  related: ['Related', 'Related Notes', '相关', '相关笔记', '相关链接', '关联笔记'],
};

/** A section: its heading, and the offsets of the body below it. */
export interface Section {
  heading: Heading;
  from: number;
  to: number;
}

/** The note's own sections, absent ones undefined. */
export type Sections = Partial<Record<SectionName, Section>>;

/** A task item: its list mark, its box, its text. */
export const TASK = /^((?:[ \t]|>)*(?:[-*+]|\d+[.)])[ \t]+\[)([^\]])(\](?:[ \t]+(.*?))?[ \t]*)$/;

/**
 * The note's own sections among all headings of their names. Feeds and articles repeat such headings; what tells the own
 * one is its level (articles stand deeper), what it holds (a placeholder, what the receipt knows, tasks) and its place (the
 * related notes last). Neither the title is one, nor what stands within the feed's text or within the full content.
 */
export function sectionsOf(text: string, structure: Structure, names: SectionNames): Sections {
  const named = namedHeadings(structure, names);
  const highest = Object.values(named)
    .flat()
    .reduce((level, { heading }) => Math.min(level, heading.level), Infinity);
  const fullContent = fullContentAmong(sectionsAt(named.fullContent, structure, text.length), text, feedEnd(structure, highest));
  const feedTo = feedEnd(structure, fullContent?.heading.level ?? highest);
  const isOwn = ({ from }: Heading): boolean =>
    from >= feedTo && (fullContent === undefined || from < fullContent.from || from >= fullContent.to);
  const ownOf = (name: SectionName): Section[] =>
    sectionsAt(
      named[name].filter(({ heading }) => isOwn(heading)),
      structure,
      text.length,
    );

  const checklists = ownOf('checklist');
  const tasks = structure.liveLines.filter((line) => TASK.test(line.text)).map(({ from }) => from);
  const level = fullContent?.heading.level ?? (Number.isFinite(highest) ? highest : 2);
  const checklist =
    checklists.findLast((section) => holdsOne(section, tasks)) ??
    checklists.at(-1) ??
    tasksUnderAnotherName(structure, { names, isOwn, level, tasks, end: text.length });
  const keyPoints = ownOf('keyPoints').at(-1);
  const related = ownOf('related').findLast((section) => section.heading !== checklist?.heading);
  return {
    ...(fullContent && { fullContent }),
    ...(keyPoints && { keyPoints }),
    ...(checklist && { checklist }),
    ...(related && { related }),
  };
}

/** A heading with its place among all of the note. */
interface Placed {
  heading: Heading;
  index: number;
}

/** The headings of each section's names, without the note's title. */
function namedHeadings({ headings }: Structure, names: SectionNames): Record<SectionName, Placed[]> {
  const of = (name: SectionName): Placed[] =>
    headings.flatMap((heading, index) => (isNamed(heading.text, names[name]) ? [{ heading, index }] : []));
  const all = { fullContent: of('fullContent'), keyPoints: of('keyPoints'), checklist: of('checklist'), related: of('related') };
  const [title] = headings;
  const others = Object.values(all)
    .flat()
    .filter(({ heading }) => heading !== title);
  // A note's title may be the name of a section; where others of its level are, it is a section.
  if (title?.level !== 1 || others.length === 0 || others.some(({ heading }) => heading.level === 1)) return all;
  const withoutTitle = (placed: readonly Placed[]): Placed[] => placed.filter(({ index }) => index > 0);
  return {
    fullContent: withoutTitle(all.fullContent),
    keyPoints: withoutTitle(all.keyPoints),
    checklist: withoutTitle(all.checklist),
    related: withoutTitle(all.related),
  };
}

/** Where the feed's text ends: at the first heading, below the title, of the sections' level or above. */
function feedEnd({ headings }: Structure, level: number): number {
  return headings.find((heading, index) => heading.level <= level && (index > 0 || heading.level > 1 || level === 1))?.from ?? 0;
}

/** The sections of those headings that stand highest. */
function sectionsAt(placed: readonly Placed[], structure: Structure, end: number): Section[] {
  const top = placed.reduce((level, { heading }) => Math.min(level, heading.level), Infinity);
  return placed.filter(({ heading }) => heading.level === top).map((heading) => sectionAt(heading, structure, end));
}

/** The section a heading opens: up to the next heading of its level or above. */
function sectionAt({ heading, index }: Placed, { headings }: Structure, end: number): Section {
  let next = index + 1;
  while ((headings[next]?.level ?? 0) > heading.level) next += 1;
  return { heading, from: heading.to, to: headings[next]?.from ?? end };
}

/** The full content among the sections of its name; one within the feed's text only where what it holds tells it. */
function fullContentAmong(sections: readonly Section[], text: string, feedTo: number): Section | undefined {
  const isInFeed = sections.some(({ heading }) => heading.from < feedTo);
  const written = sections.length > 1 || isInFeed ? propertyOf(readFrontmatter(text), 'content_hash') : undefined;
  const known =
    (written === undefined ? undefined : sections.find(({ from, to }) => fingerprint(text.slice(from, to)) === written)) ??
    sections.find((section) => placeholderEnd(text, section) !== undefined);
  const outside = sections.filter(({ heading }) => heading.from >= feedTo);
  return known ?? outside.find(({ from, to }) => /\S/.test(text.slice(from, to))) ?? outside[0];
}

/** A checklist somebody renamed: the last own section of the others' level that holds tasks and has no other name. */
function tasksUnderAnotherName(
  structure: Structure,
  {
    names,
    isOwn,
    level,
    tasks,
    end,
  }: { names: SectionNames; isOwn: (heading: Heading) => boolean; level: number; tasks: readonly number[]; end: number },
): Section | undefined {
  const others = [...names.fullContent, ...names.keyPoints, ...names.related];
  return structure.headings
    .flatMap((heading, index) => (heading.level === level && isOwn(heading) ? [sectionAt({ heading, index }, structure, end)] : []))
    .findLast((section) => holdsOne(section, tasks) && !isNamed(section.heading.text, others));
}

/** Whether one of some offsets, in rising order, lies within a section. */
function holdsOne({ from, to }: Section, offsets: readonly number[]): boolean {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? to) < from) low = middle + 1;
    else high = middle;
  }
  return (offsets[low] ?? to) < to;
}
