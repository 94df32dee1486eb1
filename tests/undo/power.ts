import type { JournalFile, NoteStore } from '../../src/ports';
import type { MemoryVault } from '../memory-vault';
import type { MemoryJournal } from './memory-journal';

/** Lets so many writes come to pass. The next one crashes: nothing answers any more. */
export class Power {
  /** Resolves at the crash. */
  readonly out: Promise<void>;
  private end: () => void = () => undefined;
  private isOut = false;
  /** How many writes came to pass. */
  used = 0;

  constructor(private left = Number.POSITIVE_INFINITY) {
    this.out = new Promise((resolve) => (this.end = resolve));
  }

  /** One write, or what of it comes to pass when the crash meets it. */
  async write<T>(whole: () => Promise<T>, torn: () => void = () => undefined): Promise<T> {
    if (this.left > 0) {
      this.left -= 1;
      this.used += 1;
      return whole();
    }
    if (!this.isOut) torn();
    this.isOut = true;
    this.end();
    return new Promise(() => undefined);
  }

  /** The vault as long as there is power. A write of a note is whole or not at all. */
  notes(vault: MemoryVault): NoteStore {
    return {
      read: (path) => vault.read(path),
      exists: (path) => vault.exists(path),
      update: (path, edit) => this.write(() => vault.update(path, edit)),
      create: (path, text) => this.write(() => vault.create(path, text)),
      move: (from, to) => this.write(() => vault.move(from, to)),
      trash: (path) => this.write(() => vault.trash(path)),
    };
  }

  /** The journal as long as there is power. Of what the crash meets, `share` is written. */
  journal(journal: MemoryJournal, share = 0): JournalFile {
    return {
      read: () => journal.read(),
      append: (text) =>
        this.write(
          () => journal.append(text),
          () => {
            journal.text = (journal.text ?? '') + text.slice(0, text.length * share);
          },
        ),
      replace: (text) => this.write(() => journal.replace(text)),
    };
  }
}
