import { Turns } from '../turns';

/** A decision over many notes while it waits or is written. */
export interface Stoppable {
  /** Asked for: it ends before its next item. */
  isStopped: boolean;
  /** It has written something, which undo takes back. */
  hasWritten: boolean;
  /** The notes it is about. */
  readonly paths: readonly string[];
}

/** Decisions are written one after the other, in the order in which they were made. */
export class Decisions {
  private readonly turns = new Turns();
  private newest: Stoppable | undefined;

  /** Runs `work` once everything that was decided before has been written, or has failed. One that is `stoppable` can be taken back before it ends. */
  inOrder<T>(work: () => Promise<T>, stoppable?: Stoppable): Promise<T> {
    this.newest = stoppable;
    return this.turns.inOrder(async () => {
      try {
        return await work();
      } finally {
        if (this.newest === stoppable) this.newest = undefined;
      }
    });
  }

  /** Stops what was decided last, where it has not ended and can be stopped; returns it. */
  stopNewest(): Stoppable | undefined {
    if (this.newest !== undefined) this.newest.isStopped = true;
    return this.newest;
  }
}
