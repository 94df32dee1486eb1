import type { Fetched } from '../content/fetch-full-content';
import type { Activity } from '../panel/activity';
import type { Clock } from '../ports';
import { activityOf, failureOf, unexpected } from './outcome';
import type { RunFailure, RunState } from './run-state';

/** What a run works with. */
export interface FetchRunDeps {
  clock: Clock;
  /** The host of a note's link, as the queue shows it; empty where there is none. */
  hostOf: (path: string) => string;
  /** Fetches one note and writes it. */
  fetch: (path: string, options: { signal: AbortSignal; watched: boolean }) => Promise<Fetched>;
  /** Says what goes on with a note. */
  show: (path: string, activity: Activity | undefined) => void;
}

interface Job {
  path: string;
  /** A person waits for this very note: it comes first, also while the run is paused. */
  watched: boolean;
}

/** Notes fetched at once, over all hosts. */
const SLOTS = 6;

/** The one way notes are fetched, one or a thousand: joins what is going on, pauses, goes on, ends. */
export class FetchRun {
  private waiting: Job[] = [];
  private readonly active = new Map<Job, AbortController>();
  private readonly listeners = new Set<() => void>();
  private phase: RunState['phase'] = 'idle';
  private total = 0;
  private written = 0;
  private failures: RunFailure[] = [];
  private startedAt: Date | undefined;
  private finishedAt: Date | undefined;

  constructor(private readonly deps: FetchRunDeps) {}

  /**
   * Fetches these notes: in the run that goes on, or in a new one. A note that waits or is fetched
   * already is not added again. `watched` notes come first and tell the person of their failure.
   */
  add(paths: readonly string[], { watched = false }: { watched?: boolean } = {}): void {
    const known = new Set([...this.waiting, ...this.active.keys()].map((job) => job.path));
    const jobs = [...new Set(paths)].filter((path) => !known.has(path)).map((path) => ({ path, watched }));
    if (watched) for (const job of this.waiting) if (paths.includes(job.path)) job.watched = true;
    if (jobs.length > 0 && (this.phase === 'idle' || this.phase === 'finished')) this.begin();
    this.total += jobs.length;
    this.waiting.push(...jobs);
    this.go();
  }

  /** Begins no more notes and sends no more requests until {@link resume}. */
  pause(): void {
    if (this.phase !== 'running') return;
    this.phase = 'paused';
    this.changed();
  }

  resume(): void {
    if (this.phase !== 'paused') return;
    this.phase = 'running';
    this.go();
  }

  /** Ends the run: what waits is dropped, what is being fetched is stopped and leaves its note as it was. */
  cancel(): void {
    if (this.phase !== 'running' && this.phase !== 'paused') return;
    this.total -= this.waiting.length;
    this.waiting = [];
    for (const stop of this.active.values()) stop.abort();
    this.go();
  }

  state(): RunState {
    const { phase, total, written, failures, startedAt, finishedAt } = this;
    return {
      phase, total, written, failures,
      done: total - this.waiting.length - this.active.size,
      active: [...this.active.keys()].map((job) => job.path),
      ...(startedAt && { startedAt }),
      ...(finishedAt && { finishedAt }),
    };
  }

  /** Calls `listener` after every change; returns what ends that. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** A note moved: its place in the run moves along. */
  rename(from: string, to: string): void {
    for (const job of [...this.waiting, ...this.active.keys()]) if (job.path === from) job.path = to;
  }

  private begin(): void {
    this.phase = 'running';
    this.total = 0;
    this.written = 0;
    this.failures = [];
    this.startedAt = this.deps.clock.now();
    this.finishedAt = undefined;
  }

  private go(): void {
    for (let job = this.next(); job !== undefined; job = this.next()) void this.work(job);
    if (this.waiting.length === 0 && this.active.size === 0 && this.phase !== 'idle') {
      this.phase = 'finished';
      this.finishedAt ??= this.deps.clock.now();
    }
    this.changed();
  }

  private next(): Job | undefined {
    const watched = this.waiting.find((job) => job.watched);
    const job = watched ?? (this.phase === 'running' && this.active.size < SLOTS ? this.waiting[0] : undefined);
    if (job !== undefined) this.waiting.splice(this.waiting.indexOf(job), 1);
    return job;
  }

  private async work(job: Job): Promise<void> {
    const { fetch, show, hostOf } = this.deps;
    const stop = new AbortController();
    this.active.set(job, stop);
    show(job.path, { kind: 'fetching' });
    try {
      const fetched = await fetch(job.path, { signal: stop.signal, watched: job.watched });
      const failure = failureOf(fetched);
      if (failure?.cause === 'cancelled') this.total -= 1;
      else if (failure !== undefined) this.failures.push({ ...failure, path: job.path, host: hostOf(job.path) });
      else this.written += 1;
      show(job.path, stop.signal.aborted ? undefined : activityOf(fetched));
    } catch (error) {
      this.failures.push({ cause: 'unexpected', path: job.path, host: hostOf(job.path) });
      show(job.path, unexpected(error));
    }
    this.active.delete(job);
    this.go();
  }

  private changed(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
