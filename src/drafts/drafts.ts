import type { Clock } from '../ports';
import { number, object, optional, record, shaped, string, type Shaped } from '../shape';

/** Where drafts outlive the app: on this device alone, and written at once, as a phone ends an app without a word. */
export interface DraftHome {
  load(): unknown;
  /** Throws where there is no room. */
  save(drafts: unknown): void;
}

/** Under which a note's summary is drafted, and what is decided in its composer. */
export const SUMMARY_DRAFT = 'summary';
export const COMPOSER_DRAFT = 'composer';

const WORDS = 'words ';

/** Under which words beside a sentence are drafted. */
export function wordsField(quote: string): string {
  return `${WORDS}${quote}`;
}

/** The sentences of a note beside which words are drafted. */
export function wordedIn(drafts: Drafts, path: string): string[] {
  return drafts.fields(path, WORDS).map((field) => field.slice(WORDS.length));
}

/** Something typed that no note holds yet. */
interface Draft {
  text: string;
  /** What stood in its place when the typing began. */
  base?: string | undefined;
}

const draft = object({ text: string, base: optional(string) });
const stored = record(object({ at: number, fields: record(draft) }));

type OfNote = Shaped<typeof stored>[string];

/** Notes whose drafts are kept, and how much of them, in UTF-16 units: a device keeps five million for all plugins together. The latest stay. */
const MOST_NOTES = 200;
const MOST_STORED = 400_000;
/** How long the drafts of a note that is gone are kept, as it may come back by undo or sync. */
const GONE_MS = 30 * 24 * 3600_000;

/**
 * What was typed in the panel and the composer and stands in no note yet, by note and field. It follows a rename. Drafts
 * are the device's: half a sentence is nothing that two devices could merge, and a file in the plugin's folder would be
 * synced at every key.
 */
export class Drafts {
  private readonly byPath: Map<string, OfNote>;

  constructor(
    private readonly home: DraftHome,
    private readonly clock: Pick<Clock, 'now'>,
  ) {
    this.byPath = new Map(Object.entries(shaped(stored, home.load()) ?? {}));
  }

  get(path: string, field: string): string | undefined {
    return this.draft(path, field)?.text;
  }

  /** What was typed, and what stood there when that began. */
  draft(path: string, field: string): Draft | undefined {
    return this.byPath.get(path)?.fields[field];
  }

  /** The fields of a note that begin so. */
  fields(path: string, prefix: string): string[] {
    return Object.keys(this.byPath.get(path)?.fields ?? {}).filter((field) => field.startsWith(prefix));
  }

  /** The notes that have any. */
  paths(): string[] {
    return [...this.byPath.keys()];
  }

  /** Remembers a draft; undefined forgets it. What stood there when it began stays as first told. */
  set(path: string, field: string, text: string | undefined, base?: string): void {
    const { [field]: before, ...others } = this.byPath.get(path)?.fields ?? {};
    if (text === undefined && before === undefined) return;
    const fields: OfNote['fields'] = text === undefined ? others : { ...others, [field]: { text, base: before?.base ?? base } };
    this.byPath.delete(path);
    // The latest stand last.
    if (Object.keys(fields).length > 0) this.byPath.set(path, { at: this.clock.now().getTime(), fields });
    this.save();
  }

  rename(from: string, to: string): void {
    const drafts = this.byPath.get(from);
    if (drafts === undefined) return;
    this.byPath.delete(from);
    this.byPath.set(to, drafts);
    this.save();
  }

  /** Drops what was typed long ago for notes that are gone. */
  forgetGone(exists: (path: string) => boolean): void {
    const before = this.clock.now().getTime() - GONE_MS;
    for (const [path, { at }] of [...this.byPath]) if (at < before && !exists(path)) this.byPath.delete(path);
    this.save();
  }

  private save(): void {
    const kept: [string, OfNote][] = [];
    let size = 0;
    for (const entry of [...this.byPath].reverse().slice(0, MOST_NOTES)) {
      size += JSON.stringify(entry).length;
      if (size <= MOST_STORED) kept.unshift(entry);
    }
    try {
      this.home.save(Object.fromEntries(kept));
    } catch {
      // Without room on the device drafts live as long as the app does.
    }
  }
}
