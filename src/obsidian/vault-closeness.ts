import type { App, Component } from 'obsidian';
import { feedQuery } from '../links/note-query';
import { readFeedText } from '../note/pending-note';
import type { SectionNames } from '../note/sections';
import type { ClosenessOf } from '../queue/closeness';
import type { Queue } from '../queue/queue';
import type { FeedTexts } from '../queue/queue-closeness';
import type { Pace } from '../slices';
import { systemClock } from './clock';
import { cacheFile, type OwnPlaces } from './kept-on-device';
import { stampOf } from './vault-note';
import type { VaultSuggestions } from './vault-suggestions';

/** How many UTF-16 units at the head of a note are read: the feed's text stands there, whatever is below. */
const HEAD = 40_000;

/** What the closeness of pending notes is found out with. */
export interface VaultClosenessDeps {
  queue: Queue;
  /** Where the results go. */
  closeness: ClosenessOf;
  suggestions: VaultSuggestions;
  sectionNames: () => SectionNames;
  places: OwnPlaces;
  pace: Pace;
}

/** Finds out, in the background and once somebody wants to see it, how close the pending notes are to the rest of the vault. */
export class VaultCloseness {
  constructor(
    private readonly app: App,
    private readonly deps: VaultClosenessDeps,
  ) {}

  /** Waits for somebody to want it; ends with `owner`. */
  start(owner: Component): void {
    const unloaded = new AbortController();
    owner.register(() => {
      unloaded.abort();
    });
    this.deps.closeness.whenWanted(() => void this.begin(unloaded.signal));
  }

  private async begin(signal: AbortSignal): Promise<void> {
    const { queue, closeness, suggestions, places, pace } = this.deps;
    // Whoever wants it is about to show the queue: that is drawn first.
    await pace.pause();
    const { QueueCloseness } = await import('../queue/queue-closeness');
    await new QueueCloseness({
      queue,
      closeness,
      index: await suggestions.index(),
      feeds: this.feeds(),
      file: cacheFile(places, 'queue.index'),
      pace,
      clock: systemClock,
      signal,
    }).begin();
  }

  private feeds(): FeedTexts {
    const { vault } = this.app;
    return {
      stamp: (path) => {
        const file = vault.getFileByPath(path);
        return file === null ? undefined : stampOf(file);
      },
      read: async (path) => {
        const file = vault.getFileByPath(path);
        const text = file && (await vault.cachedRead(file).catch(() => null));
        return text === null ? undefined : feedQuery(path, readFeedText(text.slice(0, HEAD), this.deps.sectionNames()));
      },
    };
  }
}
