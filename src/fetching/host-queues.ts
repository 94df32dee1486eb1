import type { Rest } from '../content/fetch/hosts';
import type { Job } from './job';

/** Notes of one host fetched at once: one can be read while the next waits for its turn. */
const PER_HOST = 2;
/** The longest wait asked for by a host that its notes sit out, in milliseconds; with a longer one they fail and say so. */
const LONGEST_WAIT_MS = 15 * 60_000;
/** Rests in a row after which a host's notes are no longer kept waiting: a handful of notes is given up sooner. */
const RESTS = { few: 2, many: 5 };
const MANY = 20;

/** The notes of one host, in their order. */
export interface HostQueue {
  host: string;
  waiting: Job[];
  active: Set<Job>;
  /** When its first note was begun, in milliseconds since 1970. */
  startedAt: number | undefined;
  /** Notes that went through it. */
  done: number;
}

/** The waiting notes by host. Hosts take turns, so that one that is slow keeps none of the others waiting. */
export class HostQueues {
  private readonly byHost = new Map<string, HostQueue>();

  constructor(private readonly restOf: (host: string) => Rest | undefined) {}

  all(): HostQueue[] {
    return [...this.byHost.values()];
  }

  waiting(): Job[] {
    return this.all().flatMap((queue) => queue.waiting);
  }

  /** How many notes wait. */
  count(): number {
    return this.all().reduce((sum, { waiting }) => sum + waiting.length, 0);
  }

  put(host: string, job: Job): void {
    this.laneOf(host).waiting.push(job);
  }

  /** Takes the next note: the watched ones first, else the first of the host whose turn it is and which may be asked. */
  take(now: number, watchedOnly: boolean): { queue: HostQueue; job: Job } | undefined {
    for (const queue of this.all()) {
      const job = queue.waiting.find((one) => one.watched);
      if (job !== undefined) return this.taken(queue, job, now);
    }
    if (watchedOnly) return undefined;
    for (const queue of this.all()) {
      if (queue.active.size >= PER_HOST || this.isKeptWaiting(queue.host, now)) continue;
      const job = queue.waiting.find((one) => one.notBefore <= now);
      if (job !== undefined) return this.taken(queue, job, now);
    }
    return undefined;
  }

  /**
   * When a waiting note can be begun, in milliseconds since 1970: in the past where the time came between two looks
   * at the clock. Undefined when only the end of another note can help.
   */
  wakeAt(now: number): number | undefined {
    const times = this.all()
      .filter(({ active, waiting }) => waiting.length > 0 && active.size < PER_HOST)
      .map(({ host, waiting }) => {
        const rest = this.isKeptWaiting(host, now) ? (this.restOf(host)?.until.getTime() ?? 0) : 0;
        return Math.max(rest, Math.min(...waiting.map((job) => job.notBefore)));
      });
    return times.length === 0 ? undefined : Math.min(...times);
  }

  /** Whether waiting until `until` makes sense, or the note should fail and say so. */
  isWorthWaiting(host: string, until: number, now: number): boolean {
    const rests = (this.byHost.get(host)?.waiting.length ?? 0) < MANY ? RESTS.few : RESTS.many;
    return until - now <= LONGEST_WAIT_MS && (this.restOf(host)?.times ?? 0) < rests;
  }

  drop(): void {
    for (const queue of this.byHost.values()) queue.waiting = [];
  }

  clear(): void {
    this.byHost.clear();
  }

  /** Whether a resting host still keeps its notes waiting. Once there is no hope they are let through, to fail and say why. */
  private isKeptWaiting(host: string, now: number): boolean {
    const rest = this.restOf(host);
    return rest !== undefined && this.isWorthWaiting(host, rest.until.getTime(), now);
  }

  private taken(queue: HostQueue, job: Job, now: number): { queue: HostQueue; job: Job } {
    queue.waiting.splice(queue.waiting.indexOf(job), 1);
    queue.active.add(job);
    queue.startedAt ??= now;
    // To the end of the line of hosts.
    this.byHost.delete(queue.host);
    this.byHost.set(queue.host, queue);
    return { queue, job };
  }

  private laneOf(host: string): HostQueue {
    const known = this.byHost.get(host) ?? { host, waiting: [], active: new Set<Job>(), startedAt: undefined, done: 0 };
    this.byHost.set(host, known);
    return known;
  }
}
