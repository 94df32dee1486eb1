import type { CachedMetadata } from 'obsidian';
import { hasLinkProperty, linkIn, linkOf } from '../kinds/item-facts';
import { checklistOf, progressOf, stateOf } from '../note/checklist';
import { propertiesOf, readFrontmatter } from '../properties/frontmatter';
import { sectionsIn, type Outline, type SectionNames, type Sections } from '../note/sections';
import { topHeading } from '../note/note-title';
import { structureOf } from '../note/structure';
import { topHeadingIn } from './note-names';
import type { NoteFacts } from '../queue/entry';

/** What the queue needs of a note, from the metadata cache alone; `isSure` unless its tasks or its link can be told from its text only. */
export function factsFromCache(path: string, cache: CachedMetadata, names: SectionNames): NoteFacts & { isSure: boolean } {
  const outline = outlineOf(cache);
  const sections = sectionsIn(outline, names);
  const properties: NoteFacts['properties'] = cache.frontmatter ?? {};
  return {
    path,
    properties,
    heading: topHeadingIn(cache),
    ...tasksIn(cache, sections),
    excerptLength: excerptLength(cache.headings ?? [], ({ position }) => ({ from: position.start.offset, to: position.end.offset })),
    broken: false,
    isSure: sections !== undefined && !mayHideHeadings(cache, sections) && (linkOf(properties) !== '' || hasLinkProperty(properties)),
  };
}

/** The same from the text, for a note whose properties the cache cannot read. */
export function factsFromText(path: string, text: string, names: SectionNames): NoteFacts {
  const frontmatter = readFrontmatter(text);
  const structure = structureOf(text, names);
  const properties = propertiesOf(text, frontmatter);
  return {
    path,
    properties,
    linkInText: linkIn(text, properties),
    heading: topHeading(structure),
    ...progressOf(checklistOf(text, names, structure)),
    excerptLength: excerptLength(structure.headings, (heading) => heading),
    broken: frontmatter?.problem !== undefined,
  };
}

/**
 * Whether the note may have properties that the cache could not read: it opens with a rule or a
 * properties block, and the cache holds no properties.
 */
export function mayHaveBrokenProperties(cache: CachedMetadata): boolean {
  const first = cache.sections?.[0];
  return (
    cache.frontmatter === undefined &&
    (first === undefined || (first.position.start.offset <= 1 && /^(?:yaml|thematicBreak)$/.test(first.type)))
  );
}

/** Characters between the note's title and its first section: how long the feed's text is, without reading it. */
function excerptLength<T extends { level: number }>(headings: readonly T[], rangeOf: (heading: T) => { from: number; to: number }): number {
  const title = headings[0];
  const section = headings.find(({ level }) => level === 2);
  return title?.level === 1 && section !== undefined ? rangeOf(section).from - rangeOf(title).to : 0;
}

/** A note's headings and tasks as the cache has them. Headings in quotes and lists are no sections'. */
function outlineOf({ headings = [], listItems = [], sections = [] }: CachedMetadata): Outline {
  const atTop = new Set(sections.flatMap(({ type, position }) => (type === 'heading' ? [position.start.offset] : [])));
  return {
    headings: headings
      .filter(({ position }) => atTop.has(position.start.offset))
      .map(({ level, heading, position: { start, end } }) => ({ level, text: heading, from: start.offset, to: end.offset })),
    tasks: listItems.flatMap(({ task, position }) => (task === undefined ? [] : [position.start.offset])),
    end: Infinity,
  };
}

/**
 * Whether code, a comment, a formula or HTML that somebody left open may have taken headings of the note's own sections in:
 * for the app it goes on, for the plugin it ends there. Below the full content that holds only of what is open to the end,
 * and above it not of HTML, which is what feeds write.
 */
function mayHideHeadings({ sections = [] }: CachedMetadata, { fullContent }: Sections): boolean {
  const from = fullContent?.heading.from ?? Infinity;
  return sections.some(({ type, position: { start } }, i) => {
    if (!/^(?:code|comment|math|html)$/.test(type)) return false;
    return fullContent === undefined || i === sections.length - 1 || (start.offset < from && type !== 'html');
  });
}

/** The tasks of the checklist, as {@link checklistOf} counts them. */
function tasksIn({ listItems = [] }: CachedMetadata, sections: Sections | undefined): { done: number; total: number } {
  const { from, to } = sections?.checklist ?? { from: 0, to: 0 };
  return progressOf(
    listItems.flatMap(({ task, position: { start } }) =>
      task === undefined || start.offset < from || start.offset >= to ? [] : [stateOf(task)],
    ),
  );
}
