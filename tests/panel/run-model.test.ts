import { expect, it } from 'vitest';
import type { RunState } from '../../src/fetching/run-state';
import { en } from '../../src/i18n/en';
import { zh } from '../../src/i18n/zh';
import { runModel } from '../../src/panel/run-model';

const run: RunState = {
  phase: 'running',
  isOffline: false,
  total: 1412,
  done: 212,
  written: 208,
  failures: [],
  skipped: [],
  active: [],
  leftMs: 38 * 60_000,
  slowest: { host: 'arxiv.org', why: 'paced' },
};
const words = { t: en, formatTime: () => '21:47' };

it('says how far it is, what is left and why', () => {
  expect(runModel(run, words)).toMatchObject({
    title: 'Fetching 212 of 1,412 notes',
    detail: 'About 38 min left · waiting for arxiv.org',
    failed: undefined,
  });
  expect(runModel(run, { ...words, t: zh })).toMatchObject({ title: '正在抓取 212 / 1,412 篇', detail: '约剩 38 分钟 · 等待 arxiv.org' });
  expect(runModel({ ...run, phase: 'paused' }, words)).toMatchObject({ title: 'Paused at 212 of 1,412 notes', isPaused: true });
});

it('says nothing without a run, and leaves one note to its own row', () => {
  expect(runModel({ ...run, phase: 'idle', total: 0 }, words)).toBeUndefined();
  expect(runModel({ ...run, total: 1 }, words)).toBeUndefined();
});

it('says what was left alone and why, also of a single note', () => {
  const skipped = [
    { path: 'a.md', why: 'own-text' },
    { path: 'b.md', why: 'unchanged' },
    { path: 'c.md', why: 'fetched' },
    { path: 'd.md', why: 'decided' },
    { path: 'e.md', why: 'not-pending' },
  ] as const;
  const model = runModel({ ...run, phase: 'finished', total: 7, written: 2, skipped }, words);
  expect(model?.title).toBe('Fetched 2 of 7 notes');
  expect(model?.causes.map(({ text, paths, remedy }) => [text, paths, remedy.label])).toEqual([
    ['1 holds your own text', ['a.md'], 'Open'],
    ['2 have this content already', ['b.md', 'c.md'], 'Open'],
    ['2 are no longer pending', ['d.md', 'e.md'], 'Open'],
  ]);
  expect(runModel({ ...run, phase: 'finished', total: 1, written: 0, skipped: skipped.slice(0, 1) }, words)?.title).toBe(
    'Fetched 0 of 1 note',
  );
  expect(runModel({ ...run, phase: 'finished', total: 1, written: 0, skipped: skipped.slice(1, 2) }, words)).toBeUndefined();
});

it('ends with each cause and its one remedy', () => {
  const failed = (path: string, cause: RunState['failures'][number]['cause'], host: string) => ({ path, cause, host });
  const finished: RunState = {
    ...run,
    phase: 'finished',
    written: 1407,
    startedAt: new Date(0),
    finishedAt: new Date(41 * 60_000),
    failures: [
      failed('a.md', 'not-found', 'x.org'),
      failed('b.md', 'timed-out', 'y.org'),
      failed('c.md', 'timed-out', 'z.org'),
      failed('d.md', 'paywalled', 'z.org'),
      failed('e.md', 'gone', 'x.org'),
      failed('f.md', 'note-gone', 'x.org'),
      failed('g.md', 'blocked', 'z.org'),
    ],
  };
  const model = runModel(finished, words);
  expect(model).toMatchObject({ title: 'Fetched 1,407 of 1,412 notes', detail: 'Finished at 21:47 after 41 min' });
  expect(model?.causes.map(({ text, detail, remedy }) => [text, detail, remedy.label])).toEqual([
    ['2 timed out', 'y.org, z.org', 'Retry 2'],
    ['1 wants a bot check or a login', 'z.org', 'Open and paste'],
    ['1 behind a paywall', 'z.org', 'List'],
    ['2 pages are gone', '404 at the source', 'Decline 2'],
  ]);
});
