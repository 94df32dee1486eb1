import * as v from 'valibot';
import { notePath, OPERATION_KINDS, promotion, touchedFile, type Operation, type TouchedFile } from './operation';

const kind = v.picklist(OPERATION_KINDS);
const op = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15));

const entry = v.union([
  /** A file is about to be as `file` says; where it is to be moved, `was` is where it is until then. */
  v.object({ op, kind, file: touchedFile, was: v.optional(notePath) }),
  /** An operation begins, goes on, or is about to be taken back. */
  v.object({ op, kind, begins: v.literal(true), promotes: v.optional(promotion) }),
  /** What was announced of the file at this path did not come to pass. */
  v.object({ op, void: notePath }),
  /** An operation ended, over so many files. */
  v.object({ op, ends: v.number(), isWhole: v.boolean() }),
  /** An operation was taken back, except for the files at these paths. */
  v.object({ op, undone: v.array(notePath) }),
  /** A file or a folder was moved. */
  v.object({ moved: v.string(), to: v.string() }),
]);

/** One line of the journal. */
export type JournalEntry = v.InferOutput<typeof entry>;

/** The line as it is stored. It begins with the line end, so that it stands for itself behind one that was torn. */
export function storedLine(entry: JournalEntry): string {
  return `\n${JSON.stringify(entry)}`;
}

/** What a line says; undefined when it is damaged. */
export function entryIn(line: string): JournalEntry | undefined {
  try {
    const read = v.safeParse(entry, JSON.parse(line));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** The lines that tell of an operation, and nothing but how it stands now. */
export function entriesOf({ id: op, kind, promotes, files, isWhole, lost = 0 }: Operation): JournalEntry[] {
  const fileEntry = ({ previous: _, ...file }: TouchedFile, was?: string): JournalEntry => ({
    op,
    kind,
    file,
    ...(was !== undefined && { was }),
  });
  return [
    { op, kind, begins: true, ...(promotes && { promotes }) },
    ...files.flatMap((file) => (file.previous ? [fileEntry(file.previous), fileEntry(file, file.previous.path)] : [fileEntry(file)])),
    { op, ends: files.length + lost, isWhole },
  ];
}
