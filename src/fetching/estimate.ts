import { defaultManners, type Manners, type Rest } from '../content/fetch/hosts';
import type { Lane } from './lanes';
import type { SlowHost } from './run-state';

/** Milliseconds a note takes beside its host's pace, until the run itself has shown how many. */
const UNKNOWN_MS = 1500;

/** What an estimate rests on. */
export interface Pacing {
  mannersOf: (host: string) => Manners;
  restOf: (host: string) => Rest | undefined;
}

/** Milliseconds for `count` notes of one host that has not been asked yet. */
export function timeFor(count: number, { everyMs, connections }: Manners): number {
  return count * Math.max(everyMs, UNKNOWN_MS / connections);
}

/** Hosts go side by side, so the run ends with the last of them: how long that one takes, and why. */
export function estimate(
  lanes: readonly Lane[],
  { mannersOf, restOf }: Pacing,
  now: number,
): { leftMs: number; slowest?: SlowHost } | undefined {
  const slowest = lanes
    .filter((lane) => lane.waiting.length + lane.active.size > 0)
    .map((lane) => ({ lane, leftMs: timeOfLane(lane, mannersOf(lane.host), restOf(lane.host), now) }))
    .sort((one, other) => other.leftMs - one.leftMs)[0];
  if (slowest === undefined) return undefined;
  const {
    lane: { host },
    leftMs,
  } = slowest;
  const rest = restOf(host);
  if (rest !== undefined) return { leftMs, slowest: { host, why: rest.why, until: rest.until } };
  return mannersOf(host).everyMs > defaultManners.everyMs ? { leftMs, slowest: { host, why: 'paced' } } : { leftMs };
}

function timeOfLane({ waiting, active, startedAt, done }: Lane, manners: Manners, rest: Rest | undefined, now: number): number {
  const count = waiting.length + active.size;
  const asked = rest === undefined ? 0 : rest.until.getTime() - now;
  const untilNext = Math.max(asked, active.size > 0 || waiting.length === 0 ? 0 : Math.min(...waiting.map((job) => job.notBefore)) - now);
  const each = startedAt === undefined || done < 3 ? timeFor(1, manners) : Math.max(manners.everyMs, (now - startedAt) / done);
  return Math.round(Math.max(0, untilNext) + count * each);
}
