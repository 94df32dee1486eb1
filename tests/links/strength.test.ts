import { expect, it } from 'vitest';
import { isLoose, isSure, looseLast, strengthOf } from '../../src/links/strength';

it('tells in four steps how much speaks for a note', () => {
  expect([0, 0.2, 0.6, 0.9, 1.6, 5].map(strengthOf)).toEqual([0, 1, 2, 3, 4, 4]);
});

it('puts the loose ones behind the others, each in the order they had', () => {
  const found = [0.3, 1.2, 0.59, 0.7].map((evidence) => ({ evidence }));
  expect(looseLast(found).map(({ evidence }) => evidence)).toEqual([1.2, 0.7, 0.3, 0.59]);
  expect(found.map((one) => [isLoose(one), isSure(one)])).toEqual([
    [true, false],
    [false, true],
    [true, false],
    [false, false],
  ]);
});
