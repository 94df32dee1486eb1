import { describe, expect, it } from 'vitest';
import { countTerms, termsOf, unitsOf } from '../../src/links/text/units';

const words = (text: string): string[] => unitsOf(text).map(({ start, end }) => text.slice(start, end));
const pieces = (text: string): string[] => termsOf(unitsOf(text)).map(({ start, end }) => text.slice(start, end));
const sameTerms = (a: string, b: string): boolean => [...countTerms(a).keys()].every((hash) => countTerms(b).has(hash));

describe('units of a text', () => {
  it('are words where spaces part them and characters where none do', () => {
    expect(words('Read AI模型 papers, daily.')).toEqual(['Read', 'AI', '模', '型', 'papers', 'daily']);
  });

  it('take accents, digits and characters beyond the basic plane', () => {
    expect(words('naïve GPT4 𠮷野家')).toEqual(['naïve', 'GPT4', '𠮷', '野', '家']);
  });

  it('leave out data that no one reads', () => {
    expect(words(`a ${'x'.repeat(60)} b`)).toEqual(['a', 'b']);
  });
});

describe('terms of a text', () => {
  it('are words and pairs of neighbouring characters', () => {
    expect(pieces('深度学习 is 美')).toEqual(['深度', '度学', '学习', 'is', '美']);
  });

  it.each([
    ['model', 'models'],
    ['query', 'queries'],
    ['box', 'boxes'],
    ['sample', 'sampling'],
    ['plan', 'planned'],
    ['GRADIENT', 'gradient'],
    ['ＡＩ', 'ai'],
  ])('are the same for %s and %s', (a, b) => {
    expect(sameTerms(a, b)).toBe(true);
  });

  it.each([
    ['this', 'thi'],
    ['bus', 'bu'],
    ['string', 'str'],
    ['深度', '度深'],
  ])('are not the same for %s and %s', (a, b) => {
    expect(sameTerms(a, b)).toBe(false);
  });
});
