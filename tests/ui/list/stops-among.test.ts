import { expect, it } from 'vitest';
import { stopsAmong } from '../../../src/ui/list/stops-among';

const stops = (rows: string) =>
  stopsAmong(
    () => Array.from(rows),
    (row) => row !== '#',
  );

it('goes from stop to stop over headings, and stays where there is no other', () => {
  const { next } = stops('#ab#c#');
  expect([next(1, 1), next(2, 1), next(4, 1), next(4, -1), next(1, -1)]).toEqual([2, 4, 4, 2, 1]);
});

it('finds the nearest stop, below a heading sooner than above', () => {
  const { nearest } = stops('#ab#c#');
  expect([nearest(-3), nearest(0), nearest(2), nearest(3), nearest(5), nearest(99)]).toEqual([1, 1, 2, 4, 4, 4]);
  expect(stops('').nearest(0)).toBe(-1);
  expect(stops('').next(-1, 1)).toBe(-1);
});
