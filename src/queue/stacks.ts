import type { Closeness } from './closeness';
import type { QueueEntry } from './entry';

/** One item as the queue shows it: a note, or several that hold the same item or the same story. */
export interface Stack {
  /** The note that stands for it: the one with most work in it. */
  lead: QueueEntry;
  /** All its notes, the lead first. */
  entries: readonly QueueEntry[];
  /** What the best of its notes has: that with the first place in the learned order, else the one closest to the vault; undefined while none was compared. */
  closeness: Closeness | undefined;
}

/** What makes stacks of notes. */
export interface StackRules {
  /** Notes that share a key are one item. */
  keysOf: (entry: QueueEntry) => readonly string[];
  closenessOf: (path: string) => Closeness | undefined;
}

/** What a change did to the stacks. A stack that only changed its content is the same object as before. */
export interface StackChange {
  removed: Stack[];
  added: Stack[];
  updated: Stack[];
}

/** The stacks of the queue, kept note by note: a change costs as much as the stacks it touches. */
export class Stacks {
  private readonly entries = new Map<string, QueueEntry>();
  private readonly keys = new Map<string, readonly string[]>();
  /** The notes of a key: the path of a single one, for most are single. */
  private readonly byKey = new Map<string, string | Set<string>>();
  private readonly byPath = new Map<string, Stack>();

  constructor(private readonly rules: StackRules) {}

  /** The stack that holds a note. */
  get(path: string): Stack | undefined {
    return this.byPath.get(path);
  }

  /** Makes all stacks anew. */
  fill(entries: readonly QueueEntry[]): Stack[] {
    for (const map of [this.entries, this.keys, this.byKey, this.byPath]) map.clear();
    for (const entry of entries) this.enter(entry);
    const stacks: Stack[] = [];
    for (const entry of entries) {
      const { path } = entry;
      if (this.byPath.has(path)) continue;
      const stack = this.isAlone(path) ? this.single(entry) : this.made(this.together(path));
      stacks.push(stack);
    }
    return stacks;
  }

  /** Takes in what a note is now; undefined when it is no longer pending. */
  put(path: string, entry: QueueEntry | undefined): StackChange {
    // What hung together with the note before, and what does now: nobody else's stack can change.
    const touched = new Set(this.byPath.get(path)?.entries.map((other) => other.path)).add(path);
    this.leave(path);
    if (entry !== undefined) {
      this.enter(entry);
      for (const other of this.together(path)) touched.add(other);
    }
    return this.remake(touched);
  }

  private remake(touched: ReadonlySet<string>): StackChange {
    const before = new Set([...touched].map((path) => this.byPath.get(path)).filter((stack) => stack !== undefined));
    const change: StackChange = { removed: [], added: [], updated: [] };
    const seen = new Set<string>();
    for (const path of touched) {
      if (seen.has(path)) continue;
      if (!this.entries.has(path)) {
        this.byPath.delete(path);
        continue;
      }
      const paths = this.together(path);
      for (const other of paths) seen.add(other);
      const old = [...before].find((stack) => stack.entries.length === paths.size && stack.entries.every((other) => paths.has(other.path)));
      if (old === undefined) change.added.push(this.made(paths));
      else {
        before.delete(old);
        Object.assign(old, this.content(paths));
        change.updated.push(old);
      }
    }
    change.removed.push(...before);
    return change;
  }

  /** What most notes are: a stack of one, made without looking around. */
  private single(lead: QueueEntry): Stack {
    const stack: Stack = { lead, entries: [lead], closeness: this.rules.closenessOf(lead.path) };
    this.byPath.set(lead.path, stack);
    return stack;
  }

  private isAlone(path: string): boolean {
    return (this.keys.get(path) ?? []).every((key) => typeof this.byKey.get(key) === 'string');
  }

  private made(paths: ReadonlySet<string>): Stack {
    const stack: Stack = this.content(paths);
    for (const path of paths) this.byPath.set(path, stack);
    return stack;
  }

  private content(paths: ReadonlySet<string>): Stack {
    const entries = [...paths].flatMap((path) => this.entries.get(path) ?? []).sort(byWorkIn);
    const [lead] = entries;
    if (lead === undefined) throw new Error('A stack holds no note.');
    return { lead, entries, closeness: closestOf(entries, this.rules.closenessOf) };
  }

  private enter(entry: QueueEntry): void {
    const keys = this.rules.keysOf(entry);
    this.entries.set(entry.path, entry);
    this.keys.set(entry.path, keys);
    for (const key of keys) {
      const paths = this.byKey.get(key);
      if (paths === undefined || paths === entry.path) this.byKey.set(key, entry.path);
      else if (typeof paths === 'string') this.byKey.set(key, new Set([paths, entry.path]));
      else paths.add(entry.path);
    }
  }

  private leave(path: string): void {
    this.entries.delete(path);
    for (const key of this.keys.get(path) ?? []) {
      const paths = this.byKey.get(key);
      if (paths === path) this.byKey.delete(key);
      else if (paths instanceof Set && paths.delete(path) && paths.size === 0) this.byKey.delete(key);
    }
    this.keys.delete(path);
  }

  /** The paths that hang together with one, itself included: by its keys, theirs, and so on. */
  private together(path: string): Set<string> {
    const found = new Set([path]);
    for (const one of found) {
      for (const key of this.keys.get(one) ?? []) {
        const others = this.byKey.get(key);
        if (others instanceof Set) for (const other of others) found.add(other);
      }
    }
    return found;
  }
}

/** That of the note that stands first in the learned order, else of the one closest to the vault; undefined while none was compared. */
export function closestOf(entries: Stack['entries'], closenessOf: StackRules['closenessOf']): Closeness | undefined {
  let closest: Closeness | undefined;
  for (const { path } of entries) {
    const own = closenessOf(path);
    if (own !== undefined && (closest === undefined || isBetter(own, closest))) closest = own;
  }
  return closest;
}

function isBetter(one: Closeness, other: Closeness): boolean {
  const [place, otherPlace] = [one.place ?? Infinity, other.place ?? Infinity];
  return place === otherPlace ? one.evidence > other.evidence : place < otherPlace;
}

const CONTENT_RANK: Record<QueueEntry['state'], number> = {
  full: 0,
  partial: 1,
  paywalled: 2,
  stub: 3,
  blocked: 4,
  failed: 5,
  'not-fetched': 6,
};

/** Most ticked first, then the fullest content, then the one that came first. */
function byWorkIn(a: QueueEntry, b: QueueEntry): number {
  return (
    b.done - a.done ||
    CONTENT_RANK[a.state] - CONTENT_RANK[b.state] ||
    (a.date ?? Infinity) - (b.date ?? Infinity) ||
    (a.path < b.path ? -1 : 1)
  );
}
