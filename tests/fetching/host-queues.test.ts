import { expect, it } from 'vitest';
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
