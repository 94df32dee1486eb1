import type { Pace } from '../links/slices';

/** Work that lets go of the thread after `budgetMs`, so that a frame and a key press come in between. */
export function windowPace(budgetMs: number): Pace {
  return {
    budgetMs,
    now: () => performance.now(),
    pause: () => new Promise((resolve) => window.setTimeout(resolve)),
  };
}
