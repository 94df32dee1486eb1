import { expect, it } from 'vitest';
import { covered, fits, memoryOf, type Extent } from '../../src/links/coverage';

const extent = (path: string, part: Partial<Extent> = {}): Extent => ({ path, size: 2000, linkedFrom: 0, changed: 0, ...part });
const paths = (notes: readonly Extent[]): string[] => notes.map(({ path }) => path);

it('takes the whole vault while it fits', () => {
  const notes = [extent('a.md'), extent('b.md')];
  expect(fits(notes)).toBe(true);
  expect(fits(notes, memoryOf({ size: 2000 }))).toBe(false);
});

it('takes the most linked notes of a vault that does not fit, then the newest', () => {
  const notes = [extent('old.md'), extent('hub.md', { linkedFrom: 9 }), extent('new.md', { changed: 5 }), extent('linked.md', { linkedFrom: 1 })];
  expect(paths(covered(notes, 3 * memoryOf({ size: 2000 })))).toEqual(['hub.md', 'new.md', 'linked.md']);
});
