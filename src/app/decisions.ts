/** Decisions are written one after the other, in the order in which they were made. */
export class Decisions {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs `work` once everything that was decided before has been written, or has failed. */
  inOrder<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
