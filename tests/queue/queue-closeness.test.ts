import { expect, it } from 'vitest';
import { KeptIndex } from '../../src/links/kept-index';
import { feedQuery } from '../../src/links/note-query';
import type { VaultNote } from '../../src/links/note';
import type { Pace } from '../../src/slices';
import type { BinaryFile } from '../../src/ports';
import { ClosenessOf } from '../../src/queue/closeness';
import { entryOf } from '../../src/queue/entry';
import { Queue } from '../../src/queue/queue';
import { QueueCloseness } from '../../src/queue/queue-closeness';
import { note, zettelkasten } from '../links/vault';
import { VirtualClock } from '../virtual-clock';
import { PENDING } from '../kinds/status-kinds';

const pace: Pace = {
  budgetMs: 1,
  now: () => performance.now(),
  pause: () =>
    new Promise((resolve) => {
      setTimeout(resolve);
    }),
};

const NEAR = 'Sampling from a diffusion model is slow, as every denoising step follows the noise. We reverse the process in fewer steps.';
const FAR = 'The home side won two to one after extra time, before a crowd that had come for something else.';

/** An app's worth of pending notes around one vault, and what was read of them. */
class Desk {
  readonly queue = new Queue();
  readonly closeness = new ClosenessOf();
  readonly looked: string[] = [];
  readonly file: BinaryFile & { content?: ArrayBuffer } = {
    read: () => Promise.resolve(this.file.content),
    write: (content) => {
      this.file.content = content;
      return Promise.resolve();
    },
  };
  private readonly feeds = new Map<string, { title: string; excerpt: string; stamp: string }>();
  private readonly vault: Map<string, VaultNote> = new Map(zettelkasten.map((one) => [one.path, one]));
  readonly index = new KeptIndex({
    reader: {
      stamps: () => Promise.resolve(new Map([...this.vault.keys()].map((path) => [path, '']))),
      read: (path) => Promise.resolve(this.vault.get(path)),
    },
    file: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() },
    pace,
    clock: new VirtualClock(),
    signal: new AbortController().signal,
  });

  feed(path: string, title: string, excerpt: string, stamp = '1'): void {
    this.feeds.set(path, { title, excerpt, stamp });
    this.queue.put(
      path,
      entryOf(
        {
          path,
          properties: { title, status: 'pending-analysis', date: '2026-02-19' },
          done: 0,
          total: Number(stamp),
          broken: false,
          heading: '',
          excerptLength: excerpt.length,
        },
        PENDING,
      ),
    );
  }

  permanent(one: VaultNote): void {
    this.vault.set(one.path, one);
    this.index.touch(one.path);
  }

  begin(): Promise<void> {
    return new QueueCloseness({
      queue: this.queue,
      closeness: this.closeness,
      index: this.index,
      file: this.file,
      feeds: {
        stamp: (path) => this.feeds.get(path)?.stamp,
        read: (path) => {
          this.looked.push(path);
          const feed = this.feeds.get(path);
          return Promise.resolve(feed && feedQuery(path, feed));
        },
      },
      pace,
      clock: new VirtualClock(),
      signal: new AbortController().signal,
    }).begin();
  }
}

const ready = (desk: Desk): Promise<void> => expect.poll(() => desk.closeness.phase).toBe('ready');

it('tells which pending notes speak of what the vault holds, from their feed text alone', async () => {
  const desk = new Desk();
  desk.feed('near.md', 'A faster sampler', NEAR);
  desk.feed('far.md', 'Football results', FAR);
  await desk.begin();
  await ready(desk);
  expect(desk.closeness.get('near.md')?.top).toContain('Diffusion model.md');
  expect(desk.closeness.get('near.md')?.strength).toBeGreaterThan(0);
  expect(desk.closeness.get('far.md')).toMatchObject({ strength: 0, evidence: 0, count: 0, top: [] });
});

it('finds the same story in two feeds, in either language', async () => {
  const desk = new Desk();
  const chinese = '卢曼的卡片盒里有九万张卡片，它们之间的链接比卡片本身更重要，因为想法总是在路上相遇。';
  desk.feed('a.md', 'A faster sampler', NEAR);
  desk.feed('b.md', 'A faster sampler', `${NEAR} `);
  desk.feed('c.md', '卡片盒里的链接', chinese);
  desk.feed('d.md', '卡片盒里的链接', chinese.replace('九万', '9 万'));
  await desk.begin();
  await ready(desk);
  expect(desk.closeness.storyOf('a.md')).toBe(desk.closeness.storyOf('b.md'));
  expect(desk.closeness.storyOf('c.md')).toBe(desk.closeness.storyOf('d.md'));
  expect(['a.md', 'c.md'].map((path) => desk.closeness.languageOf(path))).toEqual(['latin', 'zh']);
  expect(new Set(['a.md', 'c.md'].map((path) => desk.closeness.storyOf(path))).size).toBe(2);
});

it('keeps up with the queue, looking only at what came or changed', async () => {
  const desk = new Desk();
  desk.feed('near.md', 'A faster sampler', NEAR);
  await desk.begin();
  await ready(desk);
  desk.feed('later.md', 'A slower sampler', NEAR.replace('fewer', 'more'));
  await expect.poll(() => desk.closeness.get('later.md')?.strength).toBeGreaterThan(0);
  desk.feed('near.md', 'Football results', FAR, '2');
  await expect.poll(() => desk.closeness.get('near.md')?.strength).toBe(0);
  desk.queue.put('later.md', undefined);
  await expect.poll(() => desk.closeness.get('later.md')).toBeUndefined();
  expect(desk.looked).toEqual(['near.md', 'later.md', 'near.md']);
});

it('tells nobody when a note changed and its feed text did not', async () => {
  const desk = new Desk();
  desk.feed('near.md', 'A faster sampler', NEAR);
  await desk.begin();
  await ready(desk);
  let told = 0;
  desk.closeness.onChange(() => {
    told += 1;
  });
  desk.feed('near.md', 'A faster sampler', NEAR, '2');
  desk.feed('near.md', 'A faster sampler', NEAR, '3');
  await expect.poll(() => desk.looked.length).toBe(2);
  desk.feed('later.md', 'Football results', FAR);
  await expect.poll(() => desk.closeness.get('later.md')).toBeDefined();
  expect(told).toBe(1);
});

it('is done at once after a restart', async () => {
  const desk = new Desk();
  desk.feed('near.md', 'A faster sampler', NEAR);
  desk.feed('again.md', 'A faster sampler', NEAR);
  await desk.begin();
  await expect.poll(() => desk.file.content).toBeDefined();
  const before = desk.closeness.get('near.md');

  const restarted = new Desk();
  restarted.file.content = desk.file.content?.slice(0);
  restarted.feed('near.md', 'A faster sampler', NEAR);
  restarted.feed('again.md', 'A faster sampler', NEAR);
  await restarted.begin();
  await ready(restarted);
  expect(restarted.closeness.get('near.md')).toEqual(before);
  expect(restarted.closeness.storyOf('near.md')).toBeDefined();
  expect(restarted.closeness.languageOf('near.md')).toBe('latin');
  expect(restarted.looked).toEqual([]);
});

it('looks at all again, once, when much of the vault has changed and nobody writes any more', async () => {
  const desk = new Desk();
  desk.feed('match.md', 'Football results', FAR);
  await desk.begin();
  await ready(desk);
  expect(desk.closeness.get('match.md')?.strength).toBe(0);
  for (let i = 0; i < 25; i++) desk.permanent(note(`Shelf ${i}.md`, { text: `What stands on shelf ${i}, and who lent it.` }));
  desk.permanent(note('Extra time.md', { text: 'What football results hide: the home side wins in extra time when the crowd stays.' }));
  await expect.poll(() => desk.closeness.get('match.md')?.strength, { timeout: 3000 }).toBeGreaterThan(0);
  expect(desk.looked).toEqual(['match.md', 'match.md']);
});
