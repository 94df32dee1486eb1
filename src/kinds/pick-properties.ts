import type { PropertyValue } from '../properties/property-value';
import { dayIn } from './date-value';
import { linkIn } from './link-value';
import { DATE_NAMES, LINK_NAMES, NOT_THE_LINK, SOURCE_NAMES, TITLE_NAMES } from './property-names';
import type { SeenNote } from './seen-note';
import { wordOf } from './word';

/** A note's own link: the property it stands in, as the note spells it, and the address. */
export interface OwnLink {
  property: string;
  link: string;
}

/** The link of what a note is about; undefined where no property that could hold it does. */
export function ownLink(
  { properties }: { properties: Readonly<Record<string, PropertyValue | undefined>> },
  sites: ReadonlySet<string> = NONE,
): OwnLink | undefined {
  let best: (OwnLink & { rank: number }) | undefined;
  for (const [property, value] of Object.entries(properties)) {
    const rank = linkRank(property);
    if (rank === undefined || sites.has(wordOf(property)) || (best !== undefined && best.rank <= rank)) continue;
    const link = linkIn(property, value);
    if (link !== undefined) best = { property, link, rank };
  }
  return best;
}

const NONE: ReadonlySet<string> = new Set();

/** Properties, as words, that hold the same few addresses over and over: a site's or a feed's, and no item's. */
export function siteProperties(notes: readonly SeenNote[]): ReadonlySet<string> {
  const found = new Map<string, { count: number; links: Set<string> }>();
  for (const { properties } of notes) {
    for (const [property, value] of Object.entries(properties)) {
      if (linkRank(property) === undefined) continue;
      const link = linkIn(property, value);
      if (link === undefined) continue;
      const known = found.get(wordOf(property)) ?? { count: 0, links: new Set() };
      known.count += 1;
      known.links.add(link);
      found.set(wordOf(property), known);
    }
  }
  return new Set(
    [...found].flatMap(([name, { count, links }]) => (count >= 6 && links.size < count * REPEATED && links.size <= SITES ? [name] : [])),
  );
}

const REPEATED = 0.4;
/** Of more different addresses than a person follows sites, some must be items'. */
const SITES = 100;

/** How early a name comes among those of links; undefined for a name that speaks of something else. */
function linkRank(property: string): number | undefined {
  const name = wordOf(property);
  const at = LINK_RANKS.get(name);
  if (at !== undefined) return at;
  if (NOT_THE_LINK.test(name)) return undefined;
  return /\b(?:url|link|uri|href|lien|enlace|doi|arxiv|quelle|fuente)\b|链接|网址|地址|リンク|링크/.test(name)
    ? LINK_NAMES.length
    : undefined;
}

const LINK_RANKS: ReadonlyMap<string, number> = new Map(LINK_NAMES.map((name, index) => [name, index]));

/** The names of properties, in the notes' own spelling, that hold title, date and source, best first. */
export function factProperties(notes: readonly SeenNote[]): { title: string[]; date: string[]; source: string[] } {
  const columns = columnsOf(notes);
  const named = (names: readonly string[], holds: (value: PropertyValue) => boolean): string[] =>
    names.flatMap((name) => {
      const column = columns.get(name);
      return column !== undefined && share(column.values, holds) >= LEAST ? [column.key] : [];
    });
  const isDay = (value: PropertyValue): boolean => dayIn(value) !== undefined;
  const date = named(DATE_NAMES, isDay);
  const otherDates = [...columns].filter(
    ([name, { values }]) => !NOT_WHEN.test(name) && !DATE_NAMES.includes(name) && share(values, isDay) >= MOST,
  );
  return {
    title: named(TITLE_NAMES, (value) => typeof value === 'string'),
    date: [...date, ...otherDates.map(([, { key }]) => key)],
    source: named(SOURCE_NAMES, (value) => [value].flat().some((one) => typeof one === 'string' && !/^\s*https?:/i.test(one))),
  };
}

/** When it was changed, or is to be done, says nothing of when it came. */
const NOT_WHEN =
  /\b(?:modified|updated|due|deadline|review|last|next|id|uid|hash|version|read|finished|done|processed|doi|url|link)\b|修改|更新/;
/** Of the values that are there, how many must be of the sort; a name from a list needs less than one that is not. */
const LEAST = 0.5;
const MOST = 0.8;

function share(values: readonly PropertyValue[], holds: (value: PropertyValue) => boolean): number {
  const there = values.filter((value) => value !== null && value !== '');
  return there.length === 0 ? 0 : there.filter(holds).length / there.length;
}

function columnsOf(notes: readonly SeenNote[]): Map<string, { key: string; values: PropertyValue[] }> {
  const columns = new Map<string, { key: string; values: PropertyValue[] }>();
  for (const { properties } of notes) {
    for (const [key, value] of Object.entries(properties)) {
      const name = wordOf(key);
      const column = columns.get(name) ?? { key, values: [] };
      column.values.push(value);
      columns.set(name, column);
    }
  }
  return columns;
}
