import { expect, it } from 'vitest';
import { outcomeOf } from '../../src/decided/outcome';
import { settingsFrom } from '../../src/settings/settings';

const settings = settingsFrom({});

it.each([
  ['declined', 'declined'],
  [' Declined ', 'declined'],
  [['mine', 'literature'], 'kept'],
  ['analyzed', 'analyzed'],
  ['pending-analysis', undefined],
  [['declined', 'pending-analysis'], undefined],
  ['mine', undefined],
  [undefined, undefined],
])('the status %j says that an item is %s', (status, outcome) => {
  expect(outcomeOf(status, false, settings)).toBe(outcome);
});

it('an item whose analysis is done is written where a permanent note was made from it', () => {
  expect(outcomeOf('analyzed', true, settings)).toBe('written');
  expect(outcomeOf('declined', true, settings)).toBe('declined');
});

it('one status for all that is done with tells what was written all the same', () => {
  const one = settingsFrom({ analyzedStatus: 'done', declinedStatus: 'done', literatureStatus: 'done' });
  expect(outcomeOf('done', true, one)).toBe('written');
  expect(outcomeOf('done', false, one)).toBe('declined');
});
