import { describe, expect, it } from 'vitest';
import type { RunState } from '../../src/fetching/run-state';
import { en } from '../../src/i18n/en';
import { runReport, runText } from '../../src/verbs/run-report';

const run: RunState = { phase: 'running', isOffline: false, total: 9, done: 4, written: 3, failures: [], skipped: [], active: ['a.md'] };

describe('a fetch run, told to programs', () => {
  it('leaves out what is not known', () => {
    expect(runReport(run)).toEqual({ phase: 'running', total: 9, done: 4, written: 3, active: ['a.md'], failures: [], skipped: [] });
  });

  it('says how long it takes, what it waits for, and when a failed note may be asked for again', () => {
    const until = new Date('2026-03-01T10:00:00Z');
    const failures = [
      { path: 'b.md', cause: 'offline' as const, host: 'blog.example' },
      { path: 'c.md', cause: 'offline' as const, host: 'blog.example', retryAt: until },
    ];
    const slowest = { host: 'blog.example', why: 'asked-to-wait' as const, until };
    expect(runReport({ ...run, isOffline: true, failures, leftMs: 61_700, slowest })).toMatchObject({
      offline: true,
      failures: [{ path: 'b.md' }, { path: 'c.md', retryAt: '2026-03-01T10:00:00.000Z' }],
      secondsLeft: 62,
      waitsFor: { host: 'blog.example', why: 'asked-to-wait', until: '2026-03-01T10:00:00.000Z' },
    });
    expect(runReport({ ...run, slowest: { host: 'blog.example', why: 'paced' } }).waitsFor).toEqual({ host: 'blog.example', why: 'paced' });
  });
});

it.each([
  ['idle', {}, 'Nothing is being fetched'],
  ['running', {}, 'Fetching 4 of 9 notes'],
  ['running', { isOffline: true }, 'Offline at 4 of 9 notes'],
  ['paused', {}, 'Paused at 4 of 9 notes'],
  ['finished', {}, 'Fetched 3 of 9 notes'],
] as const)('a fetch run that is %s %o, told to a person', (phase, more, text) => {
  expect(runText({ ...run, ...more, phase }, en)).toBe(text);
});
