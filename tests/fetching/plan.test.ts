import { describe, expect, it } from 'vitest';
import { planFor } from '../../src/fetching/plan';
import { entryOf, type QueueEntry } from '../../src/queue/entry';
import { PENDING } from '../kinds/status-kinds';

function entry(path: string, properties: Record<string, string>): QueueEntry {
  return entryOf(
    { path, properties: { status: 'pending-analysis', ...properties }, done: 0, total: 5, heading: '', excerptLength: 0, broken: false },
    PENDING,
  );
}

const paper = (path: string, date: string): QueueEntry => entry(path, { url: `https://arxiv.org/abs/2601.0000${path}`, date });

describe('a dry run', () => {
  it('counts what has no content by host, and tells about how long it takes', () => {
    const fetched = entry('x', { url: 'https://blog.example/x', content_verdict: 'full', content_hash: '0' });
    const plan = planFor([
      paper('1', '2026-01-01'),
      paper('2', '2026-01-02'),
      entry('a', { url: 'https://blog.example/a' }),
      entry('b', {}),
      fetched,
    ]);
    expect(plan.hosts).toEqual([
      { host: 'arxiv.org', notes: 2, items: 2 },
      { host: '', notes: 1, items: 1 },
      { host: 'blog.example', notes: 1, items: 1 },
    ]);
    expect(plan).toMatchObject({ timeMs: 6000, failedBefore: { items: 0, notes: 0 }, amount: { items: 4, notes: 4 } });
  });

  it('puts the newest first, what failed before last, and notes of one item together', () => {
    const failed = entry('f', { url: 'https://blog.example/f', date: '2026-03-01', fetch_error: 'not-found' });
    const twin = entry('twin', { url: 'https://arxiv.org/pdf/2601.00002v1', date: '2025-01-01' });
    const plan = planFor([failed, paper('1', '2026-01-01'), twin, paper('2', '2026-01-02')]);
    expect(plan.paths).toEqual(['2', 'twin', '1', 'f']);
    expect(plan).toMatchObject({
      failedBefore: { items: 1, notes: 1 },
      amount: { items: 3, notes: 4 },
      hosts: [{ host: 'arxiv.org', notes: 3, items: 2 }, { host: 'blog.example' }],
    });
  });
});
