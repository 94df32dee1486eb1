import type { Clock } from '../ports';
import type { Settings } from '../settings/settings';
import type { Arrangement } from './arrangement';
import { Listeners } from '../listeners';
import { localDate } from '../text/local-date-time';

/** What today's items are chosen from. */
export interface TodayDeps {
  arrangement: Pick<Arrangement, 'best'>;
  /** Whether a note is put forward because it is unlike anything that was decided. */
  isUnlike: (path: string) => boolean;
  settings: () => Pick<Settings, 'group' | 'today' | 'todayItems'>;
  save: (change: Pick<Settings, 'today'>) => Promise<void>;
  clock: Pick<Clock, 'now'>;
}

/** An inbox of fewer items is itself what there is to do today. */
const LEAST_ITEMS = 30;

/**
 * The items a person is to look at today. They are chosen once a day, the best but one that is unlike anything decided, and
 * stay whatever arrives; they are kept with the settings, so that another device shows the same.
 */
export class Today {
  private readonly listeners = new Listeners();

  constructor(private readonly deps: TodayDeps) {}

  /** Paths of the notes that were chosen today, in their order; none before they were, and where there are too few to choose from. */
  paths(): readonly string[] {
    const { today } = this.deps.settings();
    return today.day === this.date() ? today.paths : [];
  }

  /** Chooses today's items where the queue is shown by day, unless that was done. To be called once it is known in what order the queue stands. */
  async choose(): Promise<void> {
    const { group, today } = this.deps.settings();
    if (group !== 'day' || today.day === this.date()) return;
    const chosen = this.next([]);
    if (chosen.length > 0) await this.set(chosen);
  }

  /** As many items more: those behind today's. */
  async more(): Promise<void> {
    const before = this.paths();
    const chosen = this.next(before);
    if (chosen.length > 0) await this.set([...before, ...chosen]);
  }

  /** A note moved. */
  rename(from: string, to: string): void {
    if (!this.paths().includes(from)) return;
    void this.set(this.paths().map((path) => (path === from ? to : path)));
  }

  /** To be called when the settings may have got other items, here or from another device. */
  settingsChanged(): void {
    this.listeners.call();
  }

  /** Calls `listener` when other items were chosen; returns what ends that. */
  onChange(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  private next(before: readonly string[]): string[] {
    const { arrangement, isUnlike, settings } = this.deps;
    const taken = new Set(before);
    const stacks = arrangement.best();
    if (before.length === 0 && stacks.length < LEAST_ITEMS) return [];
    const day = this.date();
    const left = stacks
      .filter(({ entries }) => entries.some(({ later }) => later <= day) && !entries.some(({ path }) => taken.has(path)))
      .map(({ lead }) => lead.path);
    const count = settings().todayItems;
    const unlike = left.find(isUnlike);
    const alike = left.filter((path) => !isUnlike(path)).slice(0, unlike === undefined ? count : count - 1);
    return unlike === undefined ? alike : [...alike, unlike];
  }

  private async set(paths: readonly string[]): Promise<void> {
    await this.deps.save({ today: { day: this.date(), paths: [...paths] } });
  }

  /** What day it is, by the local calendar, as in `2026-02-21`. */
  date(): string {
    return localDate(this.deps.clock.now());
  }
}
