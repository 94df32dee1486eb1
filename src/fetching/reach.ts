import type { Fetched } from '../content/fetch-full-content';
import type { Job } from './job';
import { failureOf } from './outcome';

/** Hosts that have to be out of reach one after the other before it is the network that is taken to be away, and not they. */
const HOSTS = 3;
/** Before it is looked whether the network is back, in milliseconds: at first, doubling, and at most. */
const FIRST_LOOK_MS = 5000;
const LONGEST_LOOK_MS = 5 * 60_000;

/**
 * Whether the web can be reached, told from how fetches end: a window calls itself online in a network
 * that has no way out. It is taken for lost when several hosts in a row cannot be reached, one of which
 * could be before: hosts that never answered are gone themselves. While the web is lost one note at a
 * time is sent to look, of one host after another, as long as there are notes that were not tried: what
 * is left when all were fails for reasons of its own.
 */
export class Reach {
  /** Notes that could not reach their host since anything was reached. */
  private readonly unreached = new Map<Job, string>();
  /** Hosts that were reached since the app began. */
  private readonly known = new Set<string>();
  private lookMs = FIRST_LOOK_MS;
  private lookAt: number | undefined;
  /** The note that is under way to look. */
  scout: Job | undefined;

  get isLost(): boolean {
    return this.lookAt !== undefined;
  }

  /** When to send the next note to look, in milliseconds since 1970; undefined while there is no need to. */
  get nextLook(): number | undefined {
    return this.scout === undefined ? this.lookAt : undefined;
  }

  /** Whether a note could not reach its host since anything was reached. */
  hasTried(job: Job): boolean {
    return this.unreached.has(job);
  }

  /** Takes in how a note's fetch ended. That the web was found lost by them is no try of these notes. */
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

  /** Nothing could be sent to look: it is looked later. */
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
