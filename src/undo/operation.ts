import { boolean, isShaped, number, object, optional, string, where, type Shaped } from '../shape';

/** What a person did that can be taken back. */
export const OPERATION_KINDS = [
  'decline',
  'later',
  'interest',
  'tag',
  'promote',
  'extend',
  'step',
  'status',
  'repair',
  'health',
  'fetch',
  'paste',
  'resolve',
  'cite',
] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

/** A path that only a note can have: a damaged record moves nothing out of the vault or into the app's own folders. */
export const notePath = where(string, (path) => path.endsWith('.md') && isInVault(path));

/** Whether a path can be that of a file of references. */
export function isBibPath(path: string): boolean {
  return /[^/]\.bib$/i.test(path) && isInVault(path);
}

function isInVault(path: string): boolean {
  return path.split('/').every((part) => part !== '' && !part.startsWith('.'));
}

const filePath = where(string, (path) => isShaped(notePath, path) || isBibPath(path));

const splice = { at: number, removed: string, inserted: number, before: string, after: string };

/** A file as an operation leaves it, and what brings it back. */
export const touchedFile = object({
  /** Where it is now. */
  path: filePath,
  /** Where it was, if it was moved. */
  from: optional(notePath),
  /** How its text was changed. */
  change: optional(object({ ...splice, folded: optional(object(splice)) })),
  /** It was made, with a text of this `foldedFingerprint`. */
  created: optional(string),
  /** Somebody else wrote it between two writes of the operation: it cannot be taken back whole. */
  mixed: optional(boolean),
});

/** The permanent note an operation writes, and the note it is written from. */
export const promotion = object({ source: notePath, permanent: notePath });
export type Promotion = Shaped<typeof promotion>;

/** A file as an operation leaves it, and, where it is not known whether its last write came to pass, as it was left before that. */
export interface TouchedFile extends Shaped<typeof touchedFile> {
  previous?: TouchedFile | undefined;
}

/** One thing a person did, over however many files. */
export interface Operation {
  /** When it began, in milliseconds since 1970, moved on where another began at the same time. */
  id: number;
  kind: OperationKind;
  promotes?: Promotion | undefined;
  files: TouchedFile[];
  /** It came to its end. One that did not was stopped, by a failure or with the app. */
  isWhole: boolean;
  /** How many of its files are not known any more: their records are damaged. */
  lost?: number;
}

/** Whether anything is to be done to bring the file back. */
export function isTouched({ path, from = path, change, created, previous }: TouchedFile): boolean {
  const isChanged = change !== undefined && change.before !== change.after;
  return created !== undefined || isChanged || from !== path || (previous !== undefined && isTouched(previous));
}

/** The same operation after a file or a folder was moved. */
export function renamed(operation: Operation, from: string, to: string): Operation {
  const { promotes } = operation;
  return {
    ...operation,
    files: operation.files.map((file) => renamedFile(file, from, to)),
    ...(promotes && { promotes: { source: movedPath(promotes.source, from, to), permanent: movedPath(promotes.permanent, from, to) } }),
  };
}

/** What is known of a file after it, or a folder, was moved. */
export function renamedFile(file: TouchedFile, from: string, to: string): TouchedFile {
  return {
    ...file,
    path: movedPath(file.path, from, to),
    // Where it came from moves with its folder alone: the file itself is no longer there.
    ...(file.from !== undefined && file.from !== from && { from: movedPath(file.from, from, to) }),
    ...(file.previous && { previous: renamedFile(file.previous, from, to) }),
  };
}

/** Where what was at `path` is after a file or a folder was moved. */
export function movedPath(path: string, from: string, to: string): string {
  return path === from ? to : path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
}
