import { describe, expect, it } from 'vitest';
import { FetchAll } from '../../src/fetching/fetch-all';
import type { RunPlan } from '../../src/fetching/plan';
import { entryOf } from '../../src/queue/entry';
import { Queue } from '../../src/queue/queue';
import { runOf } from './run-of';

function pending(path: string, properties: Record<string, string> = {}) {
  const facts = { path, properties: { status: 'pending-analysis', url: `https://${path}`, ...properties }, done: 0, total: 5 };
  return entryOf({ ...facts, excerptLength: 0, broken: false }, ['pending-analysis']) ?? [];
}

/** Fetching everything in a queue of these notes; `plan` is what was shown, with the way to carry it out. */
function fetchingAll(paths: readonly string[], properties: Record<string, string> = {}) {
  const queue = new Queue();
  queue.fill(paths.flatMap((path) => pending(path, properties)));
  const over = runOf();
  const told = { nothing: 0, plan: undefined as RunPlan | undefined, start: (): void => undefined };
  const all = new FetchAll({
    queue,
    run: over.run,
    show: (plan, start) => Object.assign(told, { plan, start }),
    nothingToDo: () => {
      told.nothing += 1;
    },
  });
  return { ...over, all, queue, told };
}

const full = { content_verdict: 'full', content_hash: '0' };

describe('fetching everything', () => {
  it('fetches what is pending and without content, and what becomes so meanwhile', async () => {
    const { all, queue, begun, ended } = fetchingAll(['blog.example/a.md']);
    all.start();
    queue.fill(['blog.example/a.md', 'blog.example/b.md'].flatMap((path) => pending(path)));
    await ended();
    expect(begun.map(({ path }) => path)).toEqual(['blog.example/a.md', 'blog.example/b.md']);
  });

  it('begins nothing where every note has content, and says so', () => {
    const { all, run, told } = fetchingAll(['blog.example/a.md'], full);
    all.start();
    expect([told.nothing, run.phase]).toEqual([1, 'idle']);
  });
});

describe('its dry run', () => {
  it('shows what it would do, and does it once that is agreed to', async () => {
    const { all, run, begun, told, ended } = fetchingAll(['blog.example/a.md']);
    all.showPlan();
    expect([told.plan?.paths, run.phase]).toEqual([['blog.example/a.md'], 'idle']);
    told.start();
    await ended();
    expect(begun).toHaveLength(1);
  });

  it('shows no plan where there is nothing to do, and says so', () => {
    const { all, told } = fetchingAll(['blog.example/a.md'], full);
    all.showPlan();
    expect(told).toMatchObject({ nothing: 1, plan: undefined });
  });
});
