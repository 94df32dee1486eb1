import { describe, expect, it } from 'vitest';
import { arranged, neighbour } from '../../src/queue/arrange';
import { entryOf, type QueueEntry } from '../../src/queue/entry';
import { Queue } from '../../src/queue/queue';

const facts = (path: string, properties: Record<string, string | string[] | number | null>) => ({
  path,
  properties: { status: 'pending-analysis', ...properties },
  done: 0,
  total: 5,
  broken: false,
});
const entry = (path: string, properties: Record<string, string> = {}): QueueEntry => {
  const made = entryOf(facts(path, properties), ['pending-analysis']);
  if (made === undefined) throw new Error('not pending');
  return made;
};

describe('entryOf', () => {
  it.each([['pending-analysis'], [' Pending-Analysis '], [['x', 'PENDING-ANALYSIS']]])('takes status %j as pending', (status) => {
    expect(entryOf(facts('a.md', { status }), ['pending-analysis'])).toBeDefined();
  });

  it.each([['done'], [[]], [7], [null]])('does not take status %j as pending', (status) => {
    expect(entryOf(facts('a.md', { status }), ['pending-analysis'])).toBeUndefined();
  });

  it('falls back on the file name and the host', () => {
    expect(entry('in/note.md', { url: 'https://www.distill.pub/x' })).toMatchObject({ title: 'note', source: 'distill.pub' });
    expect(entry('a.md', { source: 'distill RSS', url: '' })).toMatchObject({ source: 'distill', host: '' });
  });

  it('tells what was fetched from the receipt', () => {
    expect(entry('a.md').state).toBe('not-fetched');
    expect(entry('a.md', { content_verdict: 'partial', content_hash: 'x' }).state).toBe('partial');
  });
});

describe('Queue', () => {
  it('tells its listeners of changes and only of changes', () => {
    const queue = new Queue();
    let heard = 0;
    const stop = queue.onChange(() => (heard += 1));
    queue.put('a.md', entry('a.md'));
    queue.put('a.md', entry('a.md'));
    queue.put('b.md', undefined);
    expect([heard, queue.size]).toEqual([1, 1]);
    queue.rename('a.md', 'b.md');
    expect(queue.get('b.md')?.path).toBe('b.md');
    queue.put('b.md', undefined);
    expect([heard, queue.size]).toEqual([3, 0]);
    stop();
    queue.fill([entry('c.md')]);
    expect([heard, queue.size]).toEqual([3, 1]);
  });
});

describe('arranged', () => {
  const old = entry('o.md', { title: 'On attention', date: '2019-04-02', source: 'distill RSS' });
  const young = entry('y.md', { title: '文献笔记', date: '2026-02-19', source: '慢读' });
  const undated = entry('u.md', { title: 'A sink', content_verdict: 'blocked', content_hash: 'x' });
  const all = [old, undated, young];

  it('sorts', () => {
    expect(arranged(all, { sort: 'newest' })).toEqual([young, old, undated]);
    expect(arranged(all, { sort: 'oldest' })).toEqual([old, young, undated]);
    expect(arranged(all, { sort: 'title' })).toEqual([undated, old, young]);
    expect(arranged(all, { sort: 'state' })[0]).toBe(undated);
  });

  it('finds every word, in titles and sources, whatever the case', () => {
    expect(arranged(all, { sort: 'newest', search: 'ATTENTION distill' })).toEqual([old]);
    expect(arranged(all, { sort: 'newest', search: '笔记' })).toEqual([young]);
  });

  it('goes round from note to note', () => {
    expect(neighbour(all, 'y.md', 1)).toBe(old);
    expect(neighbour(all, 'o.md', -1)).toBe(young);
    expect(neighbour(all, 'elsewhere.md', 1)).toBe(old);
    expect(neighbour([old], 'o.md', 1)).toBeUndefined();
  });
});
