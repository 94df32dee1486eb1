import { describe, expect, it } from 'vitest';
import { Arrangement } from '../../src/queue/arrangement';
import { ClosenessOf, type Closeness } from '../../src/queue/closeness';
import { NO_FILTER } from '../../src/queue/filter';
import { Queue } from '../../src/queue/queue';
import { Ranking } from '../../src/queue/ranking';
import { entry } from './entries';

const close = (evidence: number): Closeness => ({ strength: 3, evidence, likeness: 0, count: 1, top: [] });
const looked = (evidence: number, story: string) => ({ closeness: close(evidence), story, language: 'latin' as const });

/** A queue of three notes, sorted by connection, and what is found out of them. */
function ranked() {
  const queue = new Queue();
  const closeness = new ClosenessOf();
  const ranking = new Ranking(closeness);
  const arrangement = new Arrangement(queue, ranking, () => ({ sort: 'connection', group: 'none', filter: NO_FILTER }), {
    date: () => '2026-02-21',
    paths: () => [],
  });
  ranking.onChange((paths) => {
    arrangement.learn(paths);
  });
  queue.fill(['a.md', 'b.md', 'c.md'].map((path) => entry(path, { title: 'One title' })));
  const order = (): string[] => arrangement.now().stacks.map(({ lead }) => lead.path);
  order();
  const isBehind = () => ranking.isBehind((path) => queue.has(path));
  return { queue, closeness, ranking, order, isBehind };
}

describe('the order of the queue', () => {
  it('takes in what is found out at once while nobody works', () => {
    const { closeness, order, isBehind } = ranked();
    closeness.put('c.md', looked(3, 'c.md'));
    closeness.announce('working', 2);
    expect(order()).toEqual(['c.md', 'a.md', 'b.md']);
    expect([closeness.left, isBehind()]).toEqual([2, false]);
  });

  it('stands still while it is held, and takes everything in once released', () => {
    const { closeness, ranking, order, isBehind } = ranked();
    closeness.put('b.md', looked(1, 'b.md'));
    closeness.announce('working', 2);
    ranking.hold();
    closeness.put('c.md', looked(3, 'c.md'));
    closeness.announce('ready');
    expect(order()).toEqual(['b.md', 'a.md', 'c.md']);
    expect([ranking.get('c.md'), closeness.get('c.md')?.evidence, isBehind()]).toEqual([undefined, 3, true]);
    ranking.release();
    expect(order()).toEqual(['c.md', 'b.md', 'a.md']);
    expect(isBehind()).toBe(false);
  });

  it('takes in what had changed just before it was held, and was announced after', () => {
    const { closeness, ranking, order } = ranked();
    closeness.put('c.md', looked(3, 'c.md'));
    ranking.hold();
    closeness.announce('ready');
    expect(order()).toEqual(['a.md', 'b.md', 'c.md']);
    ranking.release();
    expect(order()).toEqual(['c.md', 'a.md', 'b.md']);
  });

  it('makes no stacks under a person’s hands, and none falls apart', () => {
    const { closeness, ranking, order } = ranked();
    closeness.put('a.md', looked(1, 'story'));
    closeness.announce('working', 2);
    ranking.hold();
    closeness.put('b.md', looked(1, 'story'));
    closeness.announce('ready');
    expect([ranking.storyOf('a.md'), closeness.storyOf('a.md')]).toEqual([undefined, 'story']);
    expect(order()).toHaveLength(3);
    ranking.release();
    expect(order()).toEqual(['a.md', 'c.md']);
    ranking.hold();
    closeness.remove('b.md');
    expect([ranking.storyOf('a.md'), closeness.storyOf('a.md')]).toEqual(['story', undefined]);
  });

  it('is asked for anew while it is held, and held again', () => {
    const { closeness, ranking, order } = ranked();
    ranking.hold();
    closeness.put('c.md', looked(3, 'c.md'));
    ranking.renew();
    expect(order()).toEqual(['c.md', 'a.md', 'b.md']);
    closeness.put('b.md', looked(4, 'b.md'));
    closeness.announce('ready');
    expect(order()).toEqual(['c.md', 'a.md', 'b.md']);
  });

  it('is not behind for notes that were decided on meanwhile', () => {
    const { queue, closeness, ranking, isBehind } = ranked();
    closeness.put('a.md', looked(1, 'a.md'));
    ranking.hold();
    queue.put('a.md', undefined);
    closeness.remove('a.md');
    closeness.announce('ready');
    expect(isBehind()).toBe(false);
  });

  it('filters by the language that was known when it began to be held', () => {
    const { closeness, ranking } = ranked();
    ranking.hold();
    closeness.put('a.md', looked(1, 'a.md'));
    expect([ranking.languageOf('a.md'), closeness.languageOf('a.md')]).toEqual([undefined, 'latin']);
  });

  it('is not behind when a decision moves all that stood after it up, and is when another note comes to the front', () => {
    const { queue, closeness, ranking, isBehind } = ranked();
    for (const path of ['a.md', 'b.md', 'c.md']) closeness.put(path, looked(1, path));
    closeness.rank(
      new Map([
        ['a.md', 0],
        ['b.md', 1],
        ['c.md', 2],
      ]),
    );
    closeness.announce('ready');
    ranking.hold();
    queue.put('a.md', undefined);
    closeness.rank(
      new Map([
        ['b.md', 0],
        ['c.md', 1],
      ]),
    );
    closeness.announce();
    expect(isBehind()).toBe(false);
    closeness.rank(
      new Map([
        ['c.md', 0],
        ['b.md', 1],
      ]),
    );
    closeness.announce();
    expect([isBehind(), ranking.isHeld]).toEqual([true, true]);
  });

  it('tells when it is held no longer', () => {
    const { ranking } = ranked();
    let released = 0;
    ranking.onReleased(() => released++);
    ranking.hold();
    expect(released).toBe(0);
    ranking.release();
    expect([released, ranking.isHeld]).toEqual([1, false]);
  });
});
