import { describe, expect, it } from 'vitest';
import { Queue } from '../../src/queue/queue';
import { Arrivals } from '../../src/rules/arrivals';
import type { Rule, RuleFacts } from '../../src/rules/rule';
import { settingsFrom } from '../../src/settings/settings';
import { entry } from '../queue/entries';

const rule = (made: Partial<Rule> = {}): Rule => ({
  id: 'tides',
  when: { sources: ['Harbour'], words: [], authors: [], tags: [] },
  does: 'decline',
  tag: '',
  isOn: true,
  declined: [],
  ...made,
});

/** A queue in which two notes lie, with these rules. */
function inboxWith(...rules: Rule[]) {
  const queue = new Queue();
  const settings = { ...settingsFrom({}), rules };
  const acted: [rule: string, paths: readonly string[]][] = [];
  const off: string[] = [];
  const facts = new Map<string, RuleFacts>();
  const arrive = (path: string, source = 'Harbour'): void => {
    facts.set(path, { title: path, source, authors: [], tags: [], date: undefined, words: undefined });
    queue.put(path, entry(path));
  };
  arrive('old.md');
  arrive('older.md');
  let waiting: (() => void) | undefined;
  const arrivals = new Arrivals({
    queue,
    settings: () => settings,
    save: (change) => {
      Object.assign(settings, change);
      return Promise.resolve();
    },
    factsOf: (path) => facts.get(path),
    act: (acting, paths) => {
      acted.push([acting.id, paths]);
      if (acting.does !== 'decline') return Promise.resolve([]);
      for (const path of paths) queue.put(path, undefined);
      return Promise.resolve(paths);
    },
    tellOff: ({ id }) => off.push(id),
    clock: { now: () => new Date(0), wait: () => new Promise((resolve) => (waiting = resolve)) },
  });
  const unloaded = new AbortController();
  arrivals.begin(unloaded.signal);
  /** Lets time go by until nothing more arrives. */
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 6; turn++) {
      waiting?.();
      waiting = undefined;
      for (let tick = 0; tick < 10; tick++) await Promise.resolve();
    }
  };
  return { queue, settings, acted, off, arrive, arrivals, unloaded, settle };
}

describe('rules', () => {
  it('act on what arrives, as one operation, the first that fits, and not on what lay there', async () => {
    const { acted, arrive, settings, settle } = inboxWith(rule({ id: 'off', isOn: false }), rule(), rule({ id: 'never' }));
    arrive('new.md');
    arrive('newer.md');
    arrive('other.md', 'Kiln');
    await settle();
    expect(acted).toEqual([['tides', ['new.md', 'newer.md']]]);
    expect(settings.rules.map(({ declined }) => declined)).toEqual([[], ['new.md', 'newer.md'], []]);
  });

  it('leave what is filled into the queue otherwise, what moved, and what was pending before', async () => {
    const { acted, arrive, arrivals, queue, settle } = inboxWith(rule());
    queue.fill([...queue.all(), entry('refilled.md')]);
    queue.rename('old.md', 'in/old.md');
    arrivals.rename('old.md', 'in/old.md');
    queue.put('older.md', undefined);
    arrive('older.md');
    await settle();
    expect(acted).toEqual([]);
    arrive('new.md');
    await settle();
    expect(acted).toEqual([['tides', ['new.md']]]);
  });

  it('leave what is pending no more once things have settled', async () => {
    const { acted, arrive, queue, settle } = inboxWith(rule());
    arrive('new.md');
    queue.put('new.md', undefined);
    await settle();
    expect(acted).toEqual([]);
  });

  it('switch themselves off, and say so, when three of the last ten are taken back, not sooner', async () => {
    const { arrive, off, settings, settle } = inboxWith(rule(), rule({ id: 'another', declined: ['elsewhere.md'] }));
    for (let n = 0; n < 12; n++) arrive(`new ${n}.md`);
    await settle();
    expect(settings.rules[0]?.declined).toEqual(Array.from({ length: 10 }, (_, n) => `new ${n + 2}.md`));
    for (const n of [0, 1, 2, 3]) arrive(`new ${n}.md`);
    await settle();
    expect([off, settings.rules[0]?.isOn]).toEqual([[], true]);
    arrive('new 4.md');
    await settle();
    expect([off, settings.rules.map(({ isOn }) => isOn)]).toEqual([['tides'], [false, true]]);
  });

  it('do nothing once the plugin is gone', async () => {
    const { acted, arrive, unloaded, settle } = inboxWith(rule({ does: 'fetch' }));
    unloaded.abort();
    arrive('new.md');
    await settle();
    expect(acted).toEqual([]);
  });
});
