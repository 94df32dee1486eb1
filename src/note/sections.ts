import { writtenHash } from './receipt';
import { fingerprint } from './fingerprint';
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

/** What a note's sections are told apart by before anybody looks at what they hold. */
export interface Outline {
  headings: readonly Heading[];
  /** Where its tasks begin, in rising order. */
  tasks: readonly number[];
  /** Where the note ends. */
  end: number;
}

/**
 * The note's own sections among all headings of their names. Feeds and articles repeat such headings; what tells the own
 * one is its level (articles stand deeper), what it holds (a placeholder, what the receipt knows, tasks) and its place (the
 * related notes last). Neither the title is one, nor what stands within the feed's text or within the full content.
 */
export function sectionsOf(text: string, { headings, liveLines }: Structure, names: SectionNames): Sections {
  const tasks = liveLines.filter((line) => TASK.test(line.text)).map(({ from }) => from);
  const outline = { headings, tasks, end: text.length };
  const named = namedIn(outline, names);
  return sectionsBeside(fullContentAmong(named, text), named, outline, names);
}

/** The same without the text; undefined where what they hold has to tell which section is the full content. */
export function sectionsIn(outline: Outline, names: SectionNames): Sections | undefined {
  const named = namedIn(outline, names);
  return named.isClear ? sectionsBeside(named.fullContents[0], named, outline, names) : undefined;
}

/** The headings of the sections' names, and what of them may be the full content. */
interface Named {
  headings: Record<SectionName, Placed[]>;
  /** The level of those that stand highest; infinite where there are none. */
  highest: number;
  fullContents: readonly Section[];
  /** Where the feed's text ends, as far as the names tell. */
  feedTo: number;
  /** The full content is the one section of its name, and not within the feed's text. */
  isClear: boolean;
}

function namedIn(outline: Outline, names: SectionNames): Named {
  const headings = namedHeadings(outline.headings, names);
  const highest = Object.values(headings)
    .flat()
    .reduce((level, { heading }) => Math.min(level, heading.level), Infinity);
  const fullContents = sectionsAt(headings.fullContent, outline);
  const feedTo = feedEnd(outline, highest);
  const isClear = fullContents.length < 2 && fullContents.every(({ heading }) => heading.from >= feedTo);
  return { headings, highest, fullContents, feedTo, isClear };
}

/** The note's own sections, once it is known which of them is the full content. */
function sectionsBeside(fullContent: Section | undefined, { headings, highest }: Named, outline: Outline, names: SectionNames): Sections {
  const feedTo = feedEnd(outline, fullContent?.heading.level ?? highest);
  const isOwn = ({ from }: Heading): boolean =>
    from >= feedTo && (fullContent === undefined || from < fullContent.from || from >= fullContent.to);
  const ownOf = (name: SectionName): Section[] =>
    sectionsAt(
      headings[name].filter(({ heading }) => isOwn(heading)),
      outline,
    );

  const checklists = ownOf('checklist');
  const level = fullContent?.heading.level ?? (Number.isFinite(highest) ? highest : 2);
  const checklist =
    checklists.findLast((section) => holdsOne(section, outline.tasks)) ??
    checklists.at(-1) ??
    tasksUnderAnotherName(outline, { names, isOwn, level });
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
function namedHeadings(headings: readonly Heading[], names: SectionNames): Record<SectionName, Placed[]> {
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
function feedEnd({ headings }: Outline, level: number): number {
  return headings.find((heading, index) => heading.level <= level && (index > 0 || heading.level > 1 || level === 1))?.from ?? 0;
}

/** The sections of those headings that stand highest. */
function sectionsAt(placed: readonly Placed[], outline: Outline): Section[] {
  const top = placed.reduce((level, { heading }) => Math.min(level, heading.level), Infinity);
  return placed.filter(({ heading }) => heading.level === top).map((heading) => sectionAt(heading, outline));
}

/** The section a heading opens: up to the next heading of its level or above. */
function sectionAt({ heading, index }: Placed, { headings, end }: Outline): Section {
  let next = index + 1;
  while ((headings[next]?.level ?? 0) > heading.level) next += 1;
  return { heading, from: heading.to, to: headings[next]?.from ?? end };
}

/** The full content among the sections of its name; one within the feed's text only where what it holds tells it. */
function fullContentAmong({ fullContents: sections, feedTo, isClear }: Named, text: string): Section | undefined {
  const written = isClear ? undefined : writtenHash(text);
  const known =
    (written === undefined ? undefined : sections.find(({ from, to }) => fingerprint(text.slice(from, to)) === written)) ??
    sections.find((section) => placeholderEnd(text, section) !== undefined);
  const outside = sections.filter(({ heading }) => heading.from >= feedTo);
  return known ?? outside.find(({ from, to }) => /\S/.test(text.slice(from, to))) ?? outside[0];
}

/** A checklist somebody renamed: the last own section of the others' level that holds tasks and has no other name. */
function tasksUnderAnotherName(
  outline: Outline,
  { names, isOwn, level }: { names: SectionNames; isOwn: (heading: Heading) => boolean; level: number },
): Section | undefined {
  const others = [...names.fullContent, ...names.keyPoints, ...names.related];
  return outline.headings
    .flatMap((heading, index) => (heading.level === level && isOwn(heading) ? [sectionAt({ heading, index }, outline)] : []))
    .findLast((section) => holdsOne(section, outline.tasks) && !isNamed(section.heading.text, others));
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
