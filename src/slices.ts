/** How long work may hold the thread, and how it lets go. */
export interface Pace {
  /** Milliseconds of work between two pauses. */
  budgetMs: number;
  /** A clock in milliseconds, such as `performance.now`. */
  now: () => number;
  /** Resolves when others have had the thread. */
  pause: () => Promise<void>;
}

/** Counts the time that work has held the thread, over all its loops and waits. */
export class Slices {
  private end: number;

  constructor(private readonly pace: Pace) {
    this.end = pace.now() + pace.budgetMs;
  }

  /** Lets go of the thread when the budget is spent; to be called between two steps. */
  async rest(): Promise<void> {
    if (this.pace.now() < this.end) return;
    await this.pace.pause();
    this.end = this.pace.now() + this.pace.budgetMs;
  }

  /** Runs steps to their end. Each should take a millisecond or two. */
  async run<T>(steps: Iterator<unknown, T>): Promise<T> {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await this.rest();
    }
  }
}

/** Runs steps to their end in one go. */
export function atOnce<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
