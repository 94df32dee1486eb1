import type { Pace } from '../slices';
import type { Hands } from './hands';

/** So long background work waits for the window to have nothing else to do, in milliseconds: then it goes on all the same. */
const PATIENCE_MS = 100;

/** What nobody waits for holds the thread no longer than this, in milliseconds, but for one step of it. */
const BACKGROUND_MS = 6;
/** While a person types or scrolls without a pause, background work has one turn in so long, in milliseconds. */
const TURN_EVERY_MS = 1000;

/** Work that nobody waits for: it also waits for a person's hands to be still, as a key or a frame would come in the middle of it. */
export function backgroundPace(hands: Hands): Pace {
  return {
    ...windowPace(BACKGROUND_MS),
    pause: async () => {
      const began = performance.now();
      await pause();
      for (let wait = hands.stillIn(); wait > 0 && performance.now() - began < TURN_EVERY_MS; wait = hands.stillIn()) {
        await new Promise((resolve) => { window.setTimeout(resolve, wait); });
      }
    },
  };
}

/** Work that lets go of the thread after `budgetMs`, so that frames, keys and the app's own work come first. */
export function windowPace(budgetMs: number): Pace {
  return { budgetMs, now: () => performance.now(), pause };
}

/**
 * Resolves in a later task: behind everything else while the window is seen, in the next turn while
 * it is not, as nothing is drawn then and timers are held back to once a second or less.
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
port1.onmessage = () => { waiting.shift()?.(); };

/** A message to oneself is the one later task that no window is made to wait for. */
function nextTurn(resolve: () => void): void {
  waiting.push(resolve);
  port2.postMessage(undefined);
}
