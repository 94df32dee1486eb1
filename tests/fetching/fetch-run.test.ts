import { describe, expect, it } from 'vitest';
import type { Fetched } from '../../src/content/fetch-full-content';
import { FetchRun } from '../../src/fetching/fetch-run';

const failed: Fetched = { kind: 'failed', failure: { kind: 'fetch', failure: { kind: 'not-found', status: 404 } }, tried: [] };
const written: Fetched = { kind: 'written', captured: { ok: true, article: { markdown: 'x', words: 1, metadata: {} }, source: 'web-page', verdict: { kind: 'full', evidence: [] }, tried: [], at: new Date() } };

/** A run whose notes end when the test says so. */
function runOf() {
  const open = new Map<string, (fetched: Fetched) => void>();
  const run = new FetchRun({
    clock: { now: () => new Date('2026-03-01T12:00:00Z'), wait: () => new Promise(() => undefined) },
    hostOf: () => 'blog.example',
    fetch: (path) => new Promise((resolve) => open.set(path, resolve)),
    show: () => undefined,
  });
  const end = async (path: string, fetched: Fetched): Promise<void> => {
    open.get(path)?.(fetched);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { run, end, open };
}

const notes = (count: number): string[] => Array.from({ length: count }, (_, at) => `inbox/${at}.md`);

describe('a run', () => {
  it('is through when every note is written or says why not', async () => {
    const { run, end } = runOf();
    run.add(notes(2));
    expect(run.state()).toMatchObject({ phase: 'running', total: 2, done: 0, active: notes(2) });
    await end('inbox/0.md', written);
    await end('inbox/1.md', failed);
    expect(run.state()).toMatchObject({
      phase: 'finished', total: 2, done: 2, written: 1,
      failures: [{ path: 'inbox/1.md', cause: 'not-found', host: 'blog.example' }],
    });
  });

  it('takes each note once, however often it is asked for', () => {
    const { run, open } = runOf();
    run.add(['inbox/0.md', 'inbox/0.md']);
    run.add(['inbox/0.md']);
    expect(run.state().total).toBe(1);
    expect(open.size).toBe(1);
  });

  it('begins nothing while it is paused, but for what a person waits for', async () => {
    const { run, end, open } = runOf();
    run.add(notes(20));
    run.pause();
    await end('inbox/0.md', written);
    expect(open.size).toBe(6);
    run.add(['inbox/19.md'], { watched: true });
    expect(open.has('inbox/19.md')).toBe(true);
    run.resume();
    expect(run.state().active).toHaveLength(6);
  });
});
