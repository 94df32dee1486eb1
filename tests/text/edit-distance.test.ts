import { expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/text/edit-distance';

it.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
  ['titel', 'title', 2],
  ['标题', '题', 1],
])('counts what makes %s into %s', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
});

it('finds the nearest word, the first of those that are equally near', () => {
  expect(nearest('titel', ['tag', 'title', 'tiles'])).toBe('title');
  expect(nearest('a', ['b', 'c'])).toBe('b');
  expect(nearest('a', [])).toBeUndefined();
});
