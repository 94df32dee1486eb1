import { describe, expect, it } from 'vitest';
import { wordsIn } from '../words';
import { en } from '../../src/i18n/en';
import { zh } from '../../src/i18n/zh';
import { rowModel, type RowFacts } from '../../src/panel/row-model';
import type { Reason } from '../../src/learning/reasons';
import type { Closeness } from '../../src/queue/closeness';
import type { Stack } from '../../src/queue/stacks';
import { entry } from '../queue/entries';

const words = wordsIn(en);
const now = Date.UTC(2026, 1, 21);
const facts: RowFacts = {
  activityOf: () => undefined,
  openPath: undefined,
  isSelected: false,
  excerpt: '',
  reasons: () => [],
  reasonsWanted: 0,
  now,
};
const close: Closeness = {
  strength: 3,
  evidence: 3.6,
  likeness: 0,
  count: 9,
  top: ['permanent/审计集不等于测试集.md', 'Goodhart.md', 'Linear probes.md'],
};

const stack = (properties: Record<string, string>, more: Partial<Stack> = {}): Stack => {
  const lead = entry('a.md', { title: 'Frozen probes', source: 'arXiv cs.AI RSS', date: '2026-02-19', ...properties });
  return { lead, entries: [lead], closeness: undefined, ...more };
};

describe('a row', () => {
  it('says source and age, and prints a state only where it asks something of the person', () => {
    const { source, rest, stateName } = rowModel(stack({}), facts, words);
    expect(source + rest).toBe('arXiv cs.AI · 2 d');
    expect(stateName).toBe('not fetched');
    expect(rowModel(stack({ date: '2019-03-01' }), facts, words).rest).toBe(' · 2019');
    const fetched = (verdict: string): string => rowModel(stack({ content_hash: 'a', content_verdict: verdict }), facts, words).rest;
    expect([fetched('full'), fetched('partial'), fetched('paywalled')]).toEqual([' · 2 d', ' · 2 d · partial', ' · 2 d · paywalled']);
  });

  it('has no dot without something on both sides, and no age before its day', () => {
    expect(rowModel(stack({ source: '', url: '' }), facts, words)).toMatchObject({ source: '', rest: '2 d' });
    expect(rowModel(stack({ source: '', url: '', date: '2026-03-01' }), facts, words).rest).toBe('');
    expect(rowModel(stack({ date: '2026-03-01', fetch_error: 'timed-out' }), facts, words).rest).toBe(' · failed');
  });

  it('says why a fetch failed, from the note or from what has just happened', () => {
    expect(rowModel(stack({ fetch_error: 'timed-out' }), facts, words)).toMatchObject({ state: 'failed', reason: 'timed-out' });
    expect(rowModel(stack({ fetch_error: 'blocked', content_verdict: 'blocked' }), facts, words)).toMatchObject({
      state: 'blocked',
      reason: 'blocked',
    });
    const activityOf: RowFacts['activityOf'] = () => ({
      kind: 'failed',
      failure: { kind: 'fetch', failure: { kind: 'offline' } },
      tried: [],
    });
    expect(rowModel(stack({}), { ...facts, activityOf }, words).reason).toBe('offline');
  });

  it('turns while any of its notes is fetched', () => {
    const other = entry('b.md');
    const both = stack({}, { entries: [stack({}).lead, other] });
    expect(rowModel(both, { ...facts, activityOf: (path) => (path === 'b.md' ? { kind: 'fetching' } : undefined) }, words)).toMatchObject({
      state: 'fetching',
      notes: 2,
    });
  });

  it('says that it waits while none of its requests may be sent', () => {
    const held = { kind: 'fetching', progress: { kind: 'held' } } as const;
    expect(rowModel(stack({}), { ...facts, activityOf: () => held }, words)).toMatchObject({ state: 'held', rest: ' · 2 d · waiting...' });
    const both = stack({}, { entries: [stack({}).lead, entry('b.md')] });
    expect(rowModel(both, { ...facts, activityOf: (path) => (path === 'b.md' ? held : { kind: 'fetching' }) }, words).state).toBe(
      'fetching',
    );
  });

  it('names what the open note connects to', () => {
    const model = rowModel(stack({}, { closeness: close }), { ...facts, openPath: 'a.md' }, words);
    expect(model.because.map(({ text }) => text).join('')).toBe(
      'Connects to 9 notes: 审计集不等于测试集, Goodhart, Linear probes and 6 more',
    );
    expect(model.meter).toEqual({ strength: 3, label: 'Connects to 9 notes' });
    expect(
      rowModel(stack({}, { closeness: close }), { ...facts, openPath: 'a.md' }, wordsIn(zh))
        .because.map(({ text }) => text)
        .join(''),
    ).toBe('与 9 篇笔记有关联：审计集不等于测试集、Goodhart、Linear probes 等，另有 6 篇');
    expect(rowModel(stack({}, { closeness: close }), facts, words).because).toEqual([]);
  });

  it('says why it was chosen for today: the two strongest reasons, then what it connects to', () => {
    const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `${n}.md`);
    const line = (reasons: Reason[], of = words): string =>
      rowModel(stack({}, { closeness: close }), { ...facts, reasons: () => reasons, reasonsWanted: 2 }, of)
        .because.map(({ text }) => text)
        .join('');
    const alike: Reason = { kind: 'alike', ids: ids(5), kept: 4 };
    const source: Reason = { kind: 'source', source: 'arXiv', ids: ids(33), kept: 2 };
    const connects = 'connects to 9 notes: 审计集不等于测试集, Goodhart, Linear probes and 6 more';
    expect(line([alike, source, { kind: 'unlike' }])).toBe('You kept 4 of 5 like it; you declined 31 of 33 from this source');
    expect(
      line([
        { kind: 'cites', paths: ids(3) },
        { kind: 'cited-by', paths: ids(1) },
      ]),
    ).toBe('Cites 3 of your notes; cited by 1 of your notes');
    expect(line([alike])).toBe(`You kept 4 of 5 like it; ${connects}`);
    expect(line([{ kind: 'note', path: 'Goodhart.md' }, alike])).toBe(`C${connects.slice(1)}; you kept 4 of 5 like it`);
    expect(line([{ kind: 'unlike' }, { kind: 'words', words: ['probe', 'audit'] }])).toBe(
      'Unlike anything you have decided on: a try; shares probe, audit with what you kept',
    );
    expect(
      line(
        [
          { kind: 'alike', ids: ids(4), kept: 1 },
          { kind: 'source', source: 'Distill', ids: ids(9), kept: 5 },
        ],
        wordsIn(zh),
      ),
    ).toBe('类似的 4 条里你没采纳 3 条；这个来源的 9 条里你留下了 5 条');
  });
});
