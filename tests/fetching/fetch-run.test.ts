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

  it('fetches no more than two notes of a host and six in all at once', async () => {
    const { run, ended } = runOf();
    let most = 0;
    run.onChange(() => {
      most = Math.max(most, run.state().active.length);
    });
    run.add(['one', 'two', 'three', 'four'].flatMap((host) => notes(4, host)));
    const hosts = run.state().active.map((path) => path.split('/')[0]);
    expect(hosts).toEqual(['one', 'two', 'three', 'four', 'one', 'two']);
    await ended();
    expect(most).toBe(6);
  });

  it('fetches as few at once as the device can bear', async () => {
    const { run, ended } = runOf(undefined, undefined, 1, { slots: 2 });
    run.add(['one', 'two', 'three'].flatMap((host) => notes(2, host)));
    expect(run.state().active).toEqual(['one/0.md', 'two/0.md']);
    await ended();
  });

  it('takes what a person waits for before all that waits already', async () => {
    const { run, begun, ended } = runOf();
    run.add(notes(8));
    run.add(['blog.example/7.md'], { watched: true });
    run.add(['other.example/0.md'], { watched: true });
    await ended();
    expect(begun.slice(0, 4).map(({ path }) => path)).toEqual([first, second, 'blog.example/7.md', 'other.example/0.md']);
  });

  it('shows of each note what is done with it, and what came of it', async () => {
    const { run, shown, ended } = runOf((path) => (path === first ? written : gone));
    run.add([first, second]);
    expect(shown.get(first)).toEqual({ kind: 'fetching' });
    await ended();
    expect([shown.get(first)?.kind, shown.get(second)?.kind]).toEqual(['fetched', 'failed']);
  });

  it.each(['pause', 'resume', 'cancel'] as const)('is not there to %s before it begins and after it ended', async (change) => {
    const { run, ended } = runOf();
    run[change]();
    expect(run.phase).toBe('idle');
    run.add([first]);
    await ended();
    run[change]();
    expect(run.state()).toMatchObject({ phase: 'finished', total: 1, written: 1 });
  });

  it('tells nobody of its changes who does not want to hear of them any more', () => {
    const { run } = runOf();
    let told = 0;
    const stop = run.onChange(() => {
      told += 1;
    });
    run.add([first]);
    expect(told).toBeGreaterThan(0);
    const before = told;
    stop();
    run.add([second]);
    expect(told).toBe(before);
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

  it('drops what waits while it is paused, too, and begins a new run afterwards', async () => {
    const { run, begun, ended } = runOf();
    run.add(notes(4));
    run.pause();
    const end = ended();
    run.cancel();
    await end;
    const again = ended();
    run.add([second]);
    expect(run.state()).toMatchObject({ phase: 'running', total: 1 });
    await again;
    expect(begun.at(-1)?.path).toBe(second);
  });

  it('holds the next request of a note under way while it is paused, and shows that', async () => {
    const { run, clock, shown, ended } = runOf(undefined, undefined, 2);
    run.add([first]);
    run.pause();
    await clock.wait(60_000);
    expect(shown.get(first)).toEqual({ kind: 'fetching', progress: { kind: 'held' } });
    run.resume();
    expect(shown.get(first)).toEqual({ kind: 'fetching' });
    await ended();
    expect(run.state().written).toBe(1);
  });

  it('lets the next request of a note pass for a person who waits for it, or to be stopped', async () => {
    const { run, clock, ended } = runOf(undefined, undefined, 2);
    run.add([first, second]);
    run.pause();
    await clock.wait(60_000);
    run.add([first], { watched: true });
    await clock.wait(1001);
    expect(run.state()).toMatchObject({ phase: 'paused', total: 2, written: 1, active: [second] });
    const end = ended();
    run.cancel();
    await end;
    expect(run.state()).toMatchObject({ total: 1, done: 1, active: [] });
  });

  it('goes on at once when everything is asked for, though it was paused', async () => {
    const { run, ended } = runOf();
    run.add(notes(4));
    run.pause();
    run.addAll(() => notes(4));
    expect(run.phase).toBe('running');
    await ended();
    expect(run.state()).toMatchObject({ total: 4, written: 4 });
  });

  it('does not fetch anew what was renamed meanwhile, nor what only has a name that begins alike', async () => {
    const { run, clock, begun, ended } = runOf(() => gone);
    const all = ['a/x.md', 'ab/y.md'];
    run.addAll(() => all);
    await clock.wait(10);
    run.rename('a', 'b');
    all.splice(0, 1, 'b/x.md');
    await ended();
    expect(begun.map(({ path }) => path)).toEqual(['a/x.md', 'ab/y.md']);
    expect(
      run
        .state()
        .failures.map(({ path }) => path)
        .sort(),
    ).toEqual(['ab/y.md', 'b/x.md']);
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

  it('is tried again when its host says it may', async () => {
    const later = (seconds: number) =>
      failed({ kind: 'rate-limited', status: 429, retryAt: new Date(Date.parse('2026-03-01T12:00:00Z') + seconds * 1000) });
    const { run, begun, ended } = runOf((_, times) => (times === 1 ? later(90) : written));
    run.add([first]);
    await ended();
    expect(begun.map(({ at }) => at)).toEqual([0, 90_000]);
  });

  it('says why at once where its host asks for more than a quarter of an hour', async () => {
    const { run, begun, recorded, ended } = runOf(() =>
      failed({ kind: 'rate-limited', status: 429, retryAt: new Date('2026-03-01T12:16:00Z') }),
    );
    run.add([first]);
    await ended();
    expect([begun.length, recorded]).toEqual([1, [first]]);
    expect(run.state().failures).toMatchObject([{ cause: 'rate-limited', retryAt: new Date('2026-03-01T12:16:00Z') }]);
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

describe('a note that somebody types in', () => {
  it('is put back until its editor has been still for some seconds', async () => {
    const { run, begun, ended, clock, typing } = runOf();
    const [first = '', second = ''] = notes(2);
    typing.add(first);
    void clock.wait(4000).then(() => {
      typing.clear();
    });
    run.add([first, second]);
    await ended();
    expect(begun.map(({ path }) => path)).toEqual([second, first]);
    expect(begun.at(-1)?.at).toBeGreaterThanOrEqual(4000);
    expect(run.state()).toMatchObject({ total: 2, done: 2 });
  });

  it('is fetched at once where the person waits for it', async () => {
    const { run, begun, ended, typing } = runOf();
    typing.add('blog.example/0.md');
    run.add(['blog.example/0.md'], { watched: true });
    await ended();
    expect(begun).toEqual([{ path: 'blog.example/0.md', at: 0 }]);
  });
});
