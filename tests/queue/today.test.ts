import { describe, expect, it } from 'vitest';
import { Today } from '../../src/queue/today';
import type { Stack } from '../../src/queue/stacks';
import type { Grouping } from '../../src/queue/group';
import { entry } from './entries';

/** A queue of `count` items of one note each, best first, on a day that can be moved on. */
function queueOf(count: number, { unlike = [], group = 'day' }: { unlike?: string[]; group?: Grouping } = {}) {
  const stacks: Stack[] = Array.from({ length: count }, (_, n) => {
    const lead = entry(`${String(n + 1)}.md`);
    return { lead, entries: [lead], closeness: undefined };
  });
  const settings = { group, todayItems: 5, today: { day: '', paths: [] as readonly string[] } };
  const clock = { day: new Date(2026, 1, 21, 9) };
  const today = new Today({
    arrangement: { best: () => stacks },
    isUnlike: (path) => unlike.includes(path),
    settings: () => settings,
    save: ({ today: chosen }) => {
      settings.today = chosen;
      return Promise.resolve();
    },
    clock: { now: () => clock.day },
  });
  return { stacks, settings, clock, today };
}

describe("today's items", () => {
  it('are the five best', async () => {
    const { today } = queueOf(30);
    await today.choose();
    expect(today.paths()).toEqual(['1.md', '2.md', '3.md', '4.md', '5.md']);
  });

  it('are four, and one unlike anything decided', async () => {
    const { today } = queueOf(30, { unlike: ['9.md', '12.md'] });
    await today.choose();
    expect(today.paths()).toEqual(['1.md', '2.md', '3.md', '4.md', '9.md']);
  });

  it('stay for the day, whatever arrives, and are others on the next', async () => {
    const { today, stacks, clock } = queueOf(30);
    await today.choose();
    stacks.reverse();
    await today.choose();
    expect(today.paths()[0]).toBe('1.md');
    clock.day = new Date(2026, 1, 22, 0, 5);
    expect(today.paths()).toEqual([]);
    await today.choose();
    expect(today.paths()[0]).toBe('30.md');
  });

  it('are none in an inbox of under thirty, nor in a queue that is not shown by day', async () => {
    for (const { today } of [queueOf(29), queueOf(30, { group: 'source' })]) {
      await today.choose();
      expect(today.paths()).toEqual([]);
    }
  });

  it('become five more when asked, without those there are', async () => {
    const { today, stacks } = queueOf(30, { unlike: ['9.md'] });
    await today.choose();
    stacks.splice(0, 4);
    await today.more();
    expect(today.paths()).toEqual(['1.md', '2.md', '3.md', '4.md', '9.md', '5.md', '6.md', '7.md', '8.md', '10.md']);
  });

  it('follow a note that moves', async () => {
    const { today } = queueOf(30);
    await today.choose();
    today.rename('2.md', 'inbox/2.md');
    today.rename('29.md', 'inbox/29.md');
    expect(today.paths()).toEqual(['1.md', 'inbox/2.md', '3.md', '4.md', '5.md']);
  });
});
