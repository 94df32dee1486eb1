/** How long work may hold the thread, and how it lets go. */
export interface Pace {
  /** Milliseconds of work between two pauses. */
  budgetMs: number;
  /** A clock in milliseconds, such as `performance.now`. */
  now: () => number;
  /** Resolves when the thread has had time for others. */
  pause: () => Promise<void>;
}

/** Runs steps to their end, pausing whenever the budget is spent. Each step should take a millisecond or two. */
export async function inSlices<T>(steps: Iterator<unknown, T>, { budgetMs, now, pause }: Pace): Promise<T> {
  let end = now() + budgetMs;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() < end) continue;
    await pause();
    end = now() + budgetMs;
  }
}

/** Runs steps to their end at one go. */
export function atOnce<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
