/** Who wants to hear of a change, as the functions that are called with what changed. */
export class Listeners<Told extends unknown[] = []> {
  private readonly listeners = new Set<(...told: Told) => void>();

  /** Calls `listener` from now on; returns what ends that. */
  add(listener: (...told: Told) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Calls all that listen at this moment, also those that stop listening meanwhile. */
  call(...told: Told): void {
    for (const listener of [...this.listeners]) listener(...told);
  }
}
