import { fingerprint } from './fingerprint';
import { propertyOf, readFrontmatter } from './frontmatter';
import type { Heading, Structure } from './structure';

/** The sections of a pending note that the plugin reads and writes. */
export type SectionName = 'fullContent' | 'keyPoints' | 'checklist' | 'related';

/** What each section may be called. The first name is the one written when the section is missing. */
export type SectionNames = Readonly<Record<SectionName, readonly string[]>>;

/** The names of the pipeline, and their Chinese equivalents. */
export const DEFAULT_SECTION_NAMES: SectionNames = {
  fullContent: ['Full Content', 'Full Text', '全文', '全文内容', '完整内容', '正文'],
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

/** The first line of a full content nobody has fetched yet. */
const PLACEHOLDER = /^[ \t]*⚠️?[^\r\n]*(?:内容抓取|web_fetch|Full content not available|fetch failed)/i;

/** Whether a line is one of the feed pipeline's placeholders. */
export function isPlaceholder(line: string): boolean {
  return PLACEHOLDER.test(line);
}

/** A task item: its list mark, its box, its text. */
export const TASK = /^((?:[ \t]|>)*(?:[-*+]|\d+[.)])[ \t]+\[)([^\]])(\](?:[ \t]+(.*?))?[ \t]*)$/;

/**
 * The note's own sections among all headings of their names. Excerpts and articles repeat such
 * headings; what tells the own one is its level (articles stand deeper), what it holds (a placeholder,
 * what the receipt knows, tasks) and its place: the full content first, the related notes last.
 */
export function sectionsOf(text: string, structure: Structure, names: SectionNames): Sections {
  const candidates = (name: SectionName, outside?: Section): Section[] => {
    const isOutside = ({ from }: Heading): boolean => outside === undefined || from < outside.from || from >= outside.to;
    return highestOf(
      structure.headings.filter((heading) => isNamed(heading.text, names[name]) && isOutside(heading)),
      structure,
      text.length,
    );
  };
  const bodyOf = (section: Section): string => text.slice(section.from, section.to);

  const checklist = checklistSection(text, structure, names);
  const contents = candidates('fullContent');
  const written = contents.length > 1 ? propertyOf(readFrontmatter(text), 'content_hash') : undefined;
  const fullContent =
    (contents.length > 1 ? contents.find((section) => fingerprint(bodyOf(section)) === written) : undefined) ??
    contents.find((section) =>
      bodyOf(section)
        .split(/[\r\n]+/)
        .some(isPlaceholder),
    ) ??
    contents.find((section) => bodyOf(section).trim() !== '') ??
    contents[0];
  const keyPoints = candidates('keyPoints', fullContent).at(-1);
  const related = candidates('related').findLast((section) => section.heading !== checklist?.heading);
  return {
    ...(fullContent && { fullContent }),
    ...(keyPoints && { keyPoints }),
    ...(checklist && { checklist }),
    ...(related && { related }),
  };
}

/** The checklist alone of {@link sectionsOf}, which costs less than all of them. */
export function checklistSection(text: string, structure: Structure, names: SectionNames): Section | undefined {
  const checklists = highestOf(
    structure.headings.filter((heading) => isNamed(heading.text, names.checklist)),
    structure,
    text.length,
  );
  return (
    checklists.findLast((section) => holdsTasks(section, structure)) ??
    checklists.at(-1) ??
    tasksUnderAnotherName(structure, names, text.length)
  );
}

/** The sections of those headings that stand highest. */
function highestOf(headings: readonly Heading[], structure: Structure, end: number): Section[] {
  const top = Math.min(...headings.map((heading) => heading.level));
  return headings.filter((heading) => heading.level === top).map((heading) => sectionAt(heading, structure, end));
}

/** The section a heading opens: up to the next heading of its level or above. */
function sectionAt(heading: Heading, structure: Structure, end: number): Section {
  const next = structure.headings.find((other) => other.from > heading.from && other.level <= heading.level);
  return { heading, from: heading.to, to: next?.from ?? end };
}

/** A checklist somebody renamed: the last section of the full content's level that holds tasks and has no other name. */
function tasksUnderAnotherName(structure: Structure, names: SectionNames, end: number): Section | undefined {
  const others = [...names.fullContent, ...names.keyPoints, ...names.related];
  return structure.headings
    .filter((heading) => heading.level === 2 && !isNamed(heading.text, others))
    .map((heading) => sectionAt(heading, structure, end))
    .findLast((section) => holdsTasks(section, structure));
}

function holdsTasks(section: Section, structure: Structure): boolean {
  return structure.liveLines.some((line) => line.from >= section.from && line.from < section.to && TASK.test(line.text));
}

/** Whether a heading is one of the given names. */
export function isNamed(heading: string, names: readonly string[]): boolean {
  return names.includes(heading) || comparable(names).has(normalised(heading));
}

/** Lists of names as {@link normalised} has them: every heading of every pending note is held against them. */
const comparables = new WeakMap<readonly string[], ReadonlySet<string>>();

function comparable(names: readonly string[]): ReadonlySet<string> {
  const known = comparables.get(names) ?? new Set(names.map(normalised));
  comparables.set(names, known);
  return known;
}

/** Words alone, with nothing to take off: what nearly every heading is. */
const BARE = /^[A-Za-z][A-Za-z\d-]*(?: [A-Za-z\d-]+)*$/;

/** A heading as people compare them: without emphasis, numbering, colon, case and width. */
function normalised(heading: string): string {
  if (BARE.test(heading)) return heading.toLowerCase();
  return heading
    .normalize('NFKC')
    .replace(/[*_`~]+|[ \t]\^[\w-]+$/g, '')
    .replace(/^[\d.]+[ \t]+/, '')
    .replace(/[:\s]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
