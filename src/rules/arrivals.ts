import type { Clock } from '../ports';
import type { Queue } from '../queue/queue';
import type { Settings } from '../settings/settings';
import { matches, type Rule, type RuleFacts } from './rule';
import { addTo } from '../text/add-to';

/** What rules act on, and with. */
export interface ArrivalsDeps {
  queue: Pick<Queue, 'all' | 'has' | 'onChange'>;
  settings: () => Pick<Settings, 'rules'>;
  save: (change: Pick<Settings, 'rules'>) => Promise<void>;
  /** Undefined for a note that is gone. */
  factsOf: (path: string) => RuleFacts | undefined;
  /** Does what a rule does to notes; returns the paths of those it declined. */
  act: (rule: Rule, paths: readonly string[]) => Promise<readonly string[]>;
  /** A rule switched itself off. */
  tellOff: (rule: Rule) => void;
  clock: Clock;
}

/** A pipeline writes a note in several goes: it is looked at once nothing arrived for this long, in ms. */
const SETTLE_MS = 2000;
/** So many of the items it declined last are watched, and so many taken back end a rule. */
const WATCHED = 10;
const TAKEN_BACK = 3;

/**
 * Applies the rules to notes that become pending while the app runs; never to what lay there before, nor to a note that
 * was pending once. The first rule that fits a note acts on it. A rule of whose last declined items a person took back
 * three switches itself off.
 */
export class Arrivals {
  /** Every note that was pending since the start. */
  private readonly known = new Set<string>();
  private waiting = new Set<string>();
  private isWorking = false;

  constructor(private readonly deps: ArrivalsDeps) {}

  /** Begins once the queue holds what lies in the vault; until `signal` aborts. */
  begin(signal: AbortSignal): void {
    const { queue } = this.deps;
    this.knowAll();
    const stop = queue.onChange((paths) => {
      // Another setting made other notes pending: they lay there before.
      if (paths === undefined) this.knowAll();
      else this.changed(paths, signal);
    });
    signal.addEventListener('abort', stop);
  }

  /** A note moved: it is none that arrived. */
  rename(from: string, to: string): void {
    if (!this.known.has(from)) return;
    this.known.add(to);
    if (this.waiting.delete(from)) this.waiting.add(to);
    else this.waiting.delete(to);
  }

  private knowAll(): void {
    for (const { path } of this.deps.queue.all()) this.known.add(path);
  }

  private changed(paths: readonly string[], signal: AbortSignal): void {
    const { queue, settings } = this.deps;
    const back = paths.filter((path) => queue.has(path));
    for (const path of back) {
      if (!this.known.has(path)) this.waiting.add(path);
      this.known.add(path);
    }
    if (settings().rules.some(({ declined }) => declined.some((path) => back.includes(path)))) void this.switchOff();
    if (this.waiting.size > 0 && !this.isWorking) void this.work(signal).catch(() => undefined); // Unloaded meanwhile.
  }

  private async work(signal: AbortSignal): Promise<void> {
    this.isWorking = true;
    try {
      while (this.waiting.size > 0) {
        const before = this.waiting.size;
        await this.deps.clock.wait(SETTLE_MS, signal);
        if (this.waiting.size > before) continue;
        const paths = [...this.waiting];
        this.waiting = new Set();
        await this.apply(paths);
      }
    } finally {
      this.isWorking = false;
    }
  }

  private async apply(paths: readonly string[]): Promise<void> {
    const { act, clock, factsOf, queue, settings } = this.deps;
    const now = clock.now().getTime();
    const byRule = new Map<Rule, string[]>();
    for (const path of paths) {
      const facts = queue.has(path) ? factsOf(path) : undefined;
      const rule = facts && settings().rules.find(({ isOn, when }) => isOn && matches(when, facts, now));
      if (rule !== undefined) addTo(byRule, rule, path);
    }
    for (const [rule, matched] of byRule) {
      const declined = await act(rule, matched);
      if (declined.length > 0)
        await this.change(rule.id, ({ declined: before }) => ({ declined: [...before, ...declined].slice(-WATCHED) }));
    }
  }

  private async switchOff(): Promise<void> {
    const { queue, settings, tellOff } = this.deps;
    for (const rule of settings().rules) {
      if (!rule.isOn || rule.declined.filter((path) => queue.has(path)).length < TAKEN_BACK) continue;
      await this.change(rule.id, () => ({ isOn: false, declined: [] }));
      tellOff(rule);
    }
  }

  private async change(id: string, change: (rule: Rule) => Partial<Rule>): Promise<void> {
    const { save, settings } = this.deps;
    await save({ rules: settings().rules.map((rule) => (rule.id === id ? { ...rule, ...change(rule) } : rule)) });
  }
}
