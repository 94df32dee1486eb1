import type { Component } from 'obsidian';
import type { ClosenessOf } from '../queue/closeness';
import type { Queue } from '../queue/queue';
import type { FeedTexts } from '../queue/queue-closeness';
import type { Pace } from '../slices';
import { systemClock } from './clock';
import { cacheFile, type OwnPlaces } from './kept-on-device';
import type { VaultSuggestions } from './vault-suggestions';

/** What the closeness of pending notes is found out with. */
export interface VaultClosenessDeps {
  queue: Queue;
  /** Where the results go. */
  closeness: ClosenessOf;
  suggestions: VaultSuggestions;
  feeds: FeedTexts;
  places: OwnPlaces;
  pace: Pace;
}

/** Finds out, in the background and once somebody wants to see it, how close the pending notes are to the rest of the vault. */
export class VaultCloseness {
  constructor(private readonly deps: VaultClosenessDeps) {}

  /** Waits for somebody to want it; ends with `owner`. */
  start(owner: Component): void {
    const unloaded = new AbortController();
    owner.register(() => {
      unloaded.abort();
    });
    this.deps.closeness.whenWanted(() => void this.begin(unloaded.signal));
  }

  private async begin(signal: AbortSignal): Promise<void> {
    const { queue, closeness, suggestions, feeds, places, pace } = this.deps;
    // Whoever wants it is about to show the queue: that is drawn first.
    await pace.pause();
    const { QueueCloseness } = await import('../queue/queue-closeness');
    await new QueueCloseness({
      queue,
      closeness,
      index: await suggestions.index(),
      feeds,
      file: cacheFile(places, 'queue.index'),
      pace,
      clock: systemClock,
      signal,
    }).begin();
  }
}
