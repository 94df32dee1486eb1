import { expect, it } from 'vitest';
import { Turns } from '../src/turns';

it('what takes turns is done in the order asked for, also behind what failed', async () => {
  const turns = new Turns();
  const done: string[] = [];
  const work = (name: string, ticks: number) => async (): Promise<string> => {
    for (let i = 0; i < ticks; i += 1) await Promise.resolve();
    done.push(name);
    return name;
  };
  const first = turns.inOrder(work('slow', 20));
  const failing = turns.inOrder(() => Promise.reject(new Error('locked')));
  const last = turns.inOrder(work('quick', 0));
  await turns.ended();
  expect(done).toEqual(['slow', 'quick']);
  expect(await Promise.allSettled([first, failing, last])).toMatchObject([
    { value: 'slow' },
    { status: 'rejected', reason: { message: 'locked' } },
    { value: 'quick' },
  ]);
});
