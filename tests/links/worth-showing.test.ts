import { describe, expect, it } from 'vitest';
import { QueryView } from '../../src/links/rank/query-view';
import { worthShowing } from '../../src/links/worth-showing';
import { note, suggesterOf } from './vault';

const words = 'graph network messages edges layers nodes features neighbours smoothing normalisation';
const many = Array.from({ length: 60 }, (_, i) => note(`other ${i}.md`, { text: `Loaf ${i}.` }));
const { index } = suggesterOf([
  note('a.md', { text: words }),
  note('b.md', { text: words.split(' ').reverse().join(' ') }),
  note('c.md', { text: words.split(' ').sort().join(' ') }),
  note('one word.md', { text: 'A graph.' }),
  ...many,
]);
const text = `${words} ${Array.from({ length: 20 }, (_, i) => `unknown${i}`).join(' ')}`;
const gates = { text: 1, title: 0.2 };

/** What is shown of candidates, each with its share and its evidence, for a text whose gate is 1, or for its title alone. */
function shown(candidates: Record<string, [share: number, evidence: number]>, { title = '', body = text, belongs = true } = {}) {
  const notes = Object.entries(candidates).map(([name, [share, evidence]]) => ({
    note: index.numberOf(`${name}.md`) ?? -1,
    score: 0,
    share,
    evidence,
  }));
  const view = new QueryView(index, { title, text: body });
  return worthShowing(view, { notes, evidence: { belongs: () => belongs } }, gates).map((one) => [
    index.pathOf(one.note).replace('.md', ''),
    one.strength,
  ]);
}

describe('worth showing', () => {
  it('is nothing for a text that has nothing to do with the vault', () => {
    expect(shown({ a: [0.5, 5] }, { belongs: false })).toEqual([]);
  });

  it('is what may well be linked, as strong as its share of the links', () => {
    expect(shown({ a: [0.3, 5], b: [0.07, 5], c: [0.03, 5] })).toEqual([
      ['a', 4],
      ['b', 2],
      ['c', 1],
    ]);
    expect(shown({ a: [0.01, 5] })).toEqual([]);
  });

  it('asks for evidence by the measure of the vault: some to be shown, more to be put forward, much to be sure', () => {
    expect([0.7, 0.9, 1.3, 1.9].map((evidence) => shown({ a: [0.3, evidence] }))).toEqual([[], [['a', 1]], [['a', 2]], [['a', 4]]]);
  });

  it('is sure of none that has much less evidence than the best', () => {
    expect(shown({ a: [0.3, 5], b: [0.3, 3] })).toEqual([
      ['a', 4],
      ['b', 2],
    ]);
  });

  it('is sure of nothing by a title alone, whose gate is lower', () => {
    expect(shown({ a: [0.3, 5], b: [0.3, 0.3] }, { title: words, body: '' })).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
  });

  it('is no note with a single word of the text', () => {
    expect(shown({ 'one word': [0.3, 5] })).toEqual([]);
  });
});
