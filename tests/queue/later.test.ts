import { describe, expect, it } from 'vitest';
import { dayIn, dayOf } from '../../src/queue/later';

describe('the day an item is put off to', () => {
  it.each([
    ['tomorrow', [2026, 1, 28], '2026-03-01'],
    ['monday', [2026, 1, 21], '2026-02-23'],
    ['monday', [2026, 1, 22], '2026-02-23'],
    ['monday', [2026, 1, 23], '2026-03-02'],
    ['month', [2026, 1, 21], '2026-03-21'],
    ['month', [2026, 0, 31], '2026-02-28'],
    ['month', [2026, 11, 31], '2027-01-31'],
  ] as const)('is for %s, seen from %j, %s', (later, [year, month, date], day) => {
    expect(dayOf(later, new Date(year, month, date, 23, 30))).toBe(day);
  });
});

describe('the day a property tells', () => {
  it.each([
    ['2026-02-23', '2026-02-23'],
    [' 2026-02-23T09:00 ', '2026-02-23'],
    ['next week', ''],
    ['2026-02-234', ''],
    ['', ''],
  ])('is of %j %j', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });
});
