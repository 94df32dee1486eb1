import { defaultRateLimit, type RateLimit, type Rest } from '../content/fetch/hosts';
import type { HostQueue } from './host-queues';
import type { SlowHost } from './run-state';

/** Milliseconds a note takes beside its host’s rate limit, until the run itself has shown how many. */
const UNKNOWN_MS = 1500;

/** What an estimate rests on. */
export interface Pacing {
  rateLimitOf: (host: string) => RateLimit;
  restOf: (host: string) => Rest | undefined;
}

/** Milliseconds for `count` notes of one host that has not been asked yet. */
export function timeFor(count: number, { everyMs, connections }: RateLimit): number {
  return count * Math.max(everyMs, UNKNOWN_MS / connections);
}

/** Hosts go side by side, so the run ends with the last of them: how long that one takes, and why. */
export function estimate(
  hostQueues: readonly HostQueue[],
  { rateLimitOf, restOf }: Pacing,
  now: number,
): { leftMs: number; slowest?: SlowHost } | undefined {
  const slowest = hostQueues
    .filter((queue) => queue.waiting.length + queue.active.size > 0)
    .map((queue) => ({ queue, leftMs: timeOfQueue(queue, rateLimitOf(queue.host), restOf(queue.host), now) }))
    .sort((one, other) => other.leftMs - one.leftMs)[0];
  if (slowest === undefined) return undefined;
  const {
    queue: { host },
    leftMs,
  } = slowest;
  const rest = restOf(host);
  if (rest !== undefined) return { leftMs, slowest: { host, why: rest.why, until: rest.until } };
  return rateLimitOf(host).everyMs > defaultRateLimit.everyMs ? { leftMs, slowest: { host, why: 'paced' } } : { leftMs };
}

function timeOfQueue({ waiting, active, startedAt, done }: HostQueue, rateLimit: RateLimit, rest: Rest | undefined, now: number): number {
  const count = waiting.length + active.size;
  const asked = rest === undefined ? 0 : rest.until.getTime() - now;
  const untilNext = Math.max(asked, active.size > 0 ? 0 : Math.min(...waiting.map((job) => job.notBefore)) - now);
  const each = startedAt === undefined || done < 3 ? timeFor(1, rateLimit) : Math.max(rateLimit.everyMs, (now - startedAt) / done);
  return Math.round(Math.max(0, untilNext) + count * each);
}
