import { Listeners } from '../listeners';
import { movedTo, type QueueEntry } from './entry';

/** Called with the paths that changed, or undefined where everything may have changed. */
export type QueueListener = (paths: readonly string[] | undefined) => void;

/** The live index of pending notes. It holds what the vault's events tell; nobody else writes to it. */
export class Queue {
  private readonly entries = new Map<string, QueueEntry>();
  /** Notes that were decided on and are being written: out of sight already, whatever the vault still tells of them. */
  private readonly leaving = new Set<string>();
  private readonly listeners = new Listeners<[paths: readonly string[] | undefined]>();
  /** Whether the vault has been read once: before that, an empty queue says nothing. */
  isRead = false;

  get size(): number {
    return this.entries.size - this.leaving.size;
  }

  get(path: string): QueueEntry | undefined {
    return this.leaving.has(path) ? undefined : this.entries.get(path);
  }

  has(path: string): boolean {
    return this.entries.has(path) && !this.leaving.has(path);
  }

  all(): QueueEntry[] {
    const all = [...this.entries.values()];
    return this.leaving.size === 0 ? all : all.filter(({ path }) => !this.leaving.has(path));
  }

  /** Takes notes out of sight that were just decided on, before that is written. */
  leave(paths: readonly string[]): void {
    const left = paths.filter((path) => this.has(path));
    for (const path of left) this.leaving.add(path);
    if (left.length > 0) this.changed(left);
  }

  /** These are written: they are pending no more, and the vault will say so. */
  gone(paths: readonly string[]): void {
    for (const path of paths) if (this.leaving.delete(path)) this.entries.delete(path);
  }

  /** Those of the notes that are still leaving come back into sight, as when they could not be written. */
  stay(paths: readonly string[]): void {
    const back = paths.filter((path) => this.leaving.delete(path));
    if (back.length > 0) this.changed(back);
  }

  /** Puts a note in, or takes it out when it is no longer pending. Listeners hear only of real changes. */
  put(path: string, entry: QueueEntry | undefined): void {
    const old = this.entries.get(path);
    if (entry === undefined) {
      if (!this.entries.delete(path)) return;
      if (this.leaving.delete(path)) return;
    } else {
      if (old !== undefined && isSame(old, entry)) return;
      this.entries.set(path, entry);
    }
    if (!this.leaving.has(path)) this.changed([path]);
  }

  /**
   * A note moved: its entry moves along. One that is leaving, as a declined one that goes to the archive, is known no more
   * at its new path, whose text is to be read. Whether the note was known.
   */
  rename(from: string, to: string): boolean {
    const entry = this.entries.get(from);
    if (entry === undefined) return false;
    this.entries.delete(from);
    if (this.leaving.delete(from)) return true;
    this.entries.set(to, movedTo(entry, to));
    this.changed([from, to]);
    return true;
  }

  /** Fills the queue in one go, as after start-up; listeners hear once. */
  fill(entries: Iterable<QueueEntry>): void {
    this.isRead = true;
    this.entries.clear();
    for (const entry of entries) this.entries.set(entry.path, entry);
    for (const path of this.leaving) if (!this.entries.has(path)) this.leaving.delete(path);
    this.changed(undefined);
  }

  /** Calls `listener` after every change; returns what ends that. */
  onChange(listener: QueueListener): () => void {
    return this.listeners.add(listener);
  }

  private changed(paths: readonly string[] | undefined): void {
    this.listeners.call(paths);
  }
}

function isSame(a: QueueEntry, b: QueueEntry): boolean {
  return (Object.keys(b) as (keyof QueueEntry)[]).every(
    (key) => a[key] === b[key] || (key === 'tags' && String(a.tags) === String(b.tags)),
  );
}
