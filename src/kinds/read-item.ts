import { noteTitle } from '../note/note-title';
import { textOf, type PropertyValue } from '../properties/property-value';
import { baseName } from '../text/path';
import type { Body } from './body';
import { dayIn } from './date-value';
import type { Kind } from './kind';
import { linkIn } from './link-value';
import { DATE_NAMES, SOURCE_NAMES, TITLE_NAMES } from './property-names';
import type { SeenNote } from './seen-note';
import { wordOf } from './word';

/** What an item is, as its note tells it. */
export interface ItemFacts {
  link: string | undefined;
  title: string;
  /** A day, `2026-02-19`. */
  date: string | undefined;
  /** The feed, site or journal it comes from; empty where the note names none. */
  source: string;
}

type Reading = Pick<Kind, 'link' | 'isLinkInText' | 'isLabelled' | 'title' | 'date' | 'source'>;

/** Reads an item's facts off its note, where its kind has them: in properties first, then behind labels in the text. */
export function readItem(note: SeenNote, kind: Reading, body?: Body): ItemFacts {
  const values = byWord(
    kind.isLabelled && body !== undefined ? { ...Object.fromEntries(body.fields), ...note.properties } : note.properties,
  );
  const heading = isSection(note.heading) ? '' : note.heading;
  const said = (names: readonly string[]): string[] => names.flatMap((name) => textIn(values.get(wordOf(name))?.value));
  const labelled = (names: readonly string[]): string[] => names.flatMap((name) => body?.fields.get(name) ?? []);
  const title = [...said(kind.title), ...(heading === '' ? labelled(TITLE_NAMES.slice(0, 2)) : [])]
    .map(withoutLink)
    .find((one) => one !== '');
  const days = [...kind.date.map((name) => dayIn(values.get(wordOf(name))?.value)), ...labelled(DATE_NAMES).map(dayIn)];
  return {
    link: linkOf(values, kind, body),
    title: title ?? noteTitle({ properties: note.properties, heading }, note.path),
    date: days.find((day) => day !== undefined) ?? dayIn(baseName(note.path)) ?? dayIn(note.path.split('/').at(-2)),
    source: [...said(kind.source), ...labelled(SOURCE_NAMES)].map(withoutLink).find((one) => one !== '' && !/^https?:/i.test(one)) ?? '',
  };
}

function linkOf(values: ReturnType<typeof byWord>, kind: Reading, body: Body | undefined): string | undefined {
  for (const name of kind.link) {
    const found = values.get(wordOf(name));
    const link = found && linkIn(found.key, found.value);
    if (link !== undefined) return link;
  }
  return kind.isLinkInText ? body?.link : undefined;
}

/** A note's properties by their names as words: case and the way words are joined do not count. */
export function byWord(properties: SeenNote['properties']): Map<string, { key: string; value: PropertyValue }> {
  return new Map(Object.entries(properties).map(([key, value]) => [wordOf(key), { key, value }]));
}

function textIn(value: PropertyValue | undefined): string[] {
  const text = textOf(value);
  return text === '' ? [] : [text];
}

/** `[[Harbour ML]]`, `[[people/x|Harbour ML]]`, `[Harbour ML](…)` as what they show. */
function withoutLink(text: string): string {
  return text
    .replace(/^\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]$/, '$1')
    .replace(/^\[([^\]]*)\]\([^)]*\)$/, '$1')
    .replace(/^[*_]+|[*_]+$/g, '')
    .trim();
}

/** Some templates begin with a heading of the first level that is no title. */
function isSection(heading: string): boolean {
  return /^(?:metadata|highlights?|notes?|summary|content)$/.test(wordOf(heading));
}
