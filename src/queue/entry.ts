import type { PropertyValue } from '../note/frontmatter';
import { textOf, webUrl } from '../note/pending-note';
import { receiptOf, type ContentVerdict } from '../note/receipt';
import { hasStatus } from '../note/status';

/** One pending note, as much of it as the queue shows. */
export interface QueueEntry {
  path: string;
  title: string;
  /** The feed's name without a trailing "RSS", else the link's host; empty when neither is known. */
  source: string;
  /** The link's host without `www.`; empty when there is none. */
  host: string;
  /** When the item was published, milliseconds since the epoch; undefined when unknown. */
  date: number | undefined;
  /** What has been fetched of it. */
  state: ContentVerdict | 'not-fetched';
  /** Items of its checklist ticked, and in all. */
  done: number;
  total: number;
  /** Obsidian cannot read its properties. */
  broken: boolean;
}

/** What the queue needs to know of a note, from the metadata cache or from its text. */
export interface NoteFacts {
  path: string;
  properties: Readonly<Record<string, PropertyValue | undefined>>;
  done: number;
  total: number;
  broken: boolean;
}

/** The queue's entry for a note; undefined when the note is not pending. */
export function entryOf(facts: NoteFacts, pendingStatuses: readonly string[]): QueueEntry | undefined {
  const { path, properties, done, total, broken } = facts;
  if (!hasStatus(properties['status'], pendingStatuses)) return undefined;
  const host = webUrl(textOf(properties['url']))?.hostname.replace(/^www\./, '') ?? '';
  const date = Date.parse(textOf(properties['date']));
  return {
    path,
    title: textOf(properties['title']) || baseName(path),
    source: textOf(properties['source']).replace(/\s+RSS$/i, '') || host,
    host,
    date: Number.isNaN(date) ? undefined : date,
    state: receiptOf(properties)?.verdict ?? 'not-fetched',
    done,
    total,
    broken,
  };
}

/** A path's file name without folder and `.md`. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}
