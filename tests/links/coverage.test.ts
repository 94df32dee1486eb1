import { expect, it } from 'vitest';
import { covered, fits, memoryFor, MOST_MEMORY, type Extent } from '../../src/links/coverage';

const extent = (path: string, part: Partial<Extent> = {}): Extent => ({ path, size: 2000, linkedFrom: 0, changed: 0, ...part });
const paths = (notes: readonly Extent[]): string[] => notes.map(({ path }) => path);

it('takes the whole vault while it fits', () => {
  const notes = [extent('a.md'), extent('b.md')];
  expect(fits(notes)).toBe(true);
  expect(fits(notes, memoryFor([extent('a.md')]))).toBe(false);
});

it('takes the most linked notes of a vault that does not fit, then the newest', () => {
  const notes = [
    extent('old.md'),
    extent('hub.md', { linkedFrom: 9 }),
    extent('new.md', { changed: 5 }),
    extent('linked.md', { linkedFrom: 1 }),
  ];
  expect(paths(covered(notes, memoryFor(notes.slice(1))))).toEqual(['hub.md', 'new.md', 'linked.md']);
});

it('takes in of a large vault about what fits', () => {
  const notes = Array.from({ length: 40_000 }, (_, i) => extent(`${i}.md`, { changed: i }));
  const taken = covered(notes);
  expect(memoryFor(taken) / MOST_MEMORY).toBeCloseTo(1, 2);
  expect(taken.at(-1)?.path).toBe('39999.md');
});
