import type { JournalFile } from '../ports';
import { Turns } from '../turns';
import { entriesOf, storedLine, type JournalEntry } from './journal-entry';
import type { Operation } from './operation';
import { operationsIn } from './replay';

/** A journal of fewer UTF-16 units than this is not worth making shorter. */
const SHORT = 100_000;

/** The journal could not be written, as on a full disk: what it was to tell of is not done. */
export class NotJournalled extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'NotJournalled';
  }
}

/**
 * Tells of every write before it is made, so that it can be taken back after a crash: between any two writes, of notes
 * and of the journal, each note is as the last line about it says, or as the line before says. It grows at its end, by
 * one line a write; what is out of date goes once that is half of it.
 */
export class Journal {
  private readonly writing = new Turns();
  private size = 0;
  private tooLong = SHORT;

  constructor(private readonly file: JournalFile) {}

  /** The operations it tells of; none when it cannot be read. */
  async read(): Promise<Operation[]> {
    try {
      const text = (await this.file.read()) ?? '';
      this.size = text.length;
      return operationsIn(text);
    } catch {
      return [];
    }
  }

  /** Adds a line; returns why it could not. */
  add(entry: JournalEntry): Promise<NotJournalled | undefined> {
    const line = storedLine(entry);
    this.size += line.length;
    return this.writing
      .inOrder(() => this.file.append(line))
      .then(
        () => undefined,
        (error: unknown) => new NotJournalled(error),
      );
  }

  /** Lets the journal tell of these operations alone, if that halves it. No other may be running. */
  async shorten(operations: readonly Operation[]): Promise<void> {
    if (this.size <= this.tooLong) return;
    const shorter = operations.flatMap(entriesOf).map(storedLine).join('');
    this.tooLong = Math.max(SHORT, 2 * shorter.length);
    if (this.size <= this.tooLong) return;
    this.size = shorter.length;
    await this.writing.inOrder(() => this.file.replace(shorter)).catch(() => undefined); // as long as it was, it tells the same
  }
}
