import { describe, expect, it } from 'vitest';
import { changeCount, diffLines } from '../../src/panel/diff';

const shown = (before: string, after: string): string[] =>
  diffLines(before, after).map(
    ({ kind, spans }) => `${kind}: ${spans.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('')}`,
  );

describe('diffLines', () => {
  it('marks the words that differ, with a line around them', () => {
    expect(shown('a\nb\nIt is never shown.\nc\nd\n', 'a\nb\nIt is rarely shown.\nc\nd\n')).toEqual([
      'same: b',
      'removed: It is [never] shown.',
      'added: It is [rarely] shown.',
      'same: c',
    ]);
  });

  it('pairs the lines of a longer change by their place', () => {
    expect(shown('One. Mine.\n', 'One.\n\nTwo.\n')).toEqual(['removed: One.[ Mine.]', 'added: One.', 'added: ', 'added: Two.']);
  });

  it('counts changes, not lines, and is empty for equal texts', () => {
    expect(changeCount(diffLines('a\nb\nc\nd\ne\nf\n', 'A\nb\nc\nd\ne\nF\nG\n'))).toBe(2);
    expect(diffLines('a', 'a')).toEqual([]);
  });
});
