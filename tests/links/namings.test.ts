import { expect, it } from 'vitest';
import { namingsIn } from '../../src/links/rank/namings';
import { QueryView } from '../../src/links/rank/query-view';
import { note, suggesterOf } from './vault';

/** A vault in which "integration" is an everyday word, and "dropout" one that is linked wherever it stands. */
const suggester = suggesterOf([
  note('Integration.md', { text: 'Of functions over an interval.' }),
  note('Dropout.md', { text: 'Leaves units out at random.' }),
  note('Loss landscape.md', { text: 'A surface over the weights.' }),
  ...Array.from({ length: 30 }, (_, i) => note(`day ${i}.md`, { text: `Talked about the integration of team ${i}.` })),
  ...Array.from({ length: 6 }, (_, i) => note(`net ${i}.md`, { text: `Net ${i} was trained with [[Dropout]].` })),
]);

function namings(text: string, path: string): { byWord: number; byPhrase: number } {
  const { index } = suggester;
  const { byWord, byPhrase } = namingsIn(new QueryView(index, { title: '', text }));
  const number = index.numberOf(path) ?? -1;
  return { byWord: byWord[number] ?? 0, byPhrase: byPhrase[number] ?? 0 };
}

it('takes one word that many notes hold and none links with for no name', () => {
  expect(namings('On the integration of tools.', 'Integration.md').byWord).toBeLessThan(0.05);
});

it('takes one word that links to the note wherever it stands for its name', () => {
  expect(namings('We add dropout.', 'Dropout.md').byWord).toBeGreaterThan(0.5);
});

it('takes several words together for a name, linked or not', () => {
  expect(namings('The loss landscape is rough.', 'Loss landscape.md')).toEqual({
    byWord: 0,
    byPhrase: expect.closeTo(0.75, 0) as number,
  });
});

it('finds nothing where the note is not named', () => {
  expect(namings('A landscape with a loss of trees.', 'Loss landscape.md')).toEqual({ byWord: 0, byPhrase: 0 });
});
