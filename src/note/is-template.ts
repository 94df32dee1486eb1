import { readFrontmatter } from '../properties/frontmatter';
import type { PropertyValue } from '../properties/property-value';

/** Where a template has the first of its names; looked for no further than this, in UTF-16 units. */
const HEAD = 4000;
const PROPERTY = /^[^\s:#][^:\n]*:[ \t]*["']?(?:\{\{|<%)/m;
const TITLE = /^#[ \t]+(?:\{\{|<%)/m;

/**
 * Whether a note is made for others to be made from, wherever it lies: one of its properties, or its title, begins with
 * a name in double braces, as Obsidian's and this plugin's templates have them, or with a command of Templater's.
 */
export function isTemplate(text: string): boolean {
  const head = text.slice(0, HEAD);
  if (!/\{\{|<%/.test(head)) return false;
  const bodyFrom = Math.min(readFrontmatter(text)?.to ?? 0, head.length);
  return PROPERTY.test(head.slice(0, bodyFrom)) || TITLE.test(head.slice(bodyFrom));
}

const MARK = /^\s*(?:\{\{|<%)/;

/** The same from what the app knows of a note: its properties as they were read, and its title. */
export function hasTemplateMarks(properties: Readonly<Record<string, PropertyValue | undefined>>, title: string): boolean {
  return MARK.test(title) || Object.values(properties).some(isMark);
}

/** Without quotes, a name in double braces is read as a map in a map, whose key is spelled differently by every reader. */
function isMark(value: PropertyValue | undefined): boolean {
  if (typeof value === 'string') return MARK.test(value);
  const keys = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  return keys.some((key) => key.startsWith('{') || key === '[object Object]');
}
