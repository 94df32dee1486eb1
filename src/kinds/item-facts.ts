import { textOf, valueIn, type PropertyValue } from '../properties/property-value';
import { webUrl } from '../untrusted/web-url';
import { bodyOf } from './body';
import { dayIn } from './date-value';
import type { Kind } from './kind';
import { linkIn as linkInValue } from './link-value';
import { ownLink } from './pick-properties';
import { DATE_NAMES, LINK_NAMES, SOURCE_NAMES, SURE_TITLE_NAMES } from './property-names';
import { wordOf } from './word';

type Properties = Readonly<Record<string, PropertyValue | undefined>>;

/** The properties in which the notes of a kind have an item's facts, best first; where these say nothing, the usual names do. */
export type FactNames = Pick<Kind, 'link' | 'title' | 'date' | 'source'>;

/**
 * The address of the item that a note is about, by whichever of the names pipelines have for it: `url` first, a property
 * that is there and leads nowhere last. Empty where no property has one.
 */
export function linkOf(properties: Properties, own?: FactNames): string {
  for (const [name, value] of namedValues(properties, own?.link)) {
    const link = linkInValue(name, value);
    if (link !== undefined) return link;
  }
  const usual = textOf(valueIn(properties, 'url'));
  return webUrl(usual) === undefined ? (ownLink({ properties })?.link ?? usual) : usual;
}

/**
 * The same, for a note at hand: where no property is there for a link at all, the address that its text has at a label,
 * alone at its head or as the only one.
 */
export function linkIn(text: string, properties: Properties, own?: FactNames): string {
  return linkOf(properties, own) || (hasLinkProperty(properties) ? '' : (bodyOf(text).link ?? ''));
}

/** Whether a note has a property for a link, left empty perhaps; one that may name a feed as well is none. */
export function hasLinkProperty(properties: Properties): boolean {
  return Object.keys(properties).some((key) => LINKS.has(wordOf(key)));
}

const LINKS: ReadonlySet<string> = new Set(LINK_NAMES.filter((name) => !SOURCE_NAMES.includes(name)));

/** When the item came, as `Date.parse` reads it, by whichever name; empty where no property says. */
export function dateOf(properties: Properties, own?: FactNames): string {
  const chosen = dayAmong(namedValues(properties, own?.date).map(([, value]) => value));
  if (chosen !== undefined) return chosen;
  const usual = textOf(valueIn(properties, 'date'));
  if (!Number.isNaN(Date.parse(usual))) return usual;
  return dayAmong(valuesOf(properties, DATE_NAMES)) ?? usual;
}

function dayAmong(values: readonly PropertyValue[]): string | undefined {
  for (const value of values) {
    const text = textOf(value);
    const day = /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text)) ? text : dayIn(value);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** The name of the feed, site or journal that the item came from, by whichever name; an address is none. Empty where no property says. */
export function feedOf(properties: Properties, own?: FactNames): string {
  const chosen = namedValues(properties, own?.source).map(([, value]) => shown(textOf(value)));
  const named = chosen.find((name) => name !== '' && !isAddress(name));
  if (named !== undefined) return named;
  const usual = textOf(valueIn(properties, 'source'));
  if (usual !== '' && !isAddress(usual)) return shown(usual);
  const names = valuesOf(properties, SOURCE_NAMES).map((value) => shown(textOf(value)));
  return names.find((name) => name !== '' && !isAddress(name)) ?? '';
}

function isAddress(text: string): boolean {
  return /^https?:/i.test(text);
}

/** `[[Harbour ML]]`, `[[people/x|Harbour ML]]` as what they show. */
function shown(text: string): string {
  return text.replace(/^\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]$/, '$1');
}

/** The item's title, by whichever name; undefined where no property has it. */
export function titleOf(properties: Properties, own?: FactNames): PropertyValue | undefined {
  const chosen = namedValues(properties, own?.title).find(([, value]) => textOf(value) !== '');
  return chosen?.[1] ?? valueIn(properties, 'title') ?? valuesOf(properties, SURE_TITLE_NAMES)[0];
}

/** The values under some names, in the names' order; case and the way words are joined do not count. */
function valuesOf(properties: Properties, names: readonly string[]): PropertyValue[] {
  const found = new Map<string, PropertyValue>();
  for (const [key, value] of Object.entries(properties)) {
    if (value !== undefined && value !== null && value !== '') found.set(wordOf(key), value);
  }
  return names.flatMap((name) => found.get(name) ?? []);
}

/** The properties of some names that say something, in the names' order. */
function namedValues(properties: Properties, names: readonly string[] = []): (readonly [name: string, value: PropertyValue])[] {
  if (names.length === 0) return [];
  const keys = new Map(Object.keys(properties).map((key) => [wordOf(key), key]));
  return names.flatMap((name) => {
    const key = keys.get(wordOf(name));
    const value = key === undefined ? undefined : properties[key];
    return key === undefined || value === undefined || value === null || value === '' ? [] : [[key, value] as const];
  });
}
