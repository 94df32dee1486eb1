import { expect, it } from 'vitest';
import { entriesOf, storedLine } from '../../src/undo/journal-entry';
import type { Operation } from '../../src/undo/operation';
import { operationsIn } from '../../src/undo/replay';
import { changeBetween } from '../../src/undo/text-change';

const change = changeBetween('pending', 'declined');

/** Operations as they are after a while, each with what only it has. */
const OPERATIONS: Operation[] = [
  { id: 1, kind: 'decline', files: [{ path: 'a.md', change }], isWhole: true },
  {
    id: 2,
    kind: 'promote',
    promotes: { source: 'in/b.md', permanent: 'zettel/b.md' },
    files: [
      { path: 'zettel/b.md', created: '0123' },
      { path: 'in/b.md', change, mixed: true },
    ],
    isWhole: false,
  },
  {
    id: 3,
    kind: 'decline',
    files: [{ path: 'archive/c.md', from: 'c.md', change, previous: { path: 'c.md', change } }],
    isWhole: false,
  },
  { id: 4, kind: 'fetch', files: [{ path: 'd.md', change }], isWhole: true, lost: 2 },
];

it.each(OPERATIONS)('written anew, the journal tells of an operation what it told before: $id', (operation) => {
  const lines = entriesOf(operation).map(storedLine).join('');
  expect(operationsIn(lines)).toEqual([operation]);
});
