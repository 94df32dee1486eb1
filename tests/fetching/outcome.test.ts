import { describe, expect, it } from 'vitest';
import type { Fetched } from '../../src/content/fetch-full-content';
import { activityOf, failureOf } from '../../src/fetching/outcome';
import { failed, gone, written } from './run-of';

const { captured } = written;
const unchanged: Fetched = { kind: 'unchanged', captured };
const conflict: Extract<Fetched, { kind: 'conflict' }> = { kind: 'conflict', mine: 'My own words.', captured };
const noLink: Extract<Fetched, { kind: 'failed' }> = { kind: 'failed', failure: { kind: 'no-link' }, tried: [] };
const cancelled = failed({ kind: 'cancelled' });
const until = new Date('2026-03-01T13:00:00Z');
const facts = { ...captured, article: { words: 1, metadata: {} } };

describe('the end of a fetch', () => {
  it.each<readonly [string, Fetched, ReturnType<typeof failureOf>, ReturnType<typeof activityOf>]>([
    ['that wrote content is shown without the article', written, undefined, { kind: 'fetched', captured: facts }],
    ['that found the same content is shown like that', unchanged, undefined, { kind: 'fetched', captured: facts }],
    ['that did nothing is neither a failure nor shown', { kind: 'held', why: 'own-text' }, undefined, undefined],
    ['that failed says why', gone, { cause: 'not-found' }, gone],
    [
      'that failed for a while says until when',
      failed({ kind: 'rate-limited', status: 429, retryAt: until }),
      { cause: 'rate-limited', retryAt: until },
      failed({ kind: 'rate-limited', status: 429, retryAt: until }),
    ],
    ['that failed before anything was asked says why', noLink, { cause: 'no-link' }, noLink],
    ['that was cancelled is not shown', cancelled, { cause: 'cancelled' }, undefined],
    ['that met a person’s text asks them', conflict, { cause: 'conflict' }, conflict],
    [
      'whose note went away says so',
      { kind: 'note-gone' },
      { cause: 'note-gone' },
      { kind: 'not-written', failure: { kind: 'note-gone' } },
    ],
    [
      'that would have harmed properties says so',
      { kind: 'properties-unsafe' },
      { cause: 'properties-unsafe' },
      { kind: 'not-written', failure: { kind: 'properties-unsafe' } },
    ],
    ['whose note was decided on meanwhile says so', { kind: 'decided' }, undefined, { kind: 'refused', reason: 'decided' }],
  ])('%s', (_, fetched, failure, activity) => {
    expect(failureOf(fetched)).toEqual(failure);
    expect(activityOf(fetched)).toEqual(activity);
  });
});
