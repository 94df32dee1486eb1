import { expect, it } from 'vitest';
import { withCited } from '../../src/links/cited';
import type { Suggestion } from '../../src/links/suggest';

const found = (path: string, strength: Suggestion['strength']): Suggestion => ({
  path,
  score: 1,
  evidence: 2,
  strength,
  reasons: [{ code: 'shares-tags', tags: ['x'] }],
});
const list = [found('a.md', 4), found('b.md', 1), found('c.md', 4)];

it('leaves suggestions as they are where nothing is cited', () => {
  expect(withCited(list, { cites: [], citedBy: [] }, 5)).toEqual(list);
});

it('puts what is cited in front, sure enough to be linked, and says so first', () => {
  const shown = withCited(list, { cites: ['d.md', 'b.md'], citedBy: ['c.md'] }, 4);
  expect(shown.map(({ path, strength, reasons }) => [path, strength, reasons.map(({ code }) => code)])).toEqual([
    ['b.md', 3, ['cites', 'shares-tags']],
    ['c.md', 4, ['cited-by', 'shares-tags']],
    ['d.md', 3, ['cites']],
    ['a.md', 4, ['shares-tags']],
  ]);
});

it('gives no more than asked for, and each note once', () => {
  expect(withCited([], { cites: ['d.md'], citedBy: ['d.md'] }, 1).map(({ path, reasons }) => [path, reasons])).toEqual([
    ['d.md', [{ code: 'cites' }]],
  ]);
});
