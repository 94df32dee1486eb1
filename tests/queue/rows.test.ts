import { describe, expect, it } from 'vitest';
import { isHeading, isStack, nearestStop, nextStop, placeOf, rowsOf, type Rows } from '../../src/queue/rows';
import { arrangementOf, entry } from './entries';

const { arrangement } = arrangementOf(
  [
    entry('a.md', { source: 'x', date: '2026-02-04' }),
    entry('b.md', { source: 'x', date: '2026-02-03' }),
    entry('c.md', { source: 'y', date: '2026-02-02' }),
  ],
  { view: { group: 'source' } },
);
const open = rowsOf(arrangement.now(), new Set());
const folded = rowsOf(arrangement.now(), new Set(['source x']));
const shown = (rows: Rows): string[] =>
  rows.all.map((row) => (isHeading(row) ? row.group.key : isStack(row) ? row.lead.path : `ticked ${row.decided.lead.path}`));

describe('rows', () => {
  it('are headings and what stands below them, unless they are folded', () => {
    expect(shown(open)).toEqual(['source x', 'a.md', 'b.md', 'source y', 'c.md']);
    expect(shown(folded)).toEqual(['source x', 'source y', 'c.md']);
  });

  it('count their place past headings and folded groups', () => {
    expect([1, 2, 4].map((index) => placeOf(open, index))).toEqual([1, 2, 3]);
    expect(placeOf(folded, 2)).toBe(3);
    expect(folded.size).toBe(3);
  });
});

describe('the keyboard', () => {
  it('goes from note to note, past the headings of open groups', () => {
    expect(nextStop(open, 2, 1)).toBe(4);
    expect(nextStop(open, 4, -1)).toBe(2);
    expect(nextStop(open, 1, -1)).toBe(1);
    expect(nextStop(open, 4, 1)).toBe(4);
  });

  it('stops at folded headings, so that they can be unfolded', () => {
    expect(nextStop(folded, 2, -1)).toBe(0);
  });

  it('comes to the next note where its own has left, to the one before at the end', () => {
    expect(nearestStop(open, 3)).toBe(4);
    expect(nearestStop(open, 9)).toBe(4);
    expect(nearestStop(rowsOf(arrangementOf([]).arrangement.now(), new Set()), 0)).toBe(-1);
  });
});

describe('today’s items that were decided', () => {
  const decided = { path: 'done.md', item: undefined, outcome: 'declined' as const, made: [], at: 0, isKnown: true };
  const ticked = [{ lead: decided, notes: [decided] }];
  const byDay = arrangementOf([entry('a.md', {}), entry('b.md', {}), entry('c.md', {})], {
    view: { group: 'day' },
    today: ['b.md', 'done.md'],
  }).arrangement;

  it('stay below those that are left, and the keyboard goes past them', () => {
    const rows = rowsOf(byDay.now(), new Set(), ticked);
    expect(shown(rows)).toEqual(['day today', 'b.md', 'ticked done.md', 'day rest', 'a.md', 'c.md']);
    expect(nextStop(rows, 1, 1)).toBe(4);
    expect(nextStop(rows, 4, -1)).toBe(1);
    expect(nearestStop(rows, 2)).toBe(4);
    expect(placeOf(rows, 4)).toBe(2);
  });

  it('are out of sight while the group is folded', () => {
    expect(shown(rowsOf(byDay.now(), new Set(['day today']), ticked))).toEqual(['day today', 'day rest', 'a.md', 'c.md']);
  });
});
