import { entryIn, type JournalEntry } from './journal-entry';
import { isTouched, renamed, type Operation, type TouchedFile } from './operation';

/** What the lines read so far tell of an operation. */
interface Told {
  operation: Operation;
  files: Map<string, TouchedFile>;
  /** How many files it said it had when it ended. */
  count: number;
}

/** The operations a journal tells of, in the order in which they last wrote. A damaged line counts as not written. */
export function operationsIn(text: string): Operation[] {
  const byId = new Map<number, Told>();
  for (const line of text.split('\n')) {
    const entry = line === '' ? undefined : entryIn(line);
    if (entry === undefined) continue;
    if ('moved' in entry) for (const told of byId.values()) move(told, entry.moved, entry.to);
    else {
      const told = byId.get(entry.op) ?? ('kind' in entry ? begun(entry.op, entry.kind) : undefined);
      if (told === undefined) continue;
      take(entry, told);
      // One that is taken back, whole or in part, stays in its place among the others.
      if (byId.has(entry.op) && ('begins' in entry || 'undone' in entry)) continue;
      byId.delete(entry.op);
      byId.set(entry.op, told);
    }
  }
  return [...byId.values()].map(operationOf).filter(({ files, lost }) => files.length > 0 || lost !== undefined);
}

function begun(id: number, kind: Operation['kind']): Told {
  return { operation: { id, kind, files: [], isWhole: false }, files: new Map(), count: 0 };
}

function operationOf({ operation, files, count }: Told): Operation {
  const touched = [...files.values()].filter(isTouched);
  return { ...operation, files: touched, ...(count > touched.length && { lost: count - touched.length }) };
}

function take(entry: Exclude<JournalEntry, { moved: string }>, told: Told): void {
  const { operation, files } = told;
  if ('begins' in entry) told.operation = { ...operation, promotes: entry.promotes ?? operation.promotes, isWhole: false };
  else if ('file' in entry) {
    const known = files.get(entry.was ?? entry.file.path);
    if (entry.was !== undefined) files.delete(entry.was);
    files.set(entry.file.path, known === undefined ? entry.file : { ...entry.file, previous: withoutPrevious(known) });
  } else if ('void' in entry) {
    const previous = files.get(entry.void)?.previous;
    files.delete(entry.void);
    if (previous !== undefined) files.set(previous.path, previous);
  } else if ('ends' in entry) {
    told.operation = { ...operation, isWhole: entry.isWhole };
    told.count = entry.ends;
    if (entry.isWhole) told.files = byPath([...files.values()].map(withoutPrevious));
  } else {
    told.files = byPath([...files.values()].filter(({ path }) => entry.undone.includes(path)));
    told.count = 0;
  }
}

function move(told: Told, from: string, to: string): void {
  told.operation = renamed({ ...told.operation, files: [...told.files.values()] }, from, to);
  told.files = byPath(told.operation.files);
}

function withoutPrevious({ previous: _, ...file }: TouchedFile): TouchedFile {
  return file;
}

function byPath(files: readonly TouchedFile[]): Map<string, TouchedFile> {
  return new Map(files.map((file) => [file.path, file]));
}
