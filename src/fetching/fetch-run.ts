import { Listeners } from '../listeners';
import { failureKey, isPassing } from '../content/failure-key';
import { spread } from '../content/fetch/retry';
import type { Attendance, Fetched, FetchProgress } from '../content/fetch-full-content';
import type { Clock } from '../ports';
import { estimate, type Pacing } from './estimate';
import { Gates } from './gates';
import { jobFor, type Job } from './job';
import { HostQueues, type HostQueue } from './host-queues';
import { writeFailureOf } from '../write-failure';
import { activityOf, failureOf, type FetchActivity } from './outcome';
import { Connectivity } from './connectivity';
import type { RunState } from './run-state';
import { Tally } from './tally';

/** What a run works with. */
export interface FetchRunDeps extends Pacing {
  clock: Clock;
  /** The host of a note's link, as the queue shows it; empty where there is none. */
  hostOf: (path: string) => string;
  /** Fetches one note and writes it. `note.path` follows the note when it is renamed. */
  fetch: (note: { readonly path: string }, attendance: Attendance) => Promise<Fetched>;
  /** Writes into a note nobody watches why it has no content. */
  record: (path: string, failed: Extract<Fetched, { kind: 'failed' }>) => Promise<void>;
  /** Says what goes on with a note. */
  show: (path: string, activity: FetchActivity | undefined) => void;
  /** How long it takes until nobody has typed in a note for some seconds, in milliseconds; 0 when that is so. */
  stillIn: (path: string) => number;
  /** Whether there is a network; call {@link FetchRun.networkChanged} when that changes. */
  isOnline: () => boolean;
  /** How many notes are fetched at once, over all hosts. */
  slots?: number;
  random?: () => number;
}

/** How often a note is tried in one run. */
const TRIES = 3;
/** Before a note is tried again, in milliseconds; doubles each time. */
const BACK_OFF_MS = 5000;

/** The one way notes are fetched, one or a thousand: joins what is going on, pauses, goes on, ends. */
export class FetchRun {
  private readonly hostQueues: HostQueues;
  private readonly active = new Map<Job, HostQueue>();
  private readonly listeners = new Listeners();
  private current: RunState['phase'] = 'idle';
  private readonly tally = new Tally();
  private more: () => readonly string[] = () => [];
  private alarm = new AbortController();
  private readonly connectivity = new Connectivity();
  private readonly gates = new Gates(
    (job) => job.watched || job.stop.signal.aborted || this.mayGo() || job === this.connectivity.scout,
    (job, isHeld) => {
      this.deps.show(job.path, { kind: 'fetching', ...(isHeld && { progress: { kind: 'held' } }) });
    },
  );

  private readonly slots: number;

  constructor(private readonly deps: FetchRunDeps) {
    this.slots = deps.slots ?? 6;
    this.hostQueues = new HostQueues(deps.restOf);
  }

  /**
   * Fetches these notes: in the run that goes on, or in a new one. A note that waits or is fetched
   * already is not added again. `watched` notes come first and tell the person of their failure.
   * Failures of the run that just ended are tried again as part of it.
   */
  add(paths: readonly string[], { watched = false }: { watched?: boolean } = {}): void {
    const waiting = this.hostQueues.waiting();
    const jobs = [...waiting, ...this.active.keys()];
    const known = new Set(jobs.map((job) => job.path));
    const wanted = new Set(paths);
    const added = [...wanted].filter((path) => !known.has(path));
    if (watched) for (const job of jobs) job.watched ||= wanted.has(job.path);
    if (added.length > 0 && !this.isOn() && !added.every((path) => this.tally.hasFailed(path))) this.begin();
    for (const path of added) {
      this.tally.join(path);
      this.hostQueues.put(this.deps.hostOf(path), jobFor(path, watched));
    }
    if (added.length > 0 && this.current !== 'paused') this.current = 'running';
    this.go();
  }

  /**
   * Fetches the notes that `more` names, and asks it again before the run ends: notes arrive and move meanwhile. A
   * run that is paused or has lost the network goes on at once.
   */
  addAll(more: () => readonly string[]): void {
    this.add(more());
    this.more = more;
    if (this.current === 'paused') this.current = 'running';
    this.networkChanged();
  }

  /** Begins no more notes and sends no more requests until {@link resume}, except for watched notes. */
  pause(): void {
    if (this.current !== 'running') return;
    this.current = 'paused';
    this.changed();
  }

  resume(): void {
    if (this.current !== 'paused') return;
    this.current = 'running';
    this.networkChanged();
  }

  /** To be called when the network came or went: without one, all but watched notes wait. */
  networkChanged(): void {
    this.connectivity.forget();
    this.go();
  }

  /** Ends the run: what waits is dropped, what is being fetched is stopped and leaves its note as it was. */
  cancel(): void {
    if (!this.isOn()) return;
    this.tally.leave(this.hostQueues.count());
    this.more = () => [];
    this.hostQueues.drop();
    for (const job of this.active.keys()) job.stop.abort(new Error('cancelled'));
    this.go();
  }

  /** Where the run stands, in one word: cheap to ask. */
  get phase(): RunState['phase'] {
    return this.current;
  }

  state(): RunState {
    const { deps } = this;
    const tally = this.tally.state();
    return {
      ...tally,
      phase: this.phase,
      isOffline: this.isOn() && !this.hasNetwork(),
      done: tally.total - this.hostQueues.count() - this.active.size,
      active: [...this.active.keys()].map((job) => job.path),
      ...(this.isOn() && estimate(this.hostQueues.all(), deps, this.now())),
    };
  }

  /** Calls `listener` after every change; returns what ends that. */
  onChange(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  /** A note or a folder moved: the notes' places in the run move along. */
  rename(from: string, to: string): void {
    for (const job of [...this.hostQueues.waiting(), ...this.active.keys()]) {
      if (job.path !== from && !job.path.startsWith(`${from}/`)) continue;
      job.path = to + job.path.slice(from.length);
      this.tally.moved(job.path);
    }
  }

  private begin(): void {
    this.more = () => [];
    this.hostQueues.clear();
    this.connectivity.forget();
    this.tally.begin(this.deps.clock.now());
  }

  /** Begins what may begin, lets go what may go on, and sees to being woken when nothing may yet. */
  private go(): void {
    for (;;) {
      const next = this.hostQueues.take(this.now(), !this.mayGo() || this.active.size >= this.slots);
      if (next === undefined) break;
      this.beginOne(next);
    }
    this.look();
    this.gates.reopen();
    if (this.isOn() && this.active.size === 0 && this.hostQueues.count() === 0) this.end();
    else this.setAlarm();
    this.changed();
  }

  private beginOne({ job, queue }: { job: Job; queue: HostQueue }): void {
    const still = job.watched ? 0 : this.deps.stillIn(job.path);
    if (still > 0) {
      // Somebody types in it: it is put back.
      job.notBefore = this.now() + still;
      queue.active.delete(job);
      queue.waiting.push(job);
      return;
    }
    this.active.set(job, queue);
    void this.work(job, queue);
  }

  /** Where the web cannot be reached, sends a note to look once it is time to. */
  private look(): void {
    const { nextLook } = this.connectivity;
    if (nextLook === undefined || nextLook > this.now() || !this.mayLook() || this.mayGo()) return;
    const next = this.hostQueues.take(this.now(), false);
    this.connectivity.scout = next?.job ?? this.active.keys().next().value;
    if (this.connectivity.scout === undefined) this.connectivity.putOff(this.now());
    if (next !== undefined) this.beginOne(next);
  }

  private end(): void {
    const more = this.more().filter((path) => !this.tally.has(path));
    if (more.length > 0) {
      this.add(more);
      return;
    }
    this.current = 'finished';
    this.tally.end(this.deps.clock.now());
  }

  private setAlarm(): void {
    this.alarm.abort();
    const at = this.mayGo() ? this.hostQueues.wakeAt(this.now()) : this.mayLook() ? this.connectivity.nextLook : undefined;
    // With every slot taken, the end of one wakes the next.
    if (at === undefined || this.active.size >= this.slots) return;
    this.alarm = new AbortController();
    this.deps.clock.wait(Math.max(0, at - this.now()), this.alarm.signal).then(
      () => {
        this.go();
      },
      () => undefined,
    );
  }

  private async work(job: Job, queue: HostQueue): Promise<void> {
    const { fetch, record, show } = this.deps;
    const onProgress = (progress: FetchProgress): void => {
      show(job.path, { kind: 'fetching', progress });
    };
    show(job.path, { kind: 'fetching' });
    let again = false;
    try {
      const fetched = await fetch(job, { watched: job.watched, signal: job.stop.signal, gate: this.gates.gateFor(job), onProgress });
      this.connectivity.ended(job, queue.host, fetched, this.now());
      again = this.isTriedAgain(job, queue.host, fetched);
      if (!again && !job.watched && !job.stop.signal.aborted && fetched.kind === 'failed') await record(job.path, fetched);
      if (!again) this.tally.count(job, this.deps.hostOf(job.path), fetched);
      show(job.path, again ? undefined : activityOf(fetched));
    } catch (error) {
      this.tally.fail({ cause: 'unexpected', path: job.path, host: queue.host });
      show(job.path, { kind: 'not-written', failure: writeFailureOf(error) });
    }
    this.active.delete(job);
    queue.active.delete(job);
    if (again) queue.waiting.push(job);
    else queue.done += 1;
    this.go();
  }

  /** Puts off a note that failed for a passing reason, as long as waiting makes sense. */
  private isTriedAgain(job: Job, host: string, fetched: Fetched): boolean {
    const failure = failureOf(fetched);
    if (
      job.watched ||
      job.stop.signal.aborted ||
      fetched.kind !== 'failed' ||
      failure === undefined ||
      !isPassing(failureKey(fetched.failure))
    )
      return false;
    const now = this.now();
    if (failure.cause === 'offline' && !this.hasNetwork()) {
      job.notBefore = now;
      return true;
    }
    // A host at rest was not asked, so that was no try.
    if (failure.cause !== 'resting') job.tries += 1;
    job.notBefore = failure.retryAt?.getTime() ?? now + spread(BACK_OFF_MS * 2 ** job.tries, this.deps.random ?? Math.random);
    return job.tries < TRIES && this.hostQueues.isWorthWaiting(host, job.notBefore, now);
  }

  /** Whether notes nobody waits for may be begun, and asked for. */
  private mayGo(): boolean {
    return this.current === 'running' && this.hasNetwork();
  }

  private mayLook(): boolean {
    return this.current === 'running' && this.deps.isOnline();
  }

  private hasNetwork(): boolean {
    return this.deps.isOnline() && !(this.connectivity.isLost && this.hostQueues.waiting().some((job) => !this.connectivity.hasTried(job)));
  }

  private isOn(): boolean {
    return this.current === 'running' || this.current === 'paused';
  }

  private now(): number {
    return this.deps.clock.now().getTime();
  }

  private changed(): void {
    this.listeners.call();
  }
}
