import { expect, it } from 'vitest';
import { COLUMNS, rowOf, weightsOf } from '../../src/links/rank/columns';
import type { Example } from '../../src/links/rank/example';
import { fit } from '../../src/links/rank/fit';
import { shippedWeights } from '../../src/links/rank/weights';
import { atOnce } from '../../src/links/slices';
import { note, suggesterOf } from './vault';

/** A choice between two candidates, of which the first is linked and stands out in one column. */
function standsOutIn(column: number): Example {
  const rows = new Float32Array(COLUMNS * 2);
  rows[column] = 1;
  return { rows, linked: [true, false] };
}

it('gives more weight to what tells the links of this vault', () => {
  const before = rowOf(shippedWeights);
  const after = rowOf(atOnce(fit(Array.from({ length: 50 }, () => standsOutIn(4)), shippedWeights, 1)));
  expect(after[4]).toBeGreaterThan((before[4] ?? 0) + 0.5);
  expect(after[6]).toBe(before[6]);
});

it('keeps the shipped weights where the vault has nothing to teach', () => {
  expect(atOnce(fit([], shippedWeights, 1))).toEqual(shippedWeights);
});

it('writes weights as a row and reads them back', () => {
  expect(weightsOf(rowOf(shippedWeights))).toEqual(shippedWeights);
});

it('learns from linked notes and leaves every one of them in the index', () => {
  const topics = ['tides', 'glaciers', 'volcanoes', 'deserts'];
  const notes = topics.flatMap((topic) => [
    note(`${topic}.md`, { text: `All about ${topic}.` }),
    ...Array.from({ length: 6 }, (_, i) => note(`${topic} ${i}.md`, { text: `Field day ${i} among ${topic}. See [[${topic}]], [[${topic} ${(i + 1) % 6}]] and [[${topic} ${(i + 2) % 6}]].` })),
  ]);
  const suggester = suggesterOf(notes);
  expect(suggester.size).toBe(notes.length);
  const found = suggester.suggest({ title: 'A week away', text: 'We walked among glaciers, a field day like no other.' }, 5);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ path }) => path.startsWith('glaciers'))).toBe(true);
});
