import { signatureOf } from '../links/duplicates/signature';
import { Stories } from '../links/duplicates/stories';
import type { KeptIndex } from '../links/kept-index';
import type { LinkSuggester } from '../links/link-suggester';
import type { LinkQuery } from '../links/note';
import { Slices, type Pace } from '../slices';
import { unitsOf } from '../links/text/units';
import { exactFingerprint } from '../text/exact-fingerprint';
import type { BinaryFile, Clock } from '../ports';
import { restAfterWriting } from '../rest-after-writing';
import type { Closeness, ClosenessOf } from './closeness';
import { languageOf } from './language';
import type { Queue } from './queue';
import { restoredCloseness, savedCloseness, type Looked } from './saved-closeness';

/** The feed texts of the pending notes. */
export interface FeedTexts {
  /** What changes whenever the note does; undefined when there is no such note. */
  stamp(path: string): string | undefined;
  read(path: string): Promise<LinkQuery | undefined>;
}

/** What the comparison works on. */
export interface QueueClosenessDeps {
  queue: Queue;
  /** Where the results go. */
  closeness: ClosenessOf;
  index: KeptIndex;
  feeds: FeedTexts;
  /** Where it is kept over a restart. */
  file: BinaryFile;
  pace: Pace;
  clock: Clock;
  signal: AbortSignal;
}

/** How often listeners are called at most: once in this time, or in this many times as long as they take. */
const TELL_EVERY_MS = 500;
const TELL_COST = 30;
/** The queue changes in bursts: it is looked at once nothing has changed for this long. */
const SETTLE_MS = 300;
const SAVE_AFTER_MS = 5_000;
/** When this many notes of the vault, or this share of them, came, changed or went, all are compared again … */
const STALE_NOTES = 20;
const STALE_SHARE = 0.03;
/** … once the vault has been left alone for this long: somebody who writes changes a note every two seconds. */
const QUIET_MS = 60_000;

/**
 * Compares, in the background, every pending note: how close it is to the vault, and which others tell the same
 * story. It begins when it is first asked to, and from then on keeps up with the queue and the vault.
 */
export class QueueCloseness {
  private readonly found = new Map<string, Looked>();
  /** Fingerprints of the texts that were compared: most changes of a note, a tick or a fetch, leave its feed's text alone. */
  private readonly texts = new Map<string, string>();
  private readonly stories = new Stories();
  private beginning: Promise<void> | undefined;
  private isWorking = false;
  private readonly touched = new Set<string>();
  private isAllDue = false;
  private isSaving = false;
  private isUnsaved = false;
  private changesSince = 0;

  constructor(private readonly deps: QueueClosenessDeps) {}

  /** Begins; asked again, it does nothing. */
  begin(): Promise<void> {
    return (this.beginning ??= this.restore().then(() => {
      const { queue, index, signal } = this.deps;
      const stops = [
        queue.onChange((paths) => {
          this.wake(paths);
        }),
        index.onChange((changes) => {
          this.vaultChanged(changes).catch(() => undefined);
        }), // Unloaded meanwhile.
      ];
      signal.addEventListener('abort', () => {
        for (const stop of stops) stop();
      });
      this.wake(undefined);
    }));
  }

  private async restore(): Promise<void> {
    const saved = await this.deps.file.read().catch(() => undefined);
    if (saved === undefined) return;
    const slices = new Slices(this.deps.pace);
    for (const [path, looked] of await slices.run(restoredCloseness(saved))) {
      this.keep(path, looked);
      await slices.rest();
    }
  }

  private keep(path: string, looked: Looked): void {
    this.found.set(path, looked);
    this.stories.keep(path, looked.signature, looked.story);
    this.deps.closeness.put(path, looked);
  }

  private async vaultChanged(changes: number): Promise<void> {
    const { index, clock, signal } = this.deps;
    this.changesSince += changes;
    const seen = this.changesSince;
    await clock.wait(QUIET_MS, signal);
    const { size } = await index.get();
    if (seen !== this.changesSince || seen < Math.max(STALE_NOTES, size * STALE_SHARE)) return;
    this.changesSince = 0;
    for (const looked of this.found.values()) looked.stamp = '';
    this.wake(undefined);
  }

  /** Something may have come, changed or gone: the notes at `paths`, or any. */
  private wake(paths: readonly string[] | undefined): void {
    if (paths === undefined) this.isAllDue = true;
    else for (const path of paths) this.touched.add(path);
    if (this.isWorking || this.deps.signal.aborted) return;
    this.isWorking = true;
    this.work().catch(() => undefined); // Unloaded meanwhile, or the vault cannot be read: the next change tries again.
  }

  private async work(): Promise<void> {
    const { clock, signal, closeness, pace } = this.deps;
    try {
      while (this.isAllDue || this.touched.size > 0) {
        if (closeness.phase === 'ready') await clock.wait(SETTLE_MS, signal);
        const slices = new Slices(pace);
        const { due, gone } = await this.sift(this.isAllDue ? this.everything() : this.takeTouched(), slices);
        const isNew = due.length > 0 && (await this.lookAt(due, slices));
        if (!isNew && !gone && closeness.phase === 'ready') continue;
        closeness.announce('ready');
        void this.save();
      }
    } finally {
      this.isWorking = false;
    }
  }

  /** All pending notes, the newest items first, as they stand on top; and those no longer pending. */
  private everything(): string[] {
    this.isAllDue = false;
    this.touched.clear();
    const gone = [...this.found.keys()].filter((path) => !this.deps.queue.has(path));
    return [
      ...gone,
      ...this.deps.queue
        .all()
        .sort((a, b) => (b.date ?? 0) - (a.date ?? 0))
        .map(({ path }) => path),
    ];
  }

  private takeTouched(): string[] {
    const touched = [...this.touched];
    this.touched.clear();
    return touched;
  }

  /** Those of the paths that have to be compared; forgets those that are gone. */
  private async sift(paths: readonly string[], slices: Slices): Promise<{ due: string[]; gone: boolean }> {
    const { queue, feeds, closeness } = this.deps;
    const due: string[] = [];
    let gone = false;
    for (const path of paths) {
      if (!queue.has(path)) {
        gone = this.found.delete(path) || gone;
        this.texts.delete(path);
        this.stories.remove(path);
        closeness.remove(path);
      } else if (this.found.get(path)?.stamp !== feeds.stamp(path)) due.push(path);
      await slices.rest();
    }
    return { due, gone };
  }

  /** Returns whether anything was found out. */
  private async lookAt(due: readonly string[], slices: Slices): Promise<boolean> {
    const { index, feeds, signal, closeness, pace } = this.deps;
    let isNew = false;
    // For a note or two the listeners are called once, at the end, if at all.
    let tellAt = closeness.phase === 'ready' ? pace.now() + TELL_EVERY_MS : this.tell(due.length);
    const suggester = await index.get();
    for (const [at, path] of due.entries()) {
      signal.throwIfAborted();
      const stamp = feeds.stamp(path);
      const query = await feeds.read(path);
      if (query === undefined || stamp === undefined) continue;
      isNew = (await this.lookAtOne(path, { stamp, query, suggester, slices })) || isNew;
      await slices.rest();
      if (pace.now() >= tellAt) tellAt = this.tell(due.length - at - 1);
    }
    return isNew;
  }

  /**
   * Calls the listeners with how far the comparison is; returns when to do so again. Listeners put a whole queue
   * in order, so they get a small share of the time.
   */
  private tell(left: number): number {
    const { closeness, pace } = this.deps;
    const began = pace.now();
    closeness.announce('working', left);
    return pace.now() + Math.max(TELL_EVERY_MS, (pace.now() - began) * TELL_COST);
  }

  private async lookAtOne(path: string, { stamp, query, suggester, slices }: Look): Promise<boolean> {
    const known = this.found.get(path);
    const text = exactFingerprint(`${query.title}\n${query.text}`);
    if (known !== undefined && known.stamp !== '' && this.texts.get(path) === text) {
      known.stamp = stamp;
      return false;
    }
    this.texts.set(path, text);
    const { top, ...connection } = await slices.run(suggester.connecting(query));
    const signature = signatureOf(unitsOf(`${query.title}\n${query.text}`));
    const closeness: Closeness = { ...connection, top: top.map((note) => note.path) };
    this.keep(path, { stamp, signature, closeness, story: this.stories.storyFor(path, signature), language: languageOf(query.text) });
    return true;
  }

  private async save(): Promise<void> {
    this.isUnsaved = true;
    if (this.isSaving) return;
    this.isSaving = true;
    const { clock, file, pace, signal } = this.deps;
    try {
      await clock.wait(SAVE_AFTER_MS, signal);
      while (this.isUnsaved) {
        this.isUnsaved = false;
        const saved = await new Slices(pace).run(savedCloseness(this.found));
        await file.write(saved);
        await clock.wait(restAfterWriting(saved.byteLength), signal);
      }
    } catch {
      // Unloaded, or nothing can be kept here: the next start looks again.
    } finally {
      this.isSaving = false;
    }
  }
}

interface Look {
  stamp: string;
  query: LinkQuery;
  suggester: LinkSuggester;
  slices: Slices;
}
