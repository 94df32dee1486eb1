import { readableOf } from '../markdown/plain-text';
import { propertiesOf, readFrontmatter } from '../properties/frontmatter';
import { textOf, valueIn, type PropertyValue } from '../properties/property-value';
import { baseName } from '../text/path';
import { linkText, type LinkText } from '../untrusted/link-text';
import { safeTitle } from '../untrusted/safe-title';
import { structureOf, type Structure } from './structure';

/** What a person calls the note at a path, on one line. */
export type NameOf = (path: string) => string;

/** Where a note says what it is called. */
export interface Named {
  properties: Readonly<Record<string, PropertyValue | undefined>>;
  /** The text of its first heading of level 1; empty where it has none. */
  heading: string;
}

/**
 * What a note is called: its title property, its first alias, its first heading of level 1, the name of its file, in this
 * order; empty where it has none of them. A time stamp, an id and words joined by hyphens are names only of a note that has
 * no other.
 */
export function noteTitle({ properties, heading }: Named, path = ''): string {
  const own = [valueIn(properties, 'title'), valueIn(properties, 'aliases') ?? valueIn(properties, 'alias')].map(textOf);
  const candidates = [...own, readableOf(heading), baseName(path)].map(safeTitle).filter((text) => text !== '');
  const least = Math.min(...candidates.map(obscurity));
  return candidates.find((text) => obscurity(text) === least) ?? '';
}

/** {@link noteTitle} of a note's text. */
export function titleIn(text: string, path = '', structure = structureOf(text)): string {
  return noteTitle({ properties: propertiesOf(text, readFrontmatter(text)), heading: topHeading(structure) }, path);
}

/** The text of the first heading of level 1; empty where there is none. */
export function topHeading({ headings }: Pick<Structure, 'headings'>): string {
  return headings.find(({ level }) => level === 1)?.text ?? '';
}

/**
 * What a link to the note at `path`, called `title`, shows in place of its file's name; undefined where that name tells
 * as much.
 */
export function shownTitle(path: string, title: string): LinkText | undefined {
  const name = baseName(path);
  // Two words joined are an everyday word in a title, and made up in the name of a file, as is `1a`.
  const isMadeUp = !/\s/.test(name) && (/^\d/.test(name) || (isLowerCase(name) && partsOf(name).length > 1));
  const tellsMore = obscurity(title) < Math.max(obscurity(name), isMadeUp ? 1 : 0);
  const shown = linkText(title);
  return tellsMore && shown !== '' && title.toLowerCase() !== name.toLowerCase() ? shown : undefined;
}

/** Texts with letters that are no words; what has no letters is none anyway. */
const IDS: readonly RegExp[] = [
  // A time stamp, `2026-02-19T15:30:00Z`, and a day.
  /^[\d-]*\dT\d[\d:.-]*(?:Z|[+-]\d\d:?\d\d)?$/i,
  /^\d{2,4}年\d{1,2}月(?:\d{1,2}日)?$/,
  // A note's place in a card index, `1a2b`.
  /^\d+[a-z]{1,2}\d+[a-z\d]*$/,
  // A UUID, a hash.
  /^[\da-f]{8}(?:-?[\da-f]{4}){3}-?[\da-f]{12}$/i,
  /^(?=[a-f]*\d)[\da-f]{7,}$/i,
  // `arXiv:2602.01234v2`, a DOI, an address.
  /^(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d+)?$/i,
  /^(?:doi:)?10\.\d{4,}\/\S+$/i,
  /^https?:\/\/\S+$/i,
  // A key of a bibliography, `vaswani2017attention`.
  /^@?[a-z][a-z'-]*(?:19|20)\d\d[a-z]*$/,
];

/** How little a text says as a name: 0 a name, 1 words joined as in an address, 2 no words at all. */
function obscurity(text: string): 0 | 1 | 2 {
  if (!/\p{L}/u.test(text) || IDS.some((id) => id.test(text))) return 2;
  return !/\s/.test(text) && (/^\d{2,}[-_.]/.test(text) || partsOf(text).length > (isLowerCase(text) ? 2 : 3)) ? 1 : 0;
}

/** The words of a text that hyphens join; one where none of them is of Latin letters, as in titles of other scripts. */
function partsOf(text: string): string[] {
  return /[a-z]/i.test(text) ? text.split(/[-_]+/).filter((part) => part !== '') : [text];
}

function isLowerCase(text: string): boolean {
  return !/\p{Lu}/u.test(text);
}
