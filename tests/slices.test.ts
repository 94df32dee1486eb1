import { expect, it } from 'vitest';
import { Slices } from '../src/slices';

it('lets go of the thread whenever the budget is spent, and gives what the steps give', async () => {
  let time = 0;
  let pauses = 0;
  function* work(): Generator<void, string> {
    for (let i = 0; i < 10; i++) {
      time += 3;
      yield;
    }
    return 'done';
  }
  const pause = (): Promise<void> => {
    pauses++;
    time += 100;
    return Promise.resolve();
  };
  expect(await new Slices({ budgetMs: 8, now: () => time, pause }).run(work())).toBe('done');
  expect(pauses).toBe(3);
});
