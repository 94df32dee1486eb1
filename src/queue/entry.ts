import { dateOf, feedOf, linkOf, titleOf, type FactNames } from '../kinds/item-facts';
import { hostName } from '../text/host-name';
import { textOf, valueIn } from '../properties/property-value';
import { noteTitle, type Named } from '../note/note-title';
import { tagsIn } from '../note/pending-note';
import { fetchErrorOf, receiptOf, type ContentVerdict } from '../note/receipt';
import { addressOf } from './address';
import { itemKey } from './item-key';
import { dayIn } from './later';
import { searchText } from './search-text';

/** What a person can ask for of the kind of a note. */
export const INTERESTS = ['more', 'less'] as const;
export type Interest = (typeof INTERESTS)[number];

/** The properties that hold what was said of a pending note, by their names in the vault. */
export interface SaidIn {
  later: string;
  interest: string;
}

/** Their names unless the user has others. */
const SAID_IN: SaidIn = { later: 'later', interest: 'interest' };

/** One pending note, as much of it as the queue shows. */
export interface QueueEntry {
  path: string;
  /** The id of the kind that makes it pending. */
  kind: string;
  title: string;
  /** The feed's name without a trailing "RSS", else the link's host; empty when neither is known. */
  source: string;
  /** The link's host without `www.`; empty when there is none. */
  host: string;
  /** The same for every address of its item; undefined where the link names none. */
  item: string | undefined;
  /** Without `#`. */
  tags: readonly string[];
  /** When the item was published, milliseconds since the epoch; undefined when unknown. */
  date: number | undefined;
  /** What has been fetched of it. */
  state: ContentVerdict | 'not-fetched' | 'failed';
  /** Why the last fetch gave nothing, as its receipt says; empty where none failed. */
  reason: string;
  /** Words there are to read: of the full content, else of the feed's text, the latter estimated from its length. */
  words: number;
  /** Items of its checklist ticked, and in all. */
  done: number;
  total: number;
  /** Obsidian cannot read its properties. */
  broken: boolean;
  /** Until when it is put off, as in `2026-02-23`; empty where it is not, and past where it came back. */
  later: string;
  /** Whether more like it is wanted, or less; undefined where nothing was said. */
  interest: Interest | undefined;
  /** The language it names for itself, as it stands in its properties; empty where it names none. */
  lang: string;
  /** What the search looks in, as the search compares it. */
  searchText: string;
}

/** What the queue needs to know of a note, from the metadata cache or from its text. */
export interface NoteFacts extends Named {
  path: string;
  /** The address that its text has for it, where no property does. */
  linkInText?: string;
  done: number;
  total: number;
  /** Characters of the feed's text. */
  excerptLength: number;
  broken: boolean;
}

/** Characters of a word and the blank behind it, in English prose. */
const WORD_LENGTH = 6;

/** The queue's entry for a pending note; `own` are the properties in which its kind has the item's facts. */
export function entryOf(facts: NoteFacts, own: FactNames & { id: string }, said = SAID_IN): QueueEntry {
  const { path, properties, done, total, broken } = facts;
  const address = addressOf(linkOf(properties, own) || (facts.linkInText ?? ''));
  const host = address === undefined ? '' : hostName(address);
  const date = Date.parse(dateOf(properties, own));
  const title = noteTitle({ ...facts, properties: { ...properties, title: titleOf(properties, own) } }, path);
  const source = sourceOf(properties, own) || host;
  const receipt = receiptOf(properties);
  const failure = fetchErrorOf(properties);
  return {
    path,
    kind: own.id,
    title,
    source,
    host,
    item: address && itemKey(address),
    tags: tagsIn(properties),
    date: Number.isNaN(date) ? undefined : date,
    state: receipt?.verdict ?? (failure === undefined ? 'not-fetched' : (failure.verdict ?? 'failed')),
    reason: failure?.error ?? '',
    words: receipt?.words ?? Math.round(facts.excerptLength / WORD_LENGTH),
    done,
    total,
    broken,
    later: dayIn(textOf(valueIn(properties, said.later))),
    interest: interestIn(textOf(valueIn(properties, said.interest))),
    lang: textOf(valueIn(properties, 'lang')) || textOf(valueIn(properties, 'language')),
    searchText: searchTextOf({ title, source, host, path }),
  };
}

function interestIn(text: string): Interest | undefined {
  return INTERESTS.find((one) => one === text.toLowerCase());
}

/** The same entry at another path. */
export function movedTo(entry: QueueEntry, path: string): QueueEntry {
  return { ...entry, path, searchText: searchTextOf({ ...entry, path }) };
}

/** The feed's name without a trailing "RSS"; empty when the note names none. */
export function sourceOf(properties: NoteFacts['properties'], own?: FactNames): string {
  return feedOf(properties, own).replace(/\s+RSS$/i, '');
}

function searchTextOf({ title, source, host, path }: Pick<QueueEntry, 'title' | 'source' | 'host' | 'path'>): string {
  return searchText(`${title}\n${source}\n${host}\n${path}`);
}
