import type { CachedMetadata } from 'obsidian';
import { checklistOf, progressOf, stateOf } from '../note/checklist';
import { propertiesOf, readFrontmatter } from '../properties/frontmatter';
import { isNamed } from '../note/heading-name';
import type { SectionNames } from '../note/sections';
import { structureOf } from '../note/structure';
import type { NoteFacts } from '../queue/entry';

/** What the queue needs of a note, from the metadata cache alone. */
export function factsFromCache(path: string, cache: CachedMetadata, names: SectionNames): NoteFacts {
  return {
    path,
    properties: cache.frontmatter ?? {},
    ...tasksIn(cache, names),
    excerptLength: excerptLength(cache.headings ?? [], ({ position }) => ({ from: position.start.offset, to: position.end.offset })),
    broken: false,
  };
}

/** The same from the text, for a note whose properties the cache cannot read, and its title. */
export function factsFromText(path: string, text: string, names: SectionNames): NoteFacts & { title: string } {
  const frontmatter = readFrontmatter(text);
  const structure = structureOf(text, names);
  const [first] = structure.headings;
  return {
    path,
    title: first?.level === 1 ? first.text : '',
    properties: propertiesOf(text, frontmatter),
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

/** How many task items of the checklist section are not set aside, and how many are ticked; those of the whole note where no section has its name. */
function tasksIn(cache: CachedMetadata, names: SectionNames): { done: number; total: number } {
  const { headings = [], listItems = [] } = cache;
  const own = headings.findLast((heading) => isNamed(heading.heading, names.checklist));
  const from = own?.position.end.offset ?? 0;
  const next = own && headings.find((heading) => heading.position.start.offset >= from && heading.level <= own.level);
  const to = next?.position.start.offset ?? Infinity;
  return progressOf(
    listItems.flatMap(({ task, position: { start } }) =>
      task === undefined || start.offset < from || start.offset >= to ? [] : [stateOf(task)],
    ),
  );
}
