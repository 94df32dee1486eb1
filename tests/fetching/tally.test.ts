import { describe, expect, it } from 'vitest';
import type { Fetched } from '../../src/content/fetch-full-content';
import { broken, failed, gone, notes, runOf, written } from './run-of';

const [first = '', second = ''] = notes(2);
const { captured } = written;

describe('what came of a run', () => {
  it.each<readonly [string, Fetched, object]>([
    ['content that was written', written, { total: 2, written: 2, failures: [] }],
    [
      'content that was there already',
      { kind: 'unchanged', captured },
      { total: 2, written: 1, skipped: [{ path: first, why: 'unchanged' }] },
    ],
    [
      'a note with a text of one’s own',
      { kind: 'held', why: 'own-text' },
      { total: 2, written: 1, skipped: [{ path: first, why: 'own-text' }] },
    ],
    ['a note that was decided meanwhile', { kind: 'decided' }, { total: 2, written: 1, skipped: [{ path: first, why: 'decided' }] }],
    ['a note that went away', { kind: 'note-gone' }, { total: 1, written: 1, failures: [] }],
    ['a fetch that was stopped', failed({ kind: 'cancelled' }), { total: 1, written: 1, failures: [] }],
    ['a page that is gone', gone, { total: 2, written: 1, failures: [{ path: first, cause: 'not-found', host: 'blog.example' }] }],
    [
      'a person’s text in the way',
      { kind: 'conflict', mine: 'Mine.', captured },
      { total: 2, written: 1, failures: [{ path: first, cause: 'conflict', host: 'blog.example' }] },
    ],
  ])('counts %s', async (_, fetched, came) => {
    const { run, ended } = runOf((path) => (path === first ? fetched : written));
    run.add([first, second]);
    await ended();
    expect(run.state()).toMatchObject(came);
    expect(run.state().done).toBe(run.state().total);
  });

  it('names a note that went away to a person who waits for it', async () => {
    const { run, shown, ended } = runOf(() => ({ kind: 'note-gone' }));
    run.add([first], { watched: true });
    await ended();
    expect(run.state().failures).toMatchObject([{ path: first, cause: 'note-gone' }]);
    expect(shown.get(first)).toEqual({ kind: 'not-written', failure: { kind: 'note-gone' } });
  });

  it('names what nobody expected, and the run goes on', async () => {
    const { run, shown, recorded, ended } = runOf((path) => {
      if (path === first) throw new Error('no space left on device');
      return written;
    });
    run.add([first, second]);
    await ended();
    expect(run.state()).toMatchObject({ total: 2, written: 1, failures: [{ path: first, cause: 'unexpected', host: 'blog.example' }] });
    expect(shown.get(first)).toEqual({ kind: 'not-written', failure: { kind: 'disk-full' } });
    expect(recorded).toEqual([]);
  });

  it('tells when the run began and ended, and is open again when a failed note is tried anew', async () => {
    const { run, clock, ended } = runOf(() => gone);
    run.add([first]);
    const startedAt = clock.now();
    expect(run.state()).toMatchObject({ startedAt });
    expect(run.state()).not.toHaveProperty('finishedAt');
    await ended();
    expect(run.state()).toMatchObject({ startedAt, finishedAt: clock.now() });
    run.add([first]);
    expect(run.state()).toMatchObject({ total: 1, done: 0, failures: [], startedAt });
    expect(run.state()).not.toHaveProperty('finishedAt');
  });

  it('begins anew with the next run', async () => {
    const { run, clock, ended } = runOf((path) => (path === first ? gone : written));
    run.add([first]);
    await ended();
    const end = ended();
    run.add([second]);
    expect(run.state()).toMatchObject({ total: 1, startedAt: clock.now() });
    await end;
    expect(run.state()).toMatchObject({ total: 1, done: 1, written: 1, failures: [] });
  });

  it('is the same for a failed note that takes several tries', async () => {
    const { run, ended } = runOf((path) => (path === first ? broken : written));
    run.add([first, second]);
    await ended();
    expect(run.state()).toMatchObject({ total: 2, done: 2, written: 1, failures: [{ path: first, cause: 'server-error' }] });
  });
});
