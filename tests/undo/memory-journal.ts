import type { JournalFile } from '../../src/ports';

/** A journal in memory. */
export class MemoryJournal implements JournalFile {
  text: string | undefined;

  read(): Promise<string | undefined> {
    return Promise.resolve(this.text);
  }

  async append(text: string): Promise<void> {
    await Promise.resolve();
    this.text = (this.text ?? '') + text;
  }

  async replace(text: string): Promise<void> {
    await Promise.resolve();
    this.text = text;
  }

  /** The lines, as values. */
  get lines(): unknown[] {
    return (this.text ?? '')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line));
  }
}
