import { dateOf, feedOf, linkIn, titleOf, type FactNames } from '../kinds/item-facts';
import { checklistOf, type ChecklistItem } from './checklist';
import { excerptOf } from './excerpt';
import { propertiesOf, readFrontmatter } from '../properties/frontmatter';
import type { FrontmatterProblem } from '../properties/problem';
import { textOf, type PropertyValue } from '../properties/property-value';
import { fingerprint } from './fingerprint';
import { feedContent, type FeedContent } from './feed-content';
import { contentIn } from './full-content';
import { receiptOf, type Receipt } from './receipt';
import { noteTitle, titleIn, topHeading } from './note-title';
import { sectionsOf, type SectionNames } from './sections';
import { structureOf } from './structure';
import { webUrl } from '../untrusted/web-url';

/** A pending note as the plugin understands it. */
export interface PendingNote {
  /** As {@link noteTitle} has it, but for the file's name. */
  title: string;
  /** The link; undefined where there is none or it is not http(s). */
  url: URL | undefined;
  /** The feed's name for itself, such as `distill RSS`. */
  source: string;
  /** As the property has it, ISO 8601 in the pipeline's notes. */
  date: string;
  tags: string[];
  properties: Record<string, PropertyValue>;
  /** Why Obsidian cannot read the properties. */
  problem: FrontmatterProblem | undefined;
  /** The feed's text, plain or HTML. */
  excerpt: string;
  checklist: ChecklistItem[];
  /** What stands under the full content heading, without placeholders. */
  content: string;
  receipt: Receipt | undefined;
  /** Who the full content is by: nobody yet, the feed, the plugin, the plugin and then a person, or somebody else. */
  contentBy: 'nobody' | 'feed' | 'fetch' | 'fetch-then-person' | 'person';
  /** What of the feed stands there, where it is the feed's. */
  feedContent: FeedContent | undefined;
}

/** Reads a note's anatomy; `own` are the properties in which its kind has the item's facts. Any text gives a note; what is absent is empty. */
export function readPendingNote(text: string, names: SectionNames, own?: FactNames): PendingNote {
  const frontmatter = readFrontmatter(text);
  const properties = propertiesOf(text, frontmatter);
  const structure = structureOf(text, names);
  const sections = sectionsOf(text, structure, names);
  const content = contentIn(text, sections.fullContent);
  const receipt = receiptOf(properties);
  const excerpt = excerptOf(text, structure, sections);
  const ofFeed = receipt === undefined ? feedContent(content, excerpt) : undefined;
  return {
    title: noteTitle({ properties: { ...properties, title: titleOf(properties, own) }, heading: topHeading(structure) }),
    url: webUrl(linkIn(text, properties, own)),
    source: feedOf(properties, own),
    date: dateOf(properties, own),
    tags: tagsIn(properties),
    properties,
    problem: frontmatter?.problem,
    excerpt,
    checklist: checklistOf(text, names, structure),
    content,
    receipt,
    contentBy: ofFeed === undefined ? contentBy(content, receipt) : 'feed',
    feedContent: ofFeed,
  };
}

/** What the feed says in a note: a small part of its anatomy, for whoever looks at many. */
export function readFeedText(text: string, names: SectionNames): Pick<PendingNote, 'title' | 'excerpt'> {
  const structure = structureOf(text, names);
  return {
    title: titleIn(text, '', structure),
    excerpt: excerptOf(text, structure, sectionsOf(text, structure, names)),
  };
}

/** Whether a property's key is one of those that Obsidian reads tags from. */
export function isTagsKey(key: string): boolean {
  return /^tags?$/i.test(key);
}

/** The tags in a note's properties, under the first key that Obsidian reads them from. */
export function tagsIn(properties: Readonly<Record<string, PropertyValue | undefined>>): string[] {
  const key = Object.keys(properties).find(isTagsKey);
  return key === undefined ? [] : tagsOf(properties[key]);
}

/** Tags as a list, whether the property is a list or one string, without `#`. */
export function tagsOf(value: PropertyValue | undefined): string[] {
  const list = Array.isArray(value) ? value.map(textOf) : textOf(value).split(/[,\s]+/);
  return list.map((tag) => tag.replace(/^#/, '')).filter((tag) => tag !== '');
}

function contentBy(content: string, receipt: Receipt | undefined): PendingNote['contentBy'] {
  if (content === '') return 'nobody';
  if (receipt === undefined) return 'person';
  return fingerprint(content) === receipt.hash ? 'fetch' : 'fetch-then-person';
}
