import { describe, expect, it } from 'vitest';
import { previewOf, type RuleItem } from '../../src/rules/preview';
import { matches, type RuleConditions, type RuleFacts } from '../../src/rules/rule';
import { ruleFacts } from '../../src/rules/rule-facts';

const NOW = Date.UTC(2026, 1, 21);
const DAY_MS = 24 * 3600 * 1000;
const facts: RuleFacts = {
  title: 'A benchmark for tides, 潮汐基准测试',
  source: 'Harbour News',
  authors: ['Ada Moon', 'Lee Swell'],
  tags: ['sea/tides', 'rss'],
  date: NOW - 10 * DAY_MS,
  words: 900,
};
const when = (asked: Partial<RuleConditions>): RuleConditions => ({ sources: [], words: [], authors: [], tags: [], ...asked });

describe('a rule', () => {
  it.each<[Partial<RuleConditions>, boolean]>([
    [{ sources: ['Other', 'harbour news'] }, true],
    [{ sources: ['Harbour'] }, false],
    [{ words: ['BENCHMARK'] }, true],
    [{ words: ['bench', 'tide'] }, false],
    [{ words: ['for tides'] }, true],
    [{ words: ['基准'] }, true],
    [{ authors: ['ada moon'] }, true],
    [{ authors: ['Ada'] }, false],
    [{ tags: ['#sea'] }, true],
    [{ tags: ['tides'] }, false],
    [{ olderThan: 9 }, true],
    [{ olderThan: 10 }, false],
    [{ longerThan: 899 }, true],
    [{ longerThan: 900 }, false],
    [{ sources: ['Harbour News'], words: ['pottery'] }, false],
    [{ sources: ['Harbour News'], words: ['tides'], tags: ['rss'] }, true],
    [{}, false],
  ])('that asks %j matches: %s', (asked, does) => {
    expect(matches(when(asked), facts, NOW)).toBe(does);
  });

  it('does not match what is not known', () => {
    expect(matches(when({ olderThan: 1 }), { ...facts, date: undefined }, NOW)).toBe(false);
    expect(matches(when({ longerThan: 1 }), { ...facts, words: undefined }, NOW)).toBe(false);
  });

  it('goes by what a note’s properties say, in a list or in a line', () => {
    const read = (properties: Parameters<typeof ruleFacts>[0]): RuleFacts =>
      ruleFacts(properties, { title: 'From its name', source: 'Feed' });
    expect(read({ author: ['[[people/ada|Ada Moon]]', 'Lee Swell'] }).authors).toEqual(['Ada Moon', 'Lee Swell']);
    expect(read({ Authors: 'Ada Moon, Lee Swell and Bo Tide' }).authors).toEqual(['Ada Moon', 'Lee Swell', 'Bo Tide']);
    expect(read({ published: '2026-02-11', tags: ['a'] })).toMatchObject({
      title: 'From its name',
      date: Date.UTC(2026, 1, 11),
      tags: ['a'],
    });
    expect(read({ title: 'Said', date: 'soon' })).toMatchObject({ title: 'Said', date: undefined, words: undefined });
  });
});

describe('its preview', () => {
  const item = (n: number, isKept: boolean | undefined): RuleItem => ({
    path: `${n}.md`,
    facts: { ...facts, source: n % 2 === 0 ? 'Even' : 'Odd' },
    isKept,
  });

  it('counts what it matches of the last five hundred decisions, what was kept first, and what is pending apart', () => {
    const items = [...Array.from({ length: 600 }, (_, n) => item(n, n === 498)), item(1001, undefined), item(1002, undefined)];
    const { looked, past, kept, now } = previewOf(when({ sources: ['Even'] }), items, NOW);
    expect([looked, past.length, kept, past[0]?.path]).toEqual([500, 250, 1, '498.md']);
    expect(now.map(({ path }) => path)).toEqual(['1002.md']);
  });
});
