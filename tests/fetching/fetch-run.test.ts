import { describe, expect, it } from 'vitest';
import { broken, failed, gone, notes, runOf, written } from './run-of';

const [first = '', second = ''] = notes(2);

describe('a run', () => {
  it('is through when every note is written or says why not', async () => {
    const { run, recorded, ended } = runOf((path) => (path === first ? written : gone));
    run.add([first, second]);
    expect(run.state()).toMatchObject({ phase: 'running', total: 2, done: 0, active: [first, second] });
    await ended();
    expect(run.state()).toMatchObject({
      phase: 'finished',
      total: 2,
      done: 2,
      written: 1,
      active: [],
      failures: [{ path: second, cause: 'not-found', host: 'blog.example' }],
    });
    expect(recorded).toEqual([second]);
  });

  it('takes each note once, however often it is asked for', async () => {
    const { run, begun, ended } = runOf();
    run.add([first, first]);
    run.add([first]);
    expect(run.state().total).toBe(1);
    await ended();
    expect(begun).toHaveLength(1);
  });

  it('keeps no host waiting for another', async () => {
    const { run, begun, ended } = runOf();
    run.add([...notes(20, 'arxiv.org'), ...notes(2), ...notes(2, 'other.example')]);
    await ended();
    expect(
      begun
        .slice(0, 6)
        .map(({ path }) => path.split('/')[0])
        .sort(),
    ).toEqual(['arxiv.org', 'arxiv.org', 'blog.example', 'blog.example', 'other.example', 'other.example']);
    expect(begun.slice(0, 6).every(({ at }) => at === 0)).toBe(true);
  });

  it('begins nothing while it is paused, but for what a person waits for', async () => {
    const { run, clock, begun, ended } = runOf();
    run.add(notes(20));
    await clock.wait(1500);
    run.pause();
    const before = begun.length;
    await clock.wait(60_000);
    expect(begun).toHaveLength(before);
    run.add(['blog.example/19.md'], { watched: true });
    await clock.wait(10);
    expect(begun.at(-1)?.path).toBe('blog.example/19.md');
    run.resume();
    await ended();
    expect(run.state()).toMatchObject({ total: 20, done: 20, written: 20 });
  });

  it('sends no request of what is under way while it is paused', async () => {
    const { run, clock, begun, ended } = runOf();
    run.add([first]);
    run.pause();
    run.add([second]);
    await clock.wait(5000);
    expect(begun.map(({ path }) => path)).toEqual([first]);
    run.resume();
    await ended();
    expect(begun.map(({ path }) => path)).toEqual([first, second]);
  });

  it('sends a held request at once when a person comes to wait for it', async () => {
    const { run, clock, begun } = runOf();
    run.add([first]);
    run.pause();
    run.add([second]);
    run.resume();
    run.pause();
    run.add([second], { watched: true });
    await clock.wait(10);
    expect(begun.map(({ path }) => path)).toContain(second);
    expect(run.phase).toBe('paused');
  });

  it('waits while there is no network, goes on by itself, and blames no note for it', async () => {
    const { run, clock, begun, recorded, ended, setOnline } = runOf((_path, times) =>
      times === 1 ? failed({ kind: 'offline' }) : written,
    );
    run.add(notes(8));
    setOnline(false);
    await clock.wait(60_000);
    const before = begun.length;
    expect(run.state()).toMatchObject({ phase: 'running', isOffline: true, done: 0, failures: [] });
    await clock.wait(600_000);
    expect(begun).toHaveLength(before);
    setOnline(true);
    await ended();
    expect(run.state()).toMatchObject({ phase: 'finished', isOffline: false, total: 8, written: 8, failures: [] });
    expect(recorded).toEqual([]);
  });

  it('asks all the same without a network for what a person waits for, and tells them', async () => {
    const { run, shown, ended, setOnline } = runOf(() => failed({ kind: 'offline' }));
    setOnline(false);
    run.add([first], { watched: true });
    await ended();
    expect(shown.get(first)).toMatchObject({ kind: 'failed' });
  });

  it('drops what waits and stops what is under way when it is cancelled', async () => {
    const { run, shown, recorded, ended } = runOf();
    run.add(notes(9));
    const end = ended();
    run.cancel();
    await end;
    expect(run.state()).toMatchObject({ phase: 'finished', total: 0, done: 0, written: 0, failures: [] });
    expect(recorded).toEqual([]);
    expect([...shown.values()].every((activity) => activity === undefined)).toBe(true);
  });

  it('follows a note that is renamed', async () => {
    const { run, clock, begun, recorded, ended } = runOf(() => gone);
    run.add(['a/x.md', 'a/y.md']);
    await clock.wait(10);
    run.rename('a', 'b');
    await ended();
    expect(begun.map(({ path }) => path)).toEqual(['a/x.md', 'a/y.md']);
    expect(recorded).toEqual(['b/x.md', 'b/y.md']);
  });

  it('takes in what arrived meanwhile before it ends', async () => {
    const { run, begun, ended } = runOf();
    const all = [first];
    run.addAll(() => all);
    all.push(second);
    await ended();
    expect(begun.map(({ path }) => path)).toEqual([first, second]);
  });

  it('knows how long it will take, and what for', () => {
    const { run } = runOf();
    run.add([...notes(100, 'arxiv.org'), ...notes(10)]);
    expect(run.state()).toMatchObject({ leftMs: 300_000, slowest: { host: 'arxiv.org', why: 'paced' } });
  });
});

describe('a note that fails', () => {
  it('is tried again later, for what may pass', async () => {
    const { run, begun, recorded, ended } = runOf((_, times) => (times < 3 ? broken : written));
    run.add([first]);
    await ended();
    expect(begun.map(({ at }) => at)).toEqual([0, 11_000, 32_000]);
    expect({ written: run.state().written, recorded }).toEqual({ written: 1, recorded: [] });
  });

  it('says why once the tries are used up', async () => {
    const { run, begun, recorded, ended } = runOf(() => broken);
    run.add([first]);
    await ended();
    expect(begun).toHaveLength(3);
    expect({ recorded, failures: run.state().failures.map(({ cause }) => cause) }).toEqual({
      recorded: [first],
      failures: ['server-error'],
    });
  });

  it('is told at once to a person who waits for it, and the note stays as it was', async () => {
    const { run, begun, recorded, shown, ended } = runOf(() => broken);
    run.add([first], { watched: true });
    await ended();
    expect({ times: begun.length, recorded, shown: shown.get(first)?.kind }).toEqual({ times: 1, recorded: [], shown: 'failed' });
  });

  it('leaves the summary when it is tried again, and the others stay', async () => {
    const { run, ended } = runOf((path, times) => (path === first && times === 2 ? written : gone));
    run.add([first, second]);
    await ended();
    const end = ended();
    run.add([first]);
    await end;
    expect(run.state()).toMatchObject({ total: 2, done: 2, written: 1, failures: [{ path: second }] });
  });
});

describe('a host at rest', () => {
  const resting = failed({ kind: 'resting', retryAt: new Date('2026-03-01T12:00:30Z') });

  it('keeps its notes waiting, and the others go on', async () => {
    const until = new Date('2026-03-01T12:00:30Z');
    const { run, clock, begun, ended } = runOf(
      () => written,
      (host) => (host === 'blog.example' && clock.now() < until ? { why: 'resting', until, times: 1 } : undefined),
    );
    run.add([...notes(2), ...notes(2, 'other.example')]);
    expect(run.state().slowest).toEqual({ host: 'blog.example', why: 'resting', until });
    await ended();
    expect(begun.map(({ path, at }) => [path.split('/')[0], at])).toEqual([
      ['other.example', 0],
      ['other.example', 0],
      ['blog.example', 30_000],
      ['blog.example', 30_000],
    ]);
  });

  it('is given up after the second time where few notes wait, and they say so', async () => {
    const { run, recorded, ended } = runOf(
      () => resting,
      () => ({ why: 'resting', until: new Date('2026-03-01T12:00:30Z'), times: 2 }),
    );
    run.add([first]);
    await ended();
    expect({ recorded, cause: run.state().failures[0]?.cause }).toEqual({ recorded: [first], cause: 'resting' });
  });
});
