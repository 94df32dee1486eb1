import type { Fetched } from '../content/fetch-full-content';
import type { Job } from './job';
import { failureOf } from './outcome';

/** How many hosts in a row must be unreachable before the network, not the hosts, is taken to be down. */
const HOSTS = 3;
/** How long to wait before checking whether the network is back, in milliseconds: at first, doubling each time, and at most. */
const FIRST_LOOK_MS = 5000;
const LONGEST_LOOK_MS = 5 * 60_000;

/**
 * Whether the web can be reached, judged by how fetches end, because a window calls itself online even in a
 * network without a way out. The web counts as lost when several hosts in a row cannot be reached and one of them
 * could be before: hosts that never answered may themselves be gone. While it is lost, one note at a time is sent
 * to check, from one host after another, as long as there are notes that were not tried: once all were, those left
 * fail for reasons of their own.
 */
export class Connectivity {
  /** Notes that could not reach their host since anything was reached. */
  private readonly unreached = new Map<Job, string>();
  /** Hosts that were reached since the app began. */
  private readonly known = new Set<string>();
  private lookMs = FIRST_LOOK_MS;
  private lookAt: number | undefined;
  /** The note that was sent to check, while it is under way. */
  scout: Job | undefined;

  get isLost(): boolean {
    return this.lookAt !== undefined;
  }

  /** When to send the next note to check, in milliseconds since 1970; undefined while there is no need to. */
  get nextLook(): number | undefined {
    return this.scout === undefined ? this.lookAt : undefined;
  }

  /** Whether a note could not reach its host since anything was reached. */
  hasTried(job: Job): boolean {
    return this.unreached.has(job);
  }

  /** Records how a note's fetch ended. A fetch that showed the web to be lost is no try of its note. */
  ended(job: Job, host: string, fetched: Fetched, now: number): void {
    const isScout = this.scout === job;
    if (isScout) this.scout = undefined;
    const said = sayingOf(fetched);
    if (said === 'reached') {
      this.known.add(host);
      this.forget();
    } else if (said === 'unreached') this.unreached.set(job, host);
    if (isScout && this.isLost) this.putOff(now);
    if (this.isLost || !this.isTelling(new Set(this.unreached.values()))) return;
    this.lookAt = now + this.lookMs;
    for (const one of this.unreached.keys()) {
      one.tries = 0;
      one.notBefore = now;
    }
  }

  /** Nothing could be sent to check: puts the check off. */
  putOff(now: number): void {
    this.lookMs = Math.min(this.lookMs * 2, LONGEST_LOOK_MS);
    this.lookAt = now + this.lookMs;
  }

  private isTelling(hosts: ReadonlySet<string>): boolean {
    return hosts.size >= HOSTS && [...hosts].some((host) => this.known.has(host));
  }

  /** Begins anew, as when the network has changed. */
  forget(): void {
    this.unreached.clear();
    this.lookMs = FIRST_LOOK_MS;
    this.lookAt = undefined;
    this.scout = undefined;
  }
}

/** What the end of a fetch says of the network; undefined where nothing was asked. */
function sayingOf(fetched: Fetched): 'reached' | 'unreached' | undefined {
  if (fetched.kind === 'held') return undefined;
  switch (failureOf(fetched)?.cause) {
    case 'offline':
      return 'unreached';
    case 'resting':
    case 'cancelled':
    case 'no-link':
    case 'refused-address':
    case 'note-gone':
    case 'timed-out': // Nobody knows where on the way.
      return undefined;
    default:
      return 'reached';
  }
}
