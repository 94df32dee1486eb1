import { expect, it } from 'vitest';
import { tenWeeks } from '../../bench/hidden-taste';

it('the daily five come to hold what a person keeps, and go on to look around', () => {
  const weeks = tenWeeks(1);
  const last = weeks.slice(-3);
  const mean = (part: 'learned' | 'chance' | 'latest' | 'subjects'): number =>
    last.reduce((sum, week) => sum + week[part], 0) / last.length;
  expect(mean('learned')).toBeGreaterThan(0.5);
  expect(mean('learned')).toBeGreaterThan(3 * mean('latest'));
  expect(weeks[0]?.learned).toBeLessThan(mean('learned'));
  expect(mean('subjects')).toBeGreaterThan(4);
});
