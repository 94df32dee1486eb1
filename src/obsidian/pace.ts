import type { Pace } from '../slices';
import type { UserInput } from './user-input';

/** How long background work waits for the window to be idle, in milliseconds; then it goes on all the same. */
const PATIENCE_MS = 100;

/** How long background work holds the thread at most, in milliseconds, unless a single step takes longer. */
const BACKGROUND_MS = 6;
/** While a person types or scrolls without a pause, background work gets one turn in this many milliseconds. */
const TURN_EVERY_MS = 1000;

/** The pace of background work: it also waits until the person is idle, so that no key or frame has to wait for it. */
export function backgroundPace(input: UserInput): Pace {
  return {
    ...windowPace(BACKGROUND_MS),
    pause: async () => {
      const began = performance.now();
      await pause();
      for (let wait = input.idleIn(); wait > 0 && performance.now() - began < TURN_EVERY_MS; wait = input.idleIn()) {
        await new Promise((resolve) => {
          window.setTimeout(resolve, wait);
        });
      }
    },
  };
}

/** The pace of work that lets go of the thread after `budgetMs`, so that frames, keys and the app's own work come first. */
export function windowPace(budgetMs: number): Pace {
  return { budgetMs, now: () => performance.now(), pause };
}

/**
 * Resolves in a later task: after everything else while the window is visible, in the next turn while it is
 * hidden, when nothing is drawn and timers are throttled to once a second or less.
 */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) nextTurn(resolve);
    else if (Reflect.has(window, 'scheduler')) {
      void window.scheduler.postTask(resolve, { priority: 'background' });
      window.setTimeout(resolve, PATIENCE_MS);
    } else window.setTimeout(resolve);
  });
}

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => {
  waiting.shift()?.();
};

/** A message to oneself is the only later task that no window throttles. */
function nextTurn(resolve: () => void): void {
  waiting.push(resolve);
  port2.postMessage(undefined);
}
