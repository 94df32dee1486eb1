import { expect, it } from 'vitest';
import { VaultIndex } from '../../src/links/index/vault-index';
import type { VaultNote } from '../../src/links/note';
import { QueryView } from '../../src/links/rank/query-view';
import { scoring } from '../../src/links/rank/score';
import { atOnce } from '../../src/slices';
import { note } from './vault';

const others = ['tides', 'deserts', 'volcanoes'].map((topic) => note(`${topic}.md`, { text: `All about ${topic}, and nothing else.` }));
const ice = note('Field day.md', { text: 'Ice that moves downhill, grinding rock to flour. [[Glacier]]' });

function indexOf(notes: readonly VaultNote[]): VaultIndex {
  const index = new VaultIndex();
  for (const one of notes) atOnce(index.adding(one));
  atOnce(index.settle());
  return index;
}

function scoresOf(index: VaultIndex, text: string): (signal: string, path: string) => number {
  const { scores } = atOnce(scoring(new QueryView(index, { title: 'Walk', text })));
  return (signal, path) => scores.get(signal)?.[index.numberOf(path) ?? -1] ?? 0;
}

it('knows an empty note by what the notes say that link to it', () => {
  const index = indexOf([...others, ice, note('Glacier.md', { title: '' }), note('Elsewhere.md')]);
  const score = scoresOf(index, 'Where ice moves, rock turns to flour.');
  expect(score('similar-with-linkers', 'Glacier.md')).toBeGreaterThan(0.2);
  expect(score('similar-with-linkers', 'Glacier.md')).toBeGreaterThan(score('similar-text', 'Glacier.md'));
  expect(score('similar-with-linkers', 'Elsewhere.md')).toBe(0);
});

it('takes a note that nobody links to by its own text', () => {
  const score = scoresOf(indexOf([...others, ice]), 'Where ice moves, rock turns to flour.');
  expect(score('similar-with-linkers', 'Field day.md')).toBe(score('similar-text', 'Field day.md'));
});

it('follows the notes that link to it as they come, change and go', () => {
  const glacier = note('Glacier.md', { text: 'A river of ice.' });
  const index = indexOf([...others, ice, glacier]);
  const scoreNow = (): number => scoresOf(index, 'Where ice moves, rock turns to flour.')('similar-with-linkers', 'Glacier.md');
  const first = scoreNow();
  atOnce(index.adding(note('Postcard.md', { text: 'Greetings from the desert. [[Glacier]]' })));
  const withPostcard = scoreNow();
  expect(withPostcard).toBeLessThan(first);
  index.remove('Postcard.md');
  index.remove('Field day.md');
  expect(scoreNow()).toBeLessThan(withPostcard);
  atOnce(index.adding(ice));
  expect(scoreNow()).toBeCloseTo(first, 2);
});
