import type { Decided } from '../decided/decided';
import { sourceIn } from '../decided/decided-note';
import type { LinkQuery } from '../links/note';
import { Listeners } from '../listeners';
import type { Clock } from '../ports';
import type { ClosenessOf } from '../queue/closeness';
import type { QueueEntry } from '../queue/entry';
import type { Queue } from '../queue/queue';
import { Slices, type Pace } from '../slices';
import type { RankedItem } from './evidence';
import type { Settings } from '../settings/settings';
import { LEAST_DECISIONS, type LearnableItem, type Wishes } from './lessons';
import { Learner, type Ranking } from './rank';
import { reasonsFor, type Citations, type Reason } from './reasons';
import type { CountedText } from './vocabulary';
import { whatWasLearned, type WhatWasLearned } from './what-was-learned';

/** What the order is learned from, and where it goes. */
export interface LearnedOrderDeps {
  queue: Queue;
  /** Gives how close a note is to the vault, and takes its place in the order. */
  closeness: ClosenessOf;
  decided: Pick<Decided, 'now' | 'factsOf' | 'onChange'>;
  feeds: {
    /** What changes whenever the note does; undefined when there is no such note. */
    stamp(path: string): string | undefined;
    read(path: string): Promise<LinkQuery | undefined>;
  };
  /** How a note is tied to the person's notes by references, as far as these have been read. */
  references?: { known(path: string): Citations; onChange(listener: () => void): () => void };
  settings: () => Pick<Settings, 'order'>;
  pace: Pace;
  clock: Clock;
}

interface KnownText {
  stamp: string;
  title: string;
  text: CountedText;
}

interface Learned {
  ranking: Ranking;
  rows: ReadonlyMap<string, RankedItem>;
}

/** Decisions and arrivals come in bursts: the order is worked out once nothing has changed for this long, in ms. */
const SETTLE_MS = 300;
/** Of five strengths: what a closeness says beside counts of decisions, 0 to 1. */
const STRONGEST = 5;

/**
 * Orders the pending notes by what was kept and what was declined, in the background and anew after every change. With too
 * few decisions it learns nothing, and reads nothing.
 */
export class LearnedOrder {
  private readonly learner = new Learner();
  private readonly texts = new Map<string, KnownText>();
  private readonly reasons = new Map<string, readonly Reason[]>();
  private readonly listeners = new Listeners();
  private learned: Learned | undefined;
  private hasLooked = false;
  private isDue = false;
  private isWorking = false;
  private isTelling = false;
  private signal: AbortSignal | undefined;

  constructor(private readonly deps: LearnedOrderDeps) {}

  /** Begins to learn once the pending notes have been compared, and keeps up with queue, vault and decisions until `signal` aborts. */
  begin(signal: AbortSignal): void {
    const { queue, closeness, decided } = this.deps;
    this.signal = signal;
    const wake = (): void => {
      this.wake(signal);
    };
    const stops = [queue.onChange(wake), closeness.onChange(wake), decided.onChange(wake), this.deps.references?.onChange(wake)];
    signal.addEventListener('abort', () => {
      for (const stop of stops) stop?.();
    });
    wake();
  }

  /** Whether it is known in what order the queue stands, be it that nothing can be learned yet. */
  get isSettled(): boolean {
    return this.hasLooked;
  }

  /** Whether a note is put forward because it is unlike anything that was decided. */
  isUnlike(path: string): boolean {
    return this.learned?.rows.get(path)?.isUnlike === true;
  }

  /** Why a pending note stands where it does, the strongest reason first; none where nothing was learned. */
  reasonsOf(path: string): readonly Reason[] {
    const row = this.learned?.rows.get(path);
    if (this.learned === undefined || row === undefined) return [];
    const known = this.reasons.get(path);
    if (known !== undefined) return known;
    const closeness = this.deps.closeness.get(path);
    const [nearest] = closeness?.top ?? [];
    const closest = nearest === undefined ? undefined : { path: nearest, closeness: (closeness?.strength ?? 0) / STRONGEST };
    const reasons = reasonsFor(row, this.learned.ranking.evidence, closest, this.deps.references?.known(path));
    this.reasons.set(path, reasons);
    return reasons;
  }

  /** What the order goes by beside closeness; undefined while nothing was learned. */
  account(): WhatWasLearned | undefined {
    return this.learned && whatWasLearned(this.learned.ranking.evidence, this.deps.settings().order);
  }

  /** To be called when something may have been switched off or on. */
  settingsChanged(): void {
    if (this.signal !== undefined) this.wake(this.signal);
  }

  /** Calls `listener` when the order was looked at anew; returns what ends that. */
  onChange(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  private wake(signal: AbortSignal): void {
    if (this.isTelling) return;
    this.isDue = true;
    if (this.isWorking || signal.aborted || this.deps.closeness.phase !== 'ready') return;
    this.isWorking = true;
    this.work(signal).catch(() => undefined); // Unloaded meanwhile.
  }

  private async work(signal: AbortSignal): Promise<void> {
    const { clock, pace } = this.deps;
    try {
      while (this.isDue) {
        await clock.wait(SETTLE_MS, signal);
        this.isDue = false;
        const learned = await this.learn(new Slices(pace));
        signal.throwIfAborted();
        this.take(learned);
      }
    } finally {
      this.isWorking = false;
    }
  }

  private async learn(slices: Slices): Promise<Learned | undefined> {
    const { queue, closeness, decided, clock } = this.deps;
    const decisions = decided.now();
    const wishes = this.wishes();
    if (!this.deps.settings().order.learns || (decisions.length < LEAST_DECISIONS && wishes.marked.size === 0)) return undefined;
    const items: LearnableItem[] = [];
    const outcomes = new Map<string, boolean>();
    for (const { lead } of decisions) {
      const facts = decided.factsOf(lead.path);
      const item = facts && (await this.item({ path: lead.path, source: sourceIn(facts), date: undefined }));
      if (item !== undefined) {
        items.push(item);
        outcomes.set(lead.path, lead.outcome !== 'declined');
      }
      await slices.rest();
    }
    for (const entry of queue.all()) {
      const item = outcomes.has(entry.path) ? undefined : await this.item(entry);
      if (item !== undefined) items.push(item);
      await slices.rest();
    }
    this.forgetOthers(items);
    const ranking = await slices.run(
      this.learner.rank({
        items,
        decided: outcomes,
        closeness: ({ id }) => closeness.get(id)?.likeness ?? 0,
        citations: ({ id }) => this.citationsOf(id),
        now: clock.now().getTime(),
        wishes,
      }),
    );
    return { ranking, rows: new Map(ranking.rows.map((row) => [row.item.id, row])) };
  }

  private citationsOf(path: string): number {
    const ties = this.deps.references?.known(path);
    return ties === undefined ? 0 : ties.cites.length + ties.citedBy.length;
  }

  private wishes(): Wishes {
    const { offSources, offWords, explores } = this.deps.settings().order;
    const marked = this.deps.queue
      .all()
      .flatMap(({ path, interest }) => (interest === undefined ? [] : [[path, interest === 'more'] as const]));
    return { offSources: new Set(offSources), offWords, explores, marked: new Map(marked) };
  }

  private async item({ path, source, date }: Pick<QueueEntry, 'path' | 'source' | 'date'>): Promise<LearnableItem | undefined> {
    const known = await this.textOf(path);
    return known && { id: path, title: known.title, text: known.text, source, date };
  }

  private async textOf(path: string): Promise<KnownText | undefined> {
    const { feeds } = this.deps;
    const stamp = feeds.stamp(path);
    const known = this.texts.get(path);
    if (stamp === undefined || known?.stamp === stamp) return known;
    const query = await feeds.read(path);
    if (query === undefined) return undefined;
    const counted = this.learner.vocabulary.count(query.title, query.text);
    const text = known !== undefined && isSame(known.text, counted) ? known.text : counted;
    const read = { stamp, title: query.title, text };
    this.texts.set(path, read);
    return read;
  }

  private forgetOthers(items: readonly LearnableItem[]): void {
    if (this.texts.size <= items.length) return;
    const paths = new Set(items.map(({ id }) => id));
    for (const path of this.texts.keys()) if (!paths.has(path)) this.texts.delete(path);
  }

  private take(learned: Learned | undefined): void {
    if (learned === undefined && this.learned === undefined) {
      this.tellLooked();
      return;
    }
    this.learned = learned;
    this.reasons.clear();
    const { closeness } = this.deps;
    closeness.rank(new Map(learned?.ranking.rows.map(({ item }, place) => [item.id, place])));
    this.isTelling = true;
    try {
      closeness.announce();
    } finally {
      this.isTelling = false;
    }
    this.tellLooked();
  }

  private tellLooked(): void {
    this.hasLooked = true;
    this.listeners.call();
  }
}

/** Most changes of a note, a tick or a fetch, leave its feed's text alone. */
function isSame(left: CountedText, right: CountedText): boolean {
  return (
    left.terms.length === right.terms.length &&
    left.terms.every((term, i) => term === right.terms[i]) &&
    left.counts.every((count, i) => count === right.counts[i])
  );
}
