import { expect, it } from 'vitest';
import { VaultIndex } from '../../src/links/index/vault-index';
import type { Example } from '../../src/links/rank/example';
import { FEATURES, featuresOf } from '../../src/links/rank/features';
import { fit } from '../../src/links/rank/fit';
import { learning } from '../../src/links/rank/learn';
import { rowsOf } from '../../src/links/rank/rows';
import { shippedOuter } from '../../src/links/rank/shipped-net';
import { atOnce } from '../../src/slices';
import { note, suggesterOf } from './vault';

/** A choice between two candidates, of which the first is linked and stands out in one feature. */
function standsOutIn(feature: number): Example {
  const features = new Float32Array(FEATURES * 2);
  features[feature] = 1;
  return { features, linked: [true, false] };
}

it('gives more weight to what tells the links of this vault', () => {
  const after = atOnce(
    fit(
      Array.from({ length: 50 }, () => standsOutIn(20)),
      shippedOuter,
      1,
    ),
  );
  expect(after[20]).toBeGreaterThan((shippedOuter[20] ?? 0) + 0.5);
  expect(after[22]).toBe(shippedOuter[22]);
});

it('keeps the shipped weights where the vault has nothing to teach', () => {
  expect(atOnce(fit([], shippedOuter, 1))).toEqual(shippedOuter);
});

it('tells a candidate’s place among the others, and nothing of one that has none of a signal', () => {
  const rows = rowsOf(new Map([['mentions-name', Float32Array.of(0.25, 0, 0.81)]]), [0, 1, 2]);
  const columns = rows.length / 3;
  const told = (candidate: number): number[] =>
    [...rows.subarray(candidate * columns, (candidate + 1) * columns)]
      .filter((value) => value > 0)
      .map((value) => Math.round(value * 100) / 100);
  expect([told(0), told(1), told(2)]).toEqual([[0.5, 0.31, 0.5], [], [0.9, 1, 1]]);
  expect(featuresOf(rows)).toHaveLength(3 * FEATURES);
});

it('learns from linked notes and leaves every one of them in the index', () => {
  const topics = ['tides', 'glaciers', 'volcanoes', 'deserts'];
  const notes = topics.flatMap((topic) => [
    note(`${topic}.md`, { text: `All about ${topic}.` }),
    ...Array.from({ length: 6 }, (_, i) =>
      note(`${topic} ${i}.md`, {
        text: `Field day ${i} among ${topic}. See [[${topic}]], [[${topic} ${(i + 1) % 6}]] and [[${topic} ${(i + 2) % 6}]].`,
      }),
    ),
  ]);
  const suggester = suggesterOf(notes);
  expect(suggester.size).toBe(notes.length);
  const found = suggester.suggest({ title: 'Glaciers', text: 'Another field day among glaciers.' }, 5);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ path }) => path.startsWith('glaciers'))).toBe(true);
});

it('learns nothing from links that no signal speaks for, as to notes that are still empty', () => {
  const notes = ['ash', 'birch', 'cedar', 'elm', 'fir', 'hazel'].flatMap((tree, i) => {
    const people = ['Ada', 'Bo', 'Cy'].map((name) => `people/${name}${tree}`);
    return [
      note(`days/${i}.md`, { text: `A walk among glaciers.\n${people.map((path) => `[[${path}]]`).join(' ')}` }),
      ...people.map((path) => note(`${path}.md`)),
    ];
  });
  const index = new VaultIndex();
  for (const one of notes) atOnce(index.adding(one));
  const asked = notes.filter(({ links }) => links.length > 0);
  expect(atOnce(learning(index, asked)).weights).toEqual(shippedOuter);
});
