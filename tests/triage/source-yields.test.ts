import { expect, it } from 'vitest';
import { SourceYields, type ItemState } from '../../src/triage/source-yields';

const STATES: Record<string, ItemState> = {
  'pending-analysis': { isPending: true, decisions: [] },
  analyzed: { isPending: false, decisions: ['done'] },
  declined: { isPending: false, decisions: ['declined'] },
};

it("counts what became of each source's items, and follows them", () => {
  const yields = new SourceYields();
  const put = (path: string, status: string | undefined, source: string | undefined = 'Alpha RSS'): void => {
    yields.put({ path, properties: { source } }, STATES[status ?? ''] ?? { isPending: false, decisions: [] });
  };
  put('a.md', 'pending-analysis');
  put('b.md', 'analyzed');
  put('c.md', 'declined');
  put('permanent.md', undefined, '[[b]]');
  put('mine.md', 'draft');
  expect(yields.of('Alpha')).toEqual({ permanent: 1, items: 3 });
  put('a.md', 'analyzed');
  yields.rename('b.md', 'z.md');
  yields.remove('z.md');
  expect(yields.of('Alpha')).toEqual({ permanent: 1, items: 2 });
  put('a.md', 'analyzed', 'Beta');
  yields.remove('c.md');
  expect(yields.of('Alpha')).toBeUndefined();
  expect(yields.of('Beta')).toEqual({ permanent: 1, items: 1 });
});
