import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editScript } from '../../src/panel/edit-script';

const written = (before: string, after: string): string =>
  editScript(Array.from(before), Array.from(after))
    .map(({ kind, pieces }) => `${kind === 'same' ? '' : kind === 'added' ? '+' : '-'}${pieces.join('')}`)
    .join(' ');

describe('the way from one sequence to another', () => {
  it.each([
    ['', '', ''],
    ['abc', 'abc', 'abc'],
    ['', 'ab', '+ab'],
    ['ab', '', '-ab'],
    ['abcabba', 'cbabac', '-ab c +b ab -b a +c'],
    ['axb', 'ayb', 'a -x +y b'],
    ['aab', 'ab', 'a -a b'],
  ])('from %j to %j is %j', (before, after, way) => {
    expect(written(before, after)).toBe(way);
  });

  const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 25 });

  it('leads there, and is as short as the longest common subsequence allows', () => {
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const edits = editScript(before, after);
        const without = (gone: string): string[] => edits.flatMap(({ kind, pieces }) => (kind === gone ? [] : pieces));
        expect([without('added'), without('removed')]).toEqual([before, after]);
        expect(edits.flatMap(({ kind, pieces }) => (kind === 'same' ? pieces : []))).toHaveLength(longestCommon(before, after));
      }),
    );
  });

  it('gives up between the first and the last of very many changes', () => {
    const many = (mark: string): string[] => ['first', ...Array.from({ length: 3000 }, (_, at) => `${mark} ${at}`), 'last'];
    expect(editScript(many('a'), many('b')).map(({ kind, pieces }) => `${kind} ${pieces.length}`)).toEqual([
      'same 1',
      'removed 3000',
      'added 3000',
      'same 1',
    ]);
  });
});

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const next = [0];
    for (const [at, other] of b.entries()) next.push(one === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}
