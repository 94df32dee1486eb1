import { describe, expect, it } from 'vitest';
import { Queue } from '../../src/queue/queue';
import { entry } from './entries';

describe('entryOf', () => {
  it('falls back on the file name and the host', () => {
    expect(entry('in/note.md', { url: 'https://www.distill.pub/x' })).toMatchObject({ title: 'note', source: 'distill.pub' });
    expect(entry('a.md', { source: 'distill RSS', url: '' })).toMatchObject({ source: 'distill', host: '' });
  });

  it('tells what was fetched from the receipt', () => {
    expect(entry('a.md').state).toBe('not-fetched');
    expect(entry('a.md', { content_verdict: 'partial', content_hash: 'x' }).state).toBe('partial');
    expect(entry('a.md', { fetch_error: 'timed-out' })).toMatchObject({ state: 'failed', reason: 'timed-out' });
  });

  it("knows how much there is to read, from the receipt or by the length of the feed's text", () => {
    expect(entry('a.md').words).toBe(100);
    expect(entry('a.md', { content_verdict: 'full', content_hash: 'x', content_words: 8412 }).words).toBe(8412);
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

describe('notes that were just decided on', () => {
  const queueOf = (...paths: string[]): Queue => {
    const queue = new Queue();
    queue.fill(paths.map((path) => entry(path)));
    return queue;
  };

  it('are out of sight at once, whatever the vault still tells of them', () => {
    const queue = queueOf('a.md', 'b.md');
    const heard: unknown[] = [];
    queue.onChange((paths) => heard.push(paths));
    queue.leave(['a.md', 'elsewhere.md']);
    queue.put('a.md', entry('a.md', { title: 'As the cache still has it' }));
    expect([queue.size, queue.has('a.md'), queue.get('a.md'), queue.all().map(({ path }) => path)]).toEqual([
      1,
      false,
      undefined,
      ['b.md'],
    ]);
    expect(heard).toEqual([['a.md']]);
  });

  it('come back where they could not be written, as the vault has them now', () => {
    const queue = queueOf('a.md');
    queue.leave(['a.md']);
    queue.put('a.md', entry('a.md', { title: 'Edited meanwhile' }));
    const heard: unknown[] = [];
    queue.onChange((paths) => heard.push(paths));
    queue.stay(['a.md']);
    expect(queue.get('a.md')?.title).toBe('Edited meanwhile');
    expect(heard).toEqual([['a.md']]);
  });

  it('are gone once they are written, and pending again when the vault says so', () => {
    const queue = queueOf('a.md');
    queue.leave(['a.md']);
    queue.gone(['a.md']);
    queue.stay(['a.md']);
    expect([queue.size, queue.has('a.md')]).toEqual([0, false]);
    queue.put('a.md', entry('a.md'));
    expect([queue.size, queue.has('a.md')]).toEqual([1, true]);
  });

  it('are known no more where they were moved to, until their text says what they are', () => {
    const queue = queueOf('a.md', 'b.md');
    queue.leave(['a.md']);
    expect([queue.rename('a.md', 'archive/a.md'), queue.rename('b.md', 'c.md'), queue.rename('elsewhere.md', 'd.md')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(queue.all().map(({ path }) => path)).toEqual(['c.md']);
    queue.put('archive/a.md', undefined);
    queue.rename('archive/a.md', 'a.md');
    queue.put('a.md', entry('a.md'));
    expect(queue.has('a.md')).toBe(true);
  });

  it('stay out of sight when the vault is gone through again', () => {
    const queue = queueOf('a.md', 'b.md');
    queue.leave(['a.md', 'b.md']);
    queue.fill([entry('a.md')]);
    expect([queue.size, queue.all()]).toEqual([0, []]);
    queue.put('b.md', entry('b.md'));
    expect([queue.size, queue.has('b.md')]).toEqual([1, true]);
  });
});
