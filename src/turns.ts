/** Works that take turns, in the order in which they were asked for. One that fails keeps none of the next from its turn. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs `work` once everything that was asked for before has ended. */
  inOrder<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves once everything that was asked for by now has ended. */
  async ended(): Promise<void> {
    await this.last;
  }
}
