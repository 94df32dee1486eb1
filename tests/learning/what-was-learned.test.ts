import { describe, expect, it } from 'vitest';
import { whatWasLearned } from '../../src/learning/what-was-learned';
import { decisionsOn, itemOn, itemsOn, rank, type WrittenLessons } from './learning';

const potters = itemsOn('pottery', 12, { source: 'Kiln Weekly' });
const sailors = itemsOn('tides', 12, { source: 'Harbour News' }).map((item) => ({ ...item, title: `${item.title} digest` }));
const LESSONS: WrittenLessons = {
  items: [...potters, ...sailors, itemOn('bees', 40, { source: 'New Hive' })],
  decided: new Map([...decisionsOn(potters, true), ...decisionsOn(sailors, false)]),
  closeness: () => 0,
  now: 0,
};
const nothingOff = { offSources: [], offWords: [] };

describe('what was learned', () => {
  it('lists sources by what became of their items, and none of which nothing was decided', () => {
    const { decisions, sources } = whatWasLearned(rank(LESSONS).evidence, nothingOff);
    expect(decisions).toBe(24);
    expect(sources).toEqual([
      { name: 'Kiln Weekly', kept: 12, of: 12, isFor: true, isOff: false },
      { name: 'Harbour News', kept: 0, of: 12, isFor: false, isOff: false },
    ]);
  });

  it('lists words of titles for and against, counted in what was decided', () => {
    const { words } = whatWasLearned(rank(LESSONS).evidence, nothingOff);
    expect(words).toContainEqual({ name: 'digest', kept: 0, of: 12, isFor: false, isOff: false });
    const having = (word: string): number => potters.filter(({ title }) => title.split(' ').includes(word)).length;
    const inFavour = words.filter(({ isFor }) => isFor);
    expect(inFavour.length).toBeGreaterThan(0);
    for (const { name, kept, of } of inFavour) expect([kept, of]).toEqual([having(name), having(name)]);
    expect(words.filter(({ isFor }) => !isFor).length).toBeLessThanOrEqual(6);
  });

  it('lists what is switched off first of all, whatever it tells, and does not go by it', () => {
    const wishes = { offSources: new Set(['Kiln Weekly']), offWords: ['digest'], explores: true, marked: new Map<string, boolean>() };
    const { evidence } = rank({ ...LESSONS, wishes });
    const { sources, words } = whatWasLearned(evidence, { offSources: ['Kiln Weekly'], offWords: ['digest'] });
    expect(sources.find(({ name }) => name === 'Kiln Weekly')?.isOff).toBe(true);
    expect(words.find(({ name }) => name === 'digest')?.isOff).toBe(true);
    expect(evidence.sources.logOdds('Kiln Weekly')).toBe(0);
    expect(evidence.sources.logOdds('Harbour News')).toBeLessThan(0);
    const [digest = -1] = evidence.vocabulary.numbersOf('digest');
    expect(evidence.terms[digest]).toBe(0);
    expect(rank(LESSONS).evidence.terms[digest]).not.toBe(0);
  });

  it('says nothing of what fewer than three decided items have', () => {
    const few = potters.slice(0, 2).map((item) => ({ ...item, source: 'Rare' }));
    const items = [...few, ...potters.slice(2), ...sailors];
    const { sources } = whatWasLearned(rank({ ...LESSONS, items }).evidence, nothingOff);
    expect(sources.map(({ name }) => name)).not.toContain('Rare');
  });
});
