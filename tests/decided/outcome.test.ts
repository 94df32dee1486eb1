import { expect, it } from 'vitest';
import { outcomeOf } from '../../src/decided/outcome';
import { decisionsOf, membershipOf } from '../../src/kinds/membership';
import type { PropertyValue } from '../../src/properties/property-value';
import { statusKinds } from '../kinds/status-kinds';

/** What a note's status says, as the intake reads it: nothing for one that is pending. */
function said(status: PropertyValue | undefined, kinds = statusKinds()) {
  const note = { path: 'a.md', properties: { status }, tags: [], heading: '' };
  return membershipOf(note, kinds).kind === undefined ? (decisionsOf(note, kinds)?.decisions ?? []) : [];
}

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
  expect(outcomeOf(said(status), false)).toBe(outcome);
});

it('an item whose analysis is done is written where a permanent note was made from it', () => {
  expect(outcomeOf(said('analyzed'), true)).toBe('written');
  expect(outcomeOf(said('declined'), true)).toBe('declined');
});

it('one status for all that is done with tells what was written all the same', () => {
  const one = statusKinds({ analyzedStatus: 'done', declinedStatus: 'done', literatureStatus: 'done' });
  expect(outcomeOf(said('done', one), true)).toBe('written');
  expect(outcomeOf(said('done', one), false)).toBe('declined');
});
