import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { zh } from '../../src/i18n/zh';

const MINUTE = 60_000;

describe('how long a run takes', () => {
  it.each([
    [20_000, 'Less than a minute left', 'less than a minute', '剩余不到 1 分钟'],
    [MINUTE, 'About 1 min left', 'about 1 min', '约剩 1 分钟'],
    [89 * MINUTE, 'About 89 min left', 'about 89 min', '约剩 89 分钟'],
    [100 * MINUTE, 'About 2 h left', 'about 2 h', '约剩 2 小时'],
  ])('is rounded in one way: %i ms', (ms, left, planned, leftInChinese) => {
    expect(en.run.left(ms)).toBe(left);
    expect(en.run.plan.summary({ items: 1, notes: 1 }, ms)).toBe(`Fetching 1 item takes ${planned}.`);
    expect(zh.run.left(ms)).toBe(leftInChinese);
  });

  it('is said of a run that ended', () => {
    expect(en.run.finished('21:47', 20_000)).toBe('Finished at 21:47 after less than a minute');
    expect(en.run.finished('21:47', 41 * MINUTE)).toBe('Finished at 21:47 after 41 min');
  });
});
