import { expect, it } from 'vitest';
import { jobFor } from '../../src/fetching/job';
import { Lanes } from '../../src/fetching/lanes';

const at = (path: string, notBefore: number) => ({ ...jobFor(path, false), notBefore });

it('says when the next note can be begun, also where its time came between two looks at the clock', () => {
  const lanes = new Lanes(() => undefined);
  lanes.put('a.example', at('a.md', 1000));
  lanes.put('b.example', at('b.md', 2000));
  expect(lanes.take(999, false)).toBeUndefined();
  expect(lanes.wakeAt(999)).toBe(1000);
  expect(lanes.wakeAt(1001)).toBe(1000);
});

it('waits for a rest to end, and for nothing where only the end of another note can help', () => {
  const lanes = new Lanes((host) => (host === 'a.example' ? { why: 'resting', until: new Date(5000), times: 1 } : undefined));
  lanes.put('a.example', at('a.md', 1000));
  expect(lanes.wakeAt(2000)).toBe(5000);
  for (const path of ['1.md', '2.md', '3.md']) lanes.put('b.example', at(path, 0));
  expect([lanes.take(2000, false), lanes.take(2000, false), lanes.take(2000, false)].map((taken) => taken?.job.path)).toEqual([
    '1.md',
    '2.md',
    undefined,
  ]);
  expect(lanes.wakeAt(2000)).toBe(5000);
});
