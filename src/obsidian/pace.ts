import type { Pace } from '../slices';

/** So long background work waits for the window to have nothing else to do, in milliseconds: then it goes on all the same. */
const PATIENCE_MS = 100;

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
