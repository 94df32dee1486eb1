import { expect, it } from 'vitest';
import { writtenDate } from '../../src/text/written-date';

it.each([
  ['Published January 5, 2026', '2026-01-05'],
  ['5th of Jan 2026', '2026-01-05'],
  ['Sept. 30 2025', '2025-09-30'],
  ['on the 31 December 1999, late', '1999-12-31'],
  ['发布于 2026年1月5日', '2026-01-05'],
  ['2026/1/5 10:00', '2026-01-05'],
  ['2026-13-05', undefined],
  ['12026-01-05', undefined],
  ['Version 5, 2026', undefined],
  ['May 40, 2026', undefined],
])('the day that %j names is %j', (text, day) => {
  expect(writtenDate(text)).toBe(day);
});
