import { describe, expect, it } from 'vitest';
import { jobFor } from '../../src/fetching/job';
import { HostQueues } from '../../src/fetching/host-queues';

const at = (path: string, notBefore: number) => ({ ...jobFor(path, false), notBefore });

it('says when the next note can be begun, also where its time came between two looks at the clock', () => {
  const hostQueues = new HostQueues(() => undefined);
  hostQueues.put('a.example', at('a.md', 1000));
  hostQueues.put('b.example', at('b.md', 2000));
  expect(hostQueues.take(999, false)).toBeUndefined();
  expect(hostQueues.wakeAt(999)).toBe(1000);
  expect(hostQueues.wakeAt(1001)).toBe(1000);
});

it('waits for a rest to end, and for nothing where only the end of another note can help', () => {
  const hostQueues = new HostQueues((host) => (host === 'a.example' ? { why: 'resting', until: new Date(5000), times: 1 } : undefined));
  hostQueues.put('a.example', at('a.md', 1000));
  expect(hostQueues.wakeAt(2000)).toBe(5000);
  for (const path of ['1.md', '2.md', '3.md']) hostQueues.put('b.example', at(path, 0));
  expect(
    [hostQueues.take(2000, false), hostQueues.take(2000, false), hostQueues.take(2000, false)].map((taken) => taken?.job.path),
  ).toEqual(['1.md', '2.md', undefined]);
  expect(hostQueues.wakeAt(2000)).toBe(5000);
});

describe('a host at rest', () => {
  const queuesOf = (notes: number, times: number): HostQueues => {
    const hostQueues = new HostQueues(() => ({ why: 'resting', until: new Date(5000), times }));
    for (let number = 0; number < notes; number += 1) hostQueues.put('a.example', at(`${number}.md`, 1000));
    return hostQueues;
  };

  it.each<readonly [notes: number, rests: number, isWorth: boolean]>([
    [19, 1, true],
    [19, 2, false],
    [20, 4, true],
    [20, 5, false],
  ])('with %i notes, after %i rests in a row, is worth waiting for: %s', (notes, rests, isWorth) => {
    expect(queuesOf(notes, rests).isWorthWaiting('a.example', 5000, 0)).toBe(isWorth);
  });

  it('is waited for a quarter of an hour at most', () => {
    const hostQueues = queuesOf(1, 1);
    expect(hostQueues.isWorthWaiting('a.example', 901_000, 1000)).toBe(true);
    expect(hostQueues.isWorthWaiting('a.example', 901_001, 1000)).toBe(false);
  });

  it('keeps its notes, and lets them through to say why once it is given up', () => {
    expect(queuesOf(2, 1).take(2000, false)).toBeUndefined();
    expect(queuesOf(2, 2).wakeAt(500)).toBe(1000);
    expect(queuesOf(2, 2).take(2000, false)?.job.path).toBe('0.md');
  });

  it('keeps nothing that a person waits for', () => {
    const hostQueues = queuesOf(2, 1);
    hostQueues.put('a.example', jobFor('watched.md', true));
    expect(hostQueues.take(0, true)?.job.path).toBe('watched.md');
    expect(hostQueues.take(0, true)).toBeUndefined();
  });
});

it('lets hosts take turns, and tells when each began', () => {
  const hostQueues = new HostQueues(() => undefined);
  for (const path of ['a/1', 'a/2', 'b/1']) hostQueues.put(path.slice(0, 1), at(path, 0));
  expect([10, 20, 30].map((now) => hostQueues.take(now, false)?.job.path)).toEqual(['a/1', 'b/1', 'a/2']);
  expect(hostQueues.all().map(({ host, startedAt, active }) => [host, startedAt, active.size])).toEqual([
    ['b', 20, 1],
    ['a', 10, 2],
  ]);
});

it('drops what waits and keeps its count of what went, until it is cleared', () => {
  const hostQueues = new HostQueues(() => undefined);
  for (const path of ['a/1', 'a/2', 'b/1']) hostQueues.put(path.slice(0, 1), at(path, 0));
  hostQueues.take(0, false);
  expect(hostQueues.count()).toBe(2);
  hostQueues.drop();
  expect([hostQueues.count(), hostQueues.waiting(), hostQueues.wakeAt(0), hostQueues.all().length]).toEqual([0, [], undefined, 2]);
  hostQueues.clear();
  expect(hostQueues.all()).toEqual([]);
});
