import type { Decision } from '../kinds/adopted-kind';
import { Listeners } from '../listeners';

/** What was decided of the vault's notes, as they say themselves. Kept by the vault's events. */
export class KnownDecisions {
  private readonly byPath = new Map<string, readonly Decision[]>();
  private readonly listeners = new Listeners<[path: string, decisions: readonly Decision[]]>();

  /** Takes in what a note says now: all that its words may mean, and nothing for one that is pending or was never an item. */
  put(path: string, decisions: readonly Decision[]): void {
    // Most notes say nothing, and never did.
    if (decisions.length === 0 && !this.byPath.delete(path)) return;
    if (decisions.length > 0) this.byPath.set(path, decisions);
    this.listeners.call(path, decisions);
  }

  /** A note moved; returns whether it says anything. */
  rename(from: string, to: string): boolean {
    const decisions = this.byPath.get(from) ?? [];
    this.byPath.delete(from);
    this.put(to, decisions);
    return decisions.length > 0;
  }

  /** What a note says was decided of it; nothing where it says nothing. */
  of(path: string): readonly Decision[] {
    return this.byPath.get(path) ?? [];
  }

  all(): Iterable<[path: string, decisions: readonly Decision[]]> {
    return this.byPath;
  }

  /** Calls `listener` whenever a note that says what was decided, or did, was read anew; returns what ends that. */
  onChange(listener: (path: string, decisions: readonly Decision[]) => void): () => void {
    return this.listeners.add(listener);
  }
}
