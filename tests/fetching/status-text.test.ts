import { describe, expect, it } from 'vitest';
import type { RunState } from '../../src/fetching/run-state';
import { statusText } from '../../src/fetching/status-text';
import { en } from '../../src/i18n/en';

const running: RunState = {
  phase: 'running',
  isOffline: false,
  total: 12,
  done: 4,
  written: 3,
  failures: [],
  skipped: [],
  active: [],
  leftMs: 300_000,
};
const until = new Date('2026-03-01T12:00:30Z');
const shown = (change: Partial<RunState>) => statusText({ ...running, ...change }, (date) => date.toISOString().slice(11, 19), en);

describe('the status bar', () => {
  it.each<readonly [string, Partial<RunState>, string]>([
    ['says how far the run is, and how long it still takes', {}, 'Fetching 4 of 12 notes · About 5 min left'],
    ['says only how far where nobody knows how long', { leftMs: undefined }, 'Fetching 4 of 12 notes'],
    [
      'counts what failed',
      { failures: [{ path: 'a.md', cause: 'not-found', host: 'blog.example' }] },
      'Fetching 4 of 12 notes · About 5 min left · 1 failed',
    ],
    ['says that the run is paused, whose end nobody knows', { phase: 'paused' }, 'Fetching paused at 4 of 12 notes'],
    ['says that it waits for the network', { isOffline: true }, 'Fetching waits for the network at 4 of 12 notes'],
    ['says of a paused run without a network that it is paused', { phase: 'paused', isOffline: true }, 'Fetching paused at 4 of 12 notes'],
    ['speaks of two notes already', { total: 2, done: 1 }, 'Fetching 1 of 2 notes · About 5 min left'],
  ])('%s', (_, change, text) => {
    expect(shown(change)?.text).toBe(text);
  });

  it.each<readonly [string, Partial<RunState>]>([
    ['no run', { phase: 'idle' }],
    ['a run that has ended', { phase: 'finished' }],
    ['a run of one note, which the panel shows', { total: 1 }],
  ])('says nothing of %s', (_, change) => {
    expect(shown(change)).toBeUndefined();
  });

  it.each<readonly [string, Partial<RunState>, string]>([
    ['nothing where no host does', {}, ''],
    ['its rate', { slowest: { host: 'arxiv.org', why: 'paced' } }, 'waiting for arxiv.org'],
    [
      'a wait it asked for',
      { slowest: { host: 'blog.example', why: 'asked-to-wait', until } },
      'waiting for blog.example, which asks for a pause until 12:00:30',
    ],
    [
      'its rest',
      { slowest: { host: 'blog.example', why: 'resting', until } },
      'waiting for blog.example, which keeps failing, until 12:00:30',
    ],
    ['nothing while the network is what keeps it', { isOffline: true, slowest: { host: 'arxiv.org', why: 'paced' } }, ''],
  ])('tells when pointed at which host keeps the run waiting: %s', (_, change, tooltip) => {
    expect(shown(change)?.tooltip).toBe(tooltip);
  });
});
