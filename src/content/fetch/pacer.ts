import type { Clock } from '../../ports';

/** Keeps requests of one source apart, over all captures that share the pacer. */
export interface Pacer {
  /** Resolves when the next request under `key` may be sent; rejects when the signal aborts. */
  turn(key: string, everyMs: number, signal?: AbortSignal): Promise<void>;
}

/** One for the whole plugin, so that captures that run side by side wait for each other. */
export function createPacer(clock: Clock): Pacer {
  const free = new Map<string, number>();
  return {
    async turn(key, everyMs, signal) {
      const now = clock.now().getTime();
      const at = Math.max(now, free.get(key) ?? 0);
      free.set(key, at + everyMs);
      if (at > now) await clock.wait(at - now, signal);
    },
  };
}
