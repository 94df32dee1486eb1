import { expect, it } from 'vitest';
import { Tops } from '../../../src/ui/list/tops';

/** The same by adding up. */
const added = (heights: readonly number[], index: number): number => heights.slice(0, index).reduce((sum, height) => sum + height, 0);

it('says where each row begins, and where all end', () => {
  const heights = [54, 28, 54, 72, 54, 54, 90];
  const tops = new Tops(Float64Array.from(heights));
  for (let index = 0; index <= heights.length; index += 1) expect(tops.of(index)).toBe(added(heights, index));
  expect(tops.of(99)).toBe(added(heights, heights.length));
});

it('takes in another height, and says whether it is one', () => {
  const heights = Array.from({ length: 100 }, (_, index) => 20 + (index % 7));
  const tops = new Tops(Float64Array.from(heights));
  for (const [index, height] of [
    [0, 50],
    [63, 0],
    [64, 5],
    [99, 33],
  ] as const) {
    heights[index] = height;
    expect(tops.setHeight(index, height)).toBe(true);
    expect(tops.setHeight(index, height)).toBe(false);
  }
  for (let index = 0; index <= 100; index += 1) expect(tops.of(index)).toBe(added(heights, index));
});

it('finds the row at a height: the first above all, the last below all', () => {
  const tops = new Tops(Float64Array.from([10, 20, 30]));
  expect([-5, 0, 9, 10, 29, 30, 59, 60, 1000].map((top) => tops.indexAt(top))).toEqual([0, 0, 0, 1, 1, 2, 2, 2, 2]);
  expect(new Tops(new Float64Array()).indexAt(5)).toBe(0);
});
