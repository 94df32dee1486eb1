import { expect, it } from 'vitest';
import { ClosenessOf, type Closeness } from '../../src/queue/closeness';

const far: Closeness = { strength: 0, evidence: 0, likeness: 0, count: 0, top: [] };
const near: Closeness = { strength: 3, evidence: 4, likeness: 0, count: 2, top: ['permanent/Attention.md', 'permanent/Transformer.md'] };

it('knows of a note what was found, until it is gone', () => {
  const closeness = new ClosenessOf();
  closeness.put('a.md', { closeness: near, story: 'a.md', language: 'latin' });
  expect(closeness.get('a.md')).toEqual(near);
  closeness.remove('a.md');
  expect(closeness.get('a.md')).toBeUndefined();
});

it('gives notes of one story one key, and a note alone with its text none', () => {
  const closeness = new ClosenessOf();
  closeness.put('a.md', { closeness: near, story: 'story', language: 'latin' });
  expect(closeness.storyOf('a.md')).toBeUndefined();
  closeness.put('b.md', { closeness: far, story: 'story', language: 'latin' });
  expect(closeness.storyOf('a.md')).toBe(closeness.storyOf('b.md'));
  expect(closeness.storyOf('a.md')).toBeDefined();
  closeness.put('b.md', { closeness: far, story: 'b.md', language: 'latin' });
  expect(closeness.storyOf('a.md')).toBeUndefined();
});

it('begins when it is first wanted, once, whichever comes first', () => {
  for (const wantsFirst of [true, false]) {
    const closeness = new ClosenessOf();
    let begun = 0;
    if (wantsFirst) closeness.want();
    closeness.whenWanted(() => {
      begun++;
    });
    expect(begun).toBe(wantsFirst ? 1 : 0);
    closeness.want();
    closeness.want();
    expect(begun).toBe(1);
  }
});

it('tells once for many, and is ready when all have been looked at', () => {
  const closeness = new ClosenessOf();
  let told = 0;
  const stop = closeness.onChange(() => {
    told++;
  });
  closeness.put('a.md', { closeness: far, story: 'a.md', language: 'latin' });
  closeness.put('b.md', { closeness: far, story: 'b.md', language: 'latin' });
  expect([told, closeness.phase]).toEqual([0, 'waiting']);
  closeness.announce('ready');
  expect([told, closeness.phase]).toEqual([1, 'ready']);
  stop();
  closeness.announce('working');
  expect(told).toBe(1);
});

it('keeps a note’s place in the learned order until others are set, and tells of those that moved', () => {
  const closeness = new ClosenessOf();
  for (const path of ['a.md', 'b.md']) closeness.put(path, { closeness: near, story: path, language: 'latin' });
  closeness.announce('ready');
  const told: (readonly string[])[] = [];
  const changing: string[] = [];
  closeness.onChange((paths) => told.push(paths));
  closeness.onChanging((path) => changing.push(path));
  closeness.rank(
    new Map([
      ['a.md', 1],
      ['b.md', 0],
      ['unknown.md', 2],
    ]),
  );
  closeness.announce();
  closeness.put('a.md', { closeness: far, story: 'a.md', language: 'latin' });
  expect(closeness.get('a.md')).toEqual({ ...far, place: 1 });
  closeness.rank(new Map([['b.md', 0]]));
  closeness.announce();
  expect(closeness.get('a.md')).toEqual(far);
  expect([told, closeness.phase]).toEqual([[['a.md', 'b.md'], ['a.md']], 'ready']);
  expect(changing).toEqual(['a.md', 'b.md', 'a.md', 'a.md']);
});
