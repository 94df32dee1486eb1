import { expect, it } from 'vitest';
import { Holds } from '../../src/fetching/holds';
import { jobFor } from '../../src/fetching/job';

it('holds requests until they may pass, and says of which notes', async () => {
  let isShut = true;
  const shown: [string, boolean][] = [];
  const holds = new Holds(
    (job) => job.watched || !isShut,
    (job, isHeld) => shown.push([job.path, isHeld]),
  );
  await holds.gateFor(jobFor('watched.md', true)).whenOpen();
  expect(shown).toEqual([]);
  const held = holds.gateFor(jobFor('a.md', false)).whenOpen();
  holds.letGo();
  expect(shown).toEqual([['a.md', true]]);
  isShut = false;
  holds.letGo();
  await held;
  expect(shown).toEqual([
    ['a.md', true],
    ['a.md', false],
  ]);
});
