import { expect, it } from 'vitest';
import { Gates } from '../../src/fetching/gates';
import { jobFor } from '../../src/fetching/job';

it('holds requests until they may pass, and says of which notes', async () => {
  let isShut = true;
  const shown: [string, boolean][] = [];
  const gates = new Gates(
    (job) => job.watched || !isShut,
    (job, isHeld) => shown.push([job.path, isHeld]),
  );
  await gates.gateFor(jobFor('watched.md', true)).whenOpen();
  expect(shown).toEqual([]);
  const held = gates.gateFor(jobFor('a.md', false)).whenOpen();
  gates.reopen();
  expect(shown).toEqual([['a.md', true]]);
  isShut = false;
  gates.reopen();
  await held;
  expect(shown).toEqual([
    ['a.md', true],
    ['a.md', false],
  ]);
});
