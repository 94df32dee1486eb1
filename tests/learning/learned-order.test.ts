import { describe, expect, it } from 'vitest';
import type { DecidedItem } from '../../src/decided/decided-item';
import { LearnedOrder } from '../../src/learning/learned-order';
import { LEAST_DECISIONS } from '../../src/learning/lessons';
import { Listeners } from '../../src/listeners';
import { ClosenessOf } from '../../src/queue/closeness';
import { Queue } from '../../src/queue/queue';
import { settingsFrom } from '../../src/settings/settings';
import { entry } from '../queue/entries';
import { NOW, itemOn, type Subject } from './learning';

/** A vault in which potters' items were kept and items on tides were declined, `count` of each, and two are pending. */
function vaultWith(count: number) {
  const texts = new Map<string, { title: string; text: string }>();
  const reads: string[] = [];
  const write = (subject: Subject, n: number): string => {
    const { title, text } = itemOn(subject, n);
    texts.set(`${subject}-${String(n)}.md`, { title, text });
    return `${subject}-${String(n)}.md`;
  };
  const decided: DecidedItem[] = [];
  const decide = (path: string, outcome: 'kept' | 'declined'): void => {
    const lead = { path, item: undefined, outcome, made: [], at: NOW, isKnown: true };
    decided.push({ lead, notes: [lead] });
  };
  for (let n = 0; n < count; n++) {
    decide(write('pottery', n), 'kept');
    decide(write('tides', n), 'declined');
  }
  const queue = new Queue();
  queue.fill([write('tides', 90), write('pottery', 91)].map((path) => entry(path, { title: texts.get(path)?.title ?? '' })));
  const closeness = new ClosenessOf();
  for (const path of ['tides-90.md', 'pottery-91.md'])
    closeness.put(path, {
      closeness: { strength: 1, evidence: 1, likeness: 0.1, count: 1, top: ['Bread.md'] },
      story: path,
      language: 'latin',
    });
  const settings = settingsFrom({});
  const changed = new Listeners();
  const waits: (() => void)[] = [];
  const learned = new LearnedOrder({
    queue,
    closeness,
    decided: {
      now: () => decided,
      factsOf: () => ({ properties: { source: 'Weekly' }, changed: NOW }),
      onChange: (listener) => changed.add(listener),
    },
    feeds: {
      stamp: (path) => (texts.has(path) ? JSON.stringify(texts.get(path)) : undefined),
      read: (path) => {
        reads.push(path);
        return Promise.resolve(texts.get(path));
      },
    },
    settings: () => settings,
    pace: { budgetMs: 1e9, now: () => 0, pause: () => Promise.resolve() },
    clock: {
      now: () => new Date(NOW),
      wait: (_ms, signal) =>
        new Promise((resolve, reject) => {
          waits.push(resolve);
          signal?.addEventListener('abort', () => {
            reject(new Error('unloaded'));
          });
        }),
    },
  });
  const unloaded = new AbortController();
  learned.begin(unloaded.signal);
  /** Lets what is due be learned. */
  const settle = async (): Promise<void> => {
    const looks: string[] = [];
    const stop = learned.onChange(() => {
      looks.push('looked');
    });
    while (looks.length === 0) {
      for (const resolve of waits.splice(0)) resolve();
      await Promise.resolve();
    }
    stop();
  };
  return { texts, write, queue, closeness, decided, decide, changed, waits, learned, unloaded, reads, settings, settle };
}

describe('the learned order', () => {
  it('puts what is like kept items first, and says why', async () => {
    const { closeness, learned, settle } = vaultWith(LEAST_DECISIONS);
    const told: string[][] = [];
    closeness.onChange((paths) => told.push([...paths].sort()));
    closeness.announce('ready');
    await settle();
    expect([closeness.get('pottery-91.md')?.place, closeness.get('tides-90.md')?.place]).toEqual([0, 1]);
    expect(told.at(-1)).toEqual(['pottery-91.md', 'tides-90.md']);
    expect(learned.reasonsOf('pottery-91.md')).toContainEqual(expect.objectContaining({ kind: 'alike', kept: 5 }));
    expect(learned.reasonsOf('pottery-91.md')).toContainEqual({ kind: 'note', path: 'Bread.md' });
    expect(learned.reasonsOf('gone.md')).toEqual([]);
  });

  it('waits until every pending note has been compared', () => {
    const { closeness, waits } = vaultWith(LEAST_DECISIONS);
    closeness.announce('working', 1);
    expect(waits).toEqual([]);
  });

  it('reads nothing under twenty decisions, and gives no places', async () => {
    const { closeness, learned, reads, settle } = vaultWith(LEAST_DECISIONS / 2 - 1);
    closeness.announce('ready');
    await settle();
    expect([learned.isSettled, reads, closeness.get('pottery-91.md')?.place]).toEqual([true, [], undefined]);
    expect(learned.reasonsOf('pottery-91.md')).toEqual([]);
  });

  it('takes places away again when too few decisions are left', async () => {
    const { closeness, decided, changed, settle } = vaultWith(LEAST_DECISIONS);
    closeness.announce('ready');
    await settle();
    decided.splice(LEAST_DECISIONS - 1);
    changed.call();
    await settle();
    expect(closeness.get('pottery-91.md')?.place).toBeUndefined();
  });

  it('learns from what was asked for with nothing decided, and not at all where that is switched off', async () => {
    const { closeness, learned, queue, settings, settle } = vaultWith(0);
    closeness.announce('ready');
    await settle();
    expect(learned.account()).toBeUndefined();
    queue.put('tides-90.md', entry('tides-90.md', { interest: 'more' }));
    await settle();
    expect(closeness.get('tides-90.md')?.place).toBe(0);
    expect(learned.account()).toEqual({ decisions: 0, sources: [], words: [] });
    settings.order = { ...settings.order, learns: false };
    learned.settingsChanged();
    await settle();
    expect([learned.account(), closeness.get('tides-90.md')?.place]).toEqual([undefined, undefined]);
  });

  it('follows a decision, reading what is new alone', async () => {
    const { closeness, queue, write, reads, settle } = vaultWith(LEAST_DECISIONS);
    closeness.announce('ready');
    await settle();
    reads.length = 0;
    queue.put('bees-1.md', entry(write('bees', 1)));
    await settle();
    expect(reads).toEqual(['bees-1.md']);
  });

  it('counts no pending note among the decided that says both', async () => {
    const { closeness, decide, changed, settle } = vaultWith(LEAST_DECISIONS);
    closeness.announce('ready');
    await settle();
    decide('pottery-91.md', 'declined');
    changed.call();
    await settle();
    expect(closeness.get('pottery-91.md')?.place).toBeUndefined();
  });

  it('ends with the plugin', async () => {
    const { closeness, unloaded, waits, changed, learned } = vaultWith(LEAST_DECISIONS);
    closeness.announce('ready');
    unloaded.abort();
    await Promise.resolve();
    waits.length = 0;
    changed.call();
    expect([waits, learned.isSettled]).toEqual([[], false]);
  });
});
