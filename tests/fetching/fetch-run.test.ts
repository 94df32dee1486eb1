import { describe, expect, it } from 'vitest';
import type { Attendance, Fetched } from '../../src/content/fetch-full-content';
import type { FetchFailure } from '../../src/content/fetch/fetch-failure';
import { defaultManners, type Rest } from '../../src/content/fetch/hosts';
import { FetchRun } from '../../src/fetching/fetch-run';
import type { FetchActivity } from '../../src/fetching/outcome';
import { VirtualClock } from '../virtual-clock';

const failed = (failure: FetchFailure): Fetched => {
  const tried = [{ source: 'web-page', url: 'https://blog.example/', outcome: { kind: 'failed', failure } as const }];
  return { kind: 'failed', failure: { kind: 'fetch', failure }, tried };
};
const written: Fetched = { kind: 'written', captured: { ok: true, article: { markdown: 'x', words: 1, metadata: {} }, source: 'web-page', verdict: { kind: 'full', evidence: [] }, tried: [], at: new Date() } };
const gone = failed({ kind: 'not-found', status: 404 });
const broken = failed({ kind: 'server-error', status: 500 });

interface Begun {
  path: string;
  at: number;
}

/** A run over notes at `<host>/<name>.md`; each takes a second and ends as `outcome` says. */
function runOf(outcome: (path: string, times: number) => Fetched = () => written, rest: (host: string) => Rest | undefined = () => undefined) {
  const clock = new VirtualClock();
  const begun: Begun[] = [];
  const recorded: string[] = [];
  const shown = new Map<string, FetchActivity | undefined>();
  const fetch = async (note: { readonly path: string }, { gate, signal }: Attendance): Promise<Fetched> => {
    await gate?.whenOpen();
    begun.push({ path: note.path, at: clock.elapsed });
    const times = begun.filter(({ path }) => path === note.path).length;
    return clock.wait(1000, signal).then(() => outcome(note.path, times), () => failed({ kind: 'cancelled' }));
  };
  const network = { isOnline: true };
  const run = new FetchRun({
    clock, fetch,
    isOnline: () => network.isOnline,
    hostOf: (path) => path.split('/')[0] ?? '',
    mannersOf: (host) => (host === 'arxiv.org' ? { everyMs: 3000, connections: 1 } : defaultManners),
    restOf: rest,
    record: (path) => { recorded.push(path); return Promise.resolve(); },
    show: (path, activity) => { shown.set(path, activity); },
    random: () => 0.5,
  });
  const ended = (): Promise<void> => new Promise((resolve) => {
    run.onChange(() => { if (run.state().phase === 'finished') resolve(); });
  });
  const setOnline = (isOnline: boolean): void => {
    network.isOnline = isOnline;
    run.networkChanged();
  };
  return { run, clock, begun, recorded, shown, ended, setOnline };
}

const notes = (count: number, host = 'blog.example'): string[] => Array.from({ length: count }, (_, at) => `${host}/${at}.md`);
const [first = '', second = ''] = notes(2);

describe('a run', () => {
  it('is through when every note is written or says why not', async () => {
    const { run, recorded, ended } = runOf((path) => (path === first ? written : gone));
    run.add([first, second]);
    expect(run.state()).toMatchObject({ phase: 'running', total: 2, done: 0, active: [first, second] });
    await ended();
    expect(run.state()).toMatchObject({ phase: 'finished', total: 2, done: 2, written: 1, active: [], failures: [{ path: second, cause: 'not-found', host: 'blog.example' }] });
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
    expect(begun.slice(0, 6).map(({ path }) => path.split('/')[0]).sort()).toEqual(['arxiv.org', 'arxiv.org', 'blog.example', 'blog.example', 'other.example', 'other.example']);
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
    const { run, clock, begun, recorded, ended, setOnline } = runOf((_path, times) => (times === 1 ? failed({ kind: 'offline' }) : written));
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

describe('a network without a way out', () => {
  const hosts = ['one.example', 'two.example', 'three.example', 'four.example'];
  const all = hosts.flatMap((host) => notes(10, host));
  /** Hosts answer for a moment; then none is to be reached until the web is back. */
  const walled = (until: number) => {
    const setup = runOf((): Fetched => (setup.clock.elapsed > 1500 && setup.clock.elapsed < until ? failed({ kind: 'offline' }) : written));
    return setup;
  };

  it('is told by hosts that fail alike: the run waits, looks now and then, and blames no note', async () => {
    const { run, clock, begun, recorded, ended } = walled(1_200_000);
    run.add(all);
    await clock.wait(600_000);
    expect(run.state()).toMatchObject({ phase: 'running', isOffline: true, written: 6, failures: [] });
    expect(begun.length).toBeLessThan(25);
    await ended();
    expect(run.state()).toMatchObject({ phase: 'finished', isOffline: false, written: 40, failures: [] });
    expect(recorded).toEqual([]);
    expect(clock.elapsed).toBeLessThan(1_200_000 + 310_000);
  });

  it('looks with one note at a time, of one host after another', async () => {
    const { run, clock, begun } = walled(Infinity);
    run.add(all);
    await clock.wait(300_000);
    const looks = begun.filter(({ at }) => at > 3000);
    const asked = looks.map(({ path }) => path.split('/')[0]);
    expect(looks.length).toBeGreaterThan(3);
    expect(new Set(asked.slice(0, 4)).size).toBe(4);
    expect(looks.every(({ at }, index) => index === 0 || at - (looks[index - 1]?.at ?? 0) >= 5000)).toBe(true);
  });

  it('is looked at anew when the run is continued or the network changes', async () => {
    const { run, clock, ended, setOnline } = walled(100_000);
    run.add(all);
    await clock.wait(101_000);
    setOnline(true);
    await ended();
    expect(clock.elapsed).toBeLessThan(120_000);
    expect(run.state().written).toBe(40);
  });

  it('is looked at anew when everything is asked for again', async () => {
    const { run, clock, ended } = walled(100_000);
    run.addAll(() => all);
    await clock.wait(101_000);
    run.addAll(() => all);
    await ended();
    expect(clock.elapsed).toBeLessThan(120_000);
  });

  it('is left by what a person waits for', async () => {
    const { run, clock, ended } = walled(200_000);
    run.add(all);
    await clock.wait(201_000);
    run.add(['four.example/4.md'], { watched: true });
    await ended();
    expect(clock.elapsed).toBeLessThan(220_000);
  });

  it('is not what hosts are that never answered while another did', async () => {
    const { run, recorded, ended } = runOf((path) => (path.startsWith('four') ? written : failed({ kind: 'offline' })));
    run.add(all);
    await ended();
    expect(run.state()).toMatchObject({ phase: 'finished', written: 10 });
    expect(recorded).toHaveLength(30);
  });

  it('is not what keeps the last notes: what is left when all were tried says why not', async () => {
    const { run, recorded, ended } = runOf((path, times) => (path.endsWith('9.md') || (path.endsWith('8.md') && times < 2) ? failed({ kind: 'offline' }) : written));
    run.add(all);
    await ended();
    expect(run.state()).toMatchObject({ written: 36, isOffline: false });
    expect(recorded.sort()).toEqual(hosts.map((host) => `${host}/9.md`).sort());
  });

  it('is not told where no host ever answered: the notes say why not', async () => {
    const { run, recorded, ended } = runOf(() => failed({ kind: 'offline' }));
    run.add(all);
    await ended();
    expect(recorded).toHaveLength(40);
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
    expect({ recorded, failures: run.state().failures.map(({ cause }) => cause) }).toEqual({ recorded: [first], failures: ['server-error'] });
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
    const { run, clock, begun, ended } = runOf(() => written, (host) => (host === 'blog.example' && clock.now() < until ? { why: 'resting', until, times: 1 } : undefined));
    run.add([...notes(2), ...notes(2, 'other.example')]);
    expect(run.state().slowest).toEqual({ host: 'blog.example', why: 'resting', until });
    await ended();
    expect(begun.map(({ path, at }) => [path.split('/')[0], at])).toEqual([['other.example', 0], ['other.example', 0], ['blog.example', 30_000], ['blog.example', 30_000]]);
  });

  it('is given up after the second time where few notes wait, and they say so', async () => {
    const { run, recorded, ended } = runOf(() => resting, () => ({ why: 'resting', until: new Date('2026-03-01T12:00:30Z'), times: 2 }));
    run.add([first]);
    await ended();
    expect({ recorded, cause: run.state().failures[0]?.cause }).toEqual({ recorded: [first], cause: 'resting' });
  });
});
