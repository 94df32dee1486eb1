/**
 * What the inside of the plugin needs from the outside. `src/obsidian` implements these on the
 * app; tests implement them in memory.
 */

/** The vault's notes by path (`folder/name.md`, forward slashes, relative to the vault), for whoever only looks. */
export interface NoteReader {
  /** The note's text as it is on disk. Rejects with {@link NoteMissing}. */
  read(path: string): Promise<string>;
  /** Whether a file of this path exists, as the file system sees it: case may not matter. */
  exists(path: string): boolean;
}

/** The same notes for the use cases, which write them. */
export interface NoteStore extends NoteReader {
  /**
   * One atomic read-modify-write. `edit` gets the text as it is at that moment and returns the
   * new one; returning the same text writes nothing. What `edit` throws is passed on and leaves
   * the note as it was. Rejects with {@link NoteMissing}.
   */
  update(path: string, edit: (text: string) => string): Promise<string>;
  /** Makes a new note, and its folder if need be. Rejects with {@link NoteExists}. */
  create(path: string, text: string): Promise<void>;
  /** Renames a note; links to it follow. Makes the folder if need be. Rejects with {@link NoteMissing} or {@link NoteExists}. */
  move(from: string, to: string): Promise<void>;
  /** Puts a note where the user wants deleted files to go. Rejects with {@link NoteMissing} or {@link NoteBusy}. */
  trash(path: string): Promise<void>;
}

/** The note was deleted or renamed since its path was taken. */
export class NoteMissing extends Error {
  constructor(readonly path: string) {
    super(`No such note: ${path}`);
    this.name = 'NoteMissing';
  }
}

/** A file of that path is there already. */
export class NoteExists extends Error {
  constructor(readonly path: string) {
    super(`Already exists: ${path}`);
    this.name = 'NoteExists';
  }
}

/** An editor holds text of the note that is not on disk yet. */
export class NoteBusy extends Error {
  constructor(readonly path: string) {
    super(`Being edited: ${path}`);
    this.name = 'NoteBusy';
  }
}

/** The file is another plugin's data. */
export class NoteForeign extends Error {
  constructor(readonly path: string) {
    super(`Belongs to another plugin: ${path}`);
    this.name = 'NoteForeign';
  }
}

/** One request. GET unless `method` says otherwise. */
export interface HttpRequest {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

/** What came back, whatever its status. Header names are lower case. */
export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  body: ArrayBuffer;
  /** The address that answered, where the platform tells it: `requestUrl` does not. */
  url?: string;
}

/** Sends one request. Rejects when no answer came at all (offline, name not found, reset). */
export type HttpClient = (request: HttpRequest) => Promise<HttpResponse>;

/**
 * Sends one request and passes on the answer's text as it comes, in pieces of any size; resolves with all of it.
 * Rejects when no answer came at all, and when the signal aborts.
 */
export type TextStream = (
  request: HttpRequest,
  options: { onText: (piece: string) => void; signal: AbortSignal },
) => Promise<{ status: number; headers: Record<string, string>; text: string }>;

/** Time, so that tests need not wait for it. */
export interface Clock {
  now(): Date;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when it aborts first. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** A note that is about to exist. */
export interface ExpectedNote {
  path: string;
  title: string;
}

/** Links as the user's settings want them written. */
export interface Links {
  /**
   * A link to a note, as it is written inside the note at `from`; `part` is a heading or `^block` of the target, `alias`
   * what the link shows. Without either it shows the note's title where the name of its file says less.
   */
  linkTo(target: string, from: string, more?: { part?: string | undefined; alias?: string | undefined }): string;
  /**
   * A link to a note as a property has it: a wikilink whatever the user's style, as Obsidian knows no other there, with
   * as long a path as their settings ask. Undefined where the note's path cannot stand in one.
   */
  inProperty(target: string, from: string): string | undefined;
  /** The path of the note that a link text (`name`, `folder/name`, `name#heading`) in `from` leads to. */
  resolve(linkText: string, from: string): string | undefined;
  /** Links as they are to be written when these notes are about to exist, so that all of them will resolve. */
  expecting(notes: readonly ExpectedNote[]): Links;
}

/** One file of the plugin's own, for what can be made again: it may be deleted at any time. */
export interface BinaryFile {
  /** What was written last, perhaps torn; undefined when there is nothing. */
  read(): Promise<ArrayBuffer | undefined>;
  write(content: ArrayBuffer): Promise<void>;
}

/** One text file of the plugin's own that grows at its end. */
export interface JournalFile {
  /** All of its text; undefined when there is none. What was added last may be torn. */
  read(): Promise<string | undefined>;
  /** Adds to its end, and makes it if need be. Rejects when that did not go well: a part may have been written. */
  append(text: string): Promise<void>;
  /** Puts another text in the place of all of it. After a crash it holds one of the two, whole. */
  replace(text: string): Promise<void>;
}

/** Keys and tokens, in the app's own secret storage. */
export interface Secrets {
  get(id: string): string | undefined;
}
