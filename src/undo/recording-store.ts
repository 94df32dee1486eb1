import { exactFingerprint } from '../text/exact-fingerprint';
import type { NoteStore } from '../ports';
import type { TouchedFile } from './operation';
import { changeBetween, reverted } from './text-change';

/** A store that remembers what each file was before it was first written through it. */
export class RecordingStore implements NoteStore {
  private readonly touched = new Map<string, TouchedFile>();

  /** `onWrite` is called after every write that is to be remembered. */
  constructor(
    private readonly notes: NoteStore,
    private readonly onWrite: () => void = () => undefined,
  ) {}

  /** The files written through it that are not as they were, in the order of their first write. */
  get files(): TouchedFile[] {
    return [...this.touched.values()];
  }

  /** A file was moved by somebody else: what is known of it moves along. */
  rename(from: string, to: string): void {
    const known = this.touched.get(from);
    if (known === undefined || from === to) return;
    this.touched.delete(from);
    this.touched.set(to, { ...known, path: to });
  }

  read(path: string): Promise<string> {
    return this.notes.read(path);
  }

  exists(path: string): boolean {
    return this.notes.exists(path);
  }

  async update(path: string, edit: (text: string) => string): Promise<string> {
    let before = '';
    const after = await this.notes.update(path, (text) => edit((before = text)));
    if (after !== before) {
      this.edited(path, before, after);
      this.onWrite();
    }
    return after;
  }

  async create(path: string, text: string): Promise<void> {
    await this.notes.create(path, text);
    this.touched.set(path, { path, created: exactFingerprint(text) });
    this.onWrite();
  }

  async move(from: string, to: string): Promise<void> {
    // The app tells of the move before it has ended: what is known here must not be moved twice.
    const known = this.touched.get(from);
    this.touched.delete(from);
    try {
      await this.notes.move(from, to);
    } catch (error) {
      if (known !== undefined) this.touched.set(from, known);
      throw error;
    }
    this.touched.set(to, { ...known, path: to, ...(known?.created === undefined && { from: known?.from ?? from }) });
    this.onWrite();
  }

  trash(): Promise<never> {
    return Promise.reject(new Error('No operation deletes notes'));
  }

  private edited(path: string, before: string, after: string): void {
    const known = this.touched.get(path);
    if (known?.created !== undefined) {
      const isOurs = known.created === exactFingerprint(before);
      this.touched.set(path, { ...known, created: exactFingerprint(after), ...(!isOurs && { mixed: true }) });
      return;
    }
    const first = known?.change === undefined ? before : reverted(before, known.change);
    if (first === after) this.touched.delete(path);
    else
      this.touched.set(path, {
        ...known,
        path,
        change: changeBetween(first ?? before, after),
        ...(first === undefined && { mixed: true }),
      });
  }
}
