import { Listeners } from '../listeners';

/** From how many notes on a decision shows how it goes on, and can be stopped. */
export const MANY_NOTES = 50;

/** How a decision over many notes stands. */
export interface BulkState {
  kind: 'decline' | 'undo';
  /** One that has ended may have been stopped before it was through: what was done stands. */
  phase: 'running' | 'ended';
  /** Items that are through; for an undo, files. */
  done: number;
  total: number;
  /** Of those, the ones something was written of; known at the end. */
  written: number;
  /** Notes that could not be written; known at the end. */
  failed: number;
}

/** The decision over many notes that goes on, or was the last: one at a time, for decisions are written one after the other. */
export class BulkProgress {
  private current: BulkState | undefined;
  private stop: (() => void) | undefined;
  private readonly listeners = new Listeners();

  get state(): BulkState | undefined {
    return this.current;
  }

  /** One begins; `stop` ends it, for one that may be stopped. */
  begin(kind: BulkState['kind'], total: number, stop?: () => void): void {
    this.stop = stop;
    this.set({ kind, phase: 'running', done: 0, total, written: 0, failed: 0 });
  }

  /** One more is through. */
  step(): void {
    if (this.current !== undefined) this.set({ ...this.current, done: this.current.done + 1 });
  }

  /** It has ended: whole, or where it was stopped. */
  end(result: Pick<BulkState, 'written' | 'failed'>): void {
    const { current } = this;
    this.stop = undefined;
    if (current !== undefined) this.set({ ...current, ...result, phase: 'ended' });
  }

  /** Stops the one that goes on, if it can be; what it has done stands. */
  cancel(): void {
    this.stop?.();
  }

  /** Nothing more is to be said of the last one. */
  dismiss(): void {
    if (this.current?.phase !== 'running') this.set(undefined);
  }

  /** Calls `listener` after every change; returns what ends that. */
  onChange(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  private set(state: BulkState | undefined): void {
    this.current = state;
    this.listeners.call();
  }
}
