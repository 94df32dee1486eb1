import { Listeners } from '../listeners';
import type { Closeness, ClosenessListener, ClosenessOf, Comparison } from './closeness';
import type { Language } from './language';

/** How many notes at the head of the learned order a person would see change. */
const IN_SIGHT = 8;

/** What was known of a note when the order began to be held. */
interface Before {
  closeness: Closeness | undefined;
  story: string | undefined;
  language: Language | undefined;
}

/**
 * What the comparison has found out, as far as the queue's order goes by it. Held while a person works in the queue, so that
 * nothing moves under their hands; what is found out meanwhile is taken in once it is released.
 */
export class Ranking implements Comparison {
  private held: Map<string, Before> | undefined;
  /** What was announced since it was held, also of notes that had changed shortly before. */
  private readonly late = new Set<string>();
  private readonly listeners = new Listeners<[paths: readonly string[]]>();
  private readonly released = new Listeners();

  constructor(private readonly found: ClosenessOf) {
    found.onChanging((path) => {
      this.keep(path);
    });
    found.onChange((paths) => {
      if (this.held === undefined) this.listeners.call(paths);
      else for (const path of paths) this.late.add(path);
    });
  }

  /** Whether the queue would stand otherwise if what has been found out of pending notes were taken in. */
  isBehind(isPending: (path: string) => boolean): boolean {
    const held = [...(this.held ?? [])].filter(([path]) => isPending(path));
    const before = held.flatMap(([path, { closeness }]) => placed(path, closeness));
    const now = held.flatMap(([path]) => placed(path, this.found.get(path)));
    if (before.length === 0 && now.length === 0)
      return held.some(([path, { closeness }]) => this.found.get(path)?.evidence !== closeness?.evidence);
    // A decision moves every note behind it up by one: that alone is no other order.
    const first = firstOf(now);
    return first.length !== Math.min(IN_SIGHT, before.length) || firstOf(before).some((path, i) => path !== first[i]);
  }

  get(path: string): Closeness | undefined {
    const before = this.held?.get(path);
    return before === undefined ? this.found.get(path) : before.closeness;
  }

  storyOf(path: string): string | undefined {
    const before = this.held?.get(path);
    return before === undefined ? this.found.storyOf(path) : before.story;
  }

  languageOf(path: string): Language | undefined {
    const before = this.held?.get(path);
    return before === undefined ? this.found.languageOf(path) : before.language;
  }

  /** Whether the order stands still, because a person works in the queue. */
  get isHeld(): boolean {
    return this.held !== undefined;
  }

  /** The order stands as it is from now on. */
  hold(): void {
    this.held ??= new Map();
  }

  /** Takes in what was found out since it was held, and whatever is found out from now on. */
  release(): void {
    const paths = [...new Set([...(this.held?.keys() ?? []), ...this.late])];
    this.held = undefined;
    this.late.clear();
    if (paths.length > 0) this.listeners.call(paths);
    this.released.call();
  }

  /** As {@link release}, for an order that is asked for anew while a person works: it is held again at once. */
  renew(): void {
    if (this.held === undefined) return;
    this.release();
    this.hold();
  }

  /** Calls `listener` with the notes that may stand elsewhere now; returns what ends that. */
  onChange(listener: ClosenessListener): () => void {
    return this.listeners.add(listener);
  }

  /** Calls `listener` whenever the order stands still no longer; returns what ends that. */
  onReleased(listener: () => void): () => void {
    return this.released.add(listener);
  }

  private keep(path: string): void {
    if (this.held === undefined || this.held.has(path)) return;
    const { found } = this;
    this.held.set(path, { closeness: found.get(path), story: found.storyOf(path), language: found.languageOf(path) });
  }
}

interface Placed {
  path: string;
  place: number;
}

function placed(path: string, closeness: Closeness | undefined): Placed[] {
  return closeness?.place === undefined ? [] : [{ path, place: closeness.place }];
}

function firstOf(notes: readonly Placed[]): string[] {
  return [...notes]
    .sort((a, b) => a.place - b.place)
    .slice(0, IN_SIGHT)
    .map(({ path }) => path);
}
