import { Listeners } from '../listeners';
import { movedTo, type QueueEntry } from './entry';

/** Called with the paths that changed, or undefined where everything may have changed. */
export type QueueListener = (paths: readonly string[] | undefined) => void;

/** The live index of pending notes. It holds what the vault's events tell; nobody else writes to it. */
export class Queue {
  private readonly entries = new Map<string, QueueEntry>();
  private readonly listeners = new Listeners<[paths: readonly string[] | undefined]>();
  /** Whether the vault has been read once: before that, an empty queue says nothing. */
  isRead = false;

  get size(): number {
    return this.entries.size;
  }

  get(path: string): QueueEntry | undefined {
    return this.entries.get(path);
  }

  has(path: string): boolean {
    return this.entries.has(path);
  }

  all(): QueueEntry[] {
    return [...this.entries.values()];
  }

  /** Puts a note in, or takes it out when it is no longer pending. Listeners hear only of real changes. */
  put(path: string, entry: QueueEntry | undefined): void {
    const old = this.entries.get(path);
    if (entry === undefined) {
      if (!this.entries.delete(path)) return;
    } else {
      if (old !== undefined && isSame(old, entry)) return;
      this.entries.set(path, entry);
    }
    this.changed([path]);
  }

  /** A note moved: its entry moves along. */
  rename(from: string, to: string): void {
    const entry = this.entries.get(from);
    if (entry === undefined) return;
    this.entries.delete(from);
    this.entries.set(to, movedTo(entry, to));
    this.changed([from, to]);
  }

  /** Fills the queue in one go, as after start-up; listeners hear once. */
  fill(entries: Iterable<QueueEntry>): void {
    this.isRead = true;
    this.entries.clear();
    for (const entry of entries) this.entries.set(entry.path, entry);
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
