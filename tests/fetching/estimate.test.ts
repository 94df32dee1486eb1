import { describe, expect, it } from 'vitest';
import { defaultRateLimit, type Rest } from '../../src/content/fetch/hosts';
import { estimate } from '../../src/fetching/estimate';
import type { HostQueue } from '../../src/fetching/host-queues';
import { jobFor } from '../../src/fetching/job';

const now = Date.parse('2026-03-01T12:00:00Z');
const arxiv = { everyMs: 3000, connections: 1 };

interface Stand {
  host?: string;
  /** When each waiting note may be tried, in milliseconds from now. */
  waiting?: number[];
  active?: number;
  /** How many notes went through it in how many milliseconds. */
  done?: [notes: number, ms: number];
}

function queue({ host = 'blog.example', waiting = [], active = 0, done: [done, ms] = [0, 0] }: Stand): HostQueue {
  const job = (at: number) => ({ ...jobFor(`${host}/${at}.md`, false), notBefore: now + at });
  return {
    host,
    waiting: waiting.map(job),
    active: new Set(Array.from({ length: active }, (_, at) => job(-at))),
    startedAt: done === 0 ? undefined : now - ms,
    done,
  };
}

function left(queues: Stand[], rests: Record<string, Rest> = {}): ReturnType<typeof estimate> {
  const pacing = {
    rateLimitOf: (host: string) => (host === 'arxiv.org' ? arxiv : defaultRateLimit),
    restOf: (host: string) => rests[host],
  };
  return estimate(queues.map(queue), pacing, now);
}

describe('how long a run still takes', () => {
  it.each<readonly [string, Stand[], number]>([
    ['half a second for each note of a host that was not asked yet', [{ waiting: [0, 0, 0] }], 1500],
    ['notes that are being fetched count too', [{ waiting: [0], active: 2 }], 1500],
    ['what a note took so far, once three went through', [{ waiting: [0, 0], active: 1, done: [4, 8000] }], 6000],
    ['what is known of the host, while fewer did', [{ waiting: [0, 0, 0], done: [2, 60_000] }], 1500],
    ['never less than the host’s rate allows', [{ host: 'arxiv.org', waiting: [0, 0], done: [10, 1000] }], 6000],
    [
      'the longest of all hosts',
      [{ waiting: [0, 0, 0] }, { host: 'slow.example', waiting: [0, 0, 0, 0] }, { host: 'c.example', waiting: [0] }],
      2000,
    ],
    ['until the first note may be tried again', [{ waiting: [9000, 5000] }], 6000],
    ['not that, while another is being fetched', [{ waiting: [9000], active: 1 }], 1000],
    ['not that, where its time has come', [{ waiting: [-9000] }], 500],
  ])('%s', (_, queues, leftMs) => {
    expect(left(queues)).toMatchObject({ leftMs });
  });

  it('is not told where nothing is left', () => {
    expect(left([])).toBeUndefined();
    expect(left([{ done: [9, 9000] }])).toBeUndefined();
  });
});

describe('the host that a run waits for', () => {
  const until = new Date(now + 30_000);

  it.each<readonly [string, Stand[], Record<string, Rest>, ReturnType<typeof estimate>]>([
    ['is not named where it is as fast as any', [{ waiting: [0] }], {}, { leftMs: 500 }],
    [
      'is named where it wants time between requests',
      [{ host: 'arxiv.org', waiting: [0] }],
      {},
      { leftMs: 3000, slowest: { host: 'arxiv.org', why: 'paced' } },
    ],
    [
      'is named with its rest, which comes first',
      [{ host: 'arxiv.org', waiting: [0] }, { waiting: [0] }],
      { 'arxiv.org': { why: 'resting', until, times: 1 } },
      { leftMs: 33_000, slowest: { host: 'arxiv.org', why: 'resting', until } },
    ],
    [
      'is not one that rests with nothing left to fetch',
      [{ host: 'arxiv.org', done: [3, 9000] }, { waiting: [0] }],
      { 'arxiv.org': { why: 'asked-to-wait', until, times: 0 } },
      { leftMs: 500 },
    ],
    [
      'may have a note put off for longer than it rests',
      [{ waiting: [60_000] }],
      { 'blog.example': { why: 'asked-to-wait', until, times: 0 } },
      { leftMs: 60_500, slowest: { host: 'blog.example', why: 'asked-to-wait', until } },
    ],
  ])('%s', (_, queues, rests, told) => {
    expect(left(queues, rests)).toEqual(told);
  });
});
