import { boolean, either, list, number, object, oneOf, optional, shaped, string, where, type Shaped } from '../shape';
import { notePath, OPERATION_KINDS, promotion, touchedFile, type Operation, type TouchedFile } from './operation';

const kind = oneOf(OPERATION_KINDS);
const op = where(number, (id) => Number.isSafeInteger(id) && id >= 0 && id <= 8.64e15);

const entry = either(
  /** A file is about to be as `file` says; where it is to be moved, `was` is where it is until then. */
  object({ op, kind, file: touchedFile, was: optional(notePath) }),
  /** An operation begins, goes on, or is about to be taken back. */
  object({ op, kind, begins: oneOf([true]), promotes: optional(promotion) }),
  /** What was announced of the file at this path did not come to pass. */
  object({ op, void: notePath }),
  /** An operation ended, over so many files. */
  object({ op, ends: number, isWhole: boolean }),
  /** An operation was taken back, except for the files at these paths. */
  object({ op, undone: list(notePath) }),
  /** A file or a folder was moved. */
  object({ moved: string, to: string }),
);

/** One line of the journal. */
export type JournalEntry = Shaped<typeof entry>;

/** The line as it is stored. It begins with the line end, so that it stands for itself behind one that was torn. */
export function storedLine(entry: JournalEntry): string {
  return `\n${JSON.stringify(entry)}`;
}

/** What a line says; undefined when it is damaged. */
export function entryIn(line: string): JournalEntry | undefined {
  try {
    return shaped(entry, JSON.parse(line));
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
