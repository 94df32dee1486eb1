import { describe, expect, it } from 'vitest';
import type { Fetched } from '../../src/content/fetch-full-content';
import { failed, notes, runOf, written } from './run-of';

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
    const { run, recorded, ended } = runOf((path, times) =>
      path.endsWith('9.md') || (path.endsWith('8.md') && times < 2) ? failed({ kind: 'offline' }) : written,
    );
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
