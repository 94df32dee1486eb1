import type { Clock } from '../src/ports';

interface Timer {
  at: number;
  resolve: () => void;
}

/** A clock on which time passes only when nothing else happens, and then at once, to the next time somebody waits for. */
export class VirtualClock implements Clock {
  private time = Date.parse('2026-03-01T12:00:00Z');
  private timers: Timer[] = [];
  private isTicking = false;

  now(): Date {
    return new Date(this.time);
  }

  /** Milliseconds since the clock began. */
  get elapsed(): number {
    return this.time - Date.parse('2026-03-01T12:00:00Z');
  }

  wait(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = { at: this.time + Math.max(0, ms), resolve };
      const stop = (): void => {
        this.timers = this.timers.filter((other) => other !== timer);
        reject(new Error('aborted'));
      };
      if (signal?.aborted === true) {
        stop();
        return;
      }
      signal?.addEventListener('abort', stop, { once: true });
      this.timers.push(timer);
      this.tickSoon();
    });
  }

  private tickSoon(): void {
    if (this.isTicking) return;
    this.isTicking = true;
    setTimeout(() => {
      this.isTicking = false;
      this.timers.sort((one, other) => one.at - other.at);
      const next = this.timers.shift();
      if (next === undefined) return;
      this.time = Math.max(this.time, next.at);
      next.resolve();
      if (this.timers.length > 0) this.tickSoon();
    });
  }
}
