import { describe, expect, test } from 'vitest';
import { reasonsFor, type Citations, type ClosestNote, type Reason } from '../../src/learning/reasons';
import { decisionsOn, itemOn, itemsOn, rank, type WrittenItem, type WrittenLessons } from './learning';

const kept = itemsOn('pottery', 12, { source: 'Craft' });
const declined = itemsOn('tides', 12, { source: 'Coast' });
const decided = [...decisionsOn(kept, true), ...decisionsOn(declined, false)];

function reasonsOf(item: WrittenItem, lessons: Partial<WrittenLessons> & { closest?: ClosestNote; ties?: Citations } = {}): Reason[] {
  const ranking = rank({ items: [...kept, ...declined, item], decided: new Map(decided), ...lessons });
  const row = ranking.rows.find((one) => one.item.id === item.id);
  return row === undefined ? [] : reasonsFor(row, ranking.evidence, lessons.closest, lessons.ties);
}

function ofKind(reasons: readonly Reason[], kind: Reason['kind']): Reason | undefined {
  return reasons.find((reason) => reason.kind === kind);
}

describe('the reasons of an item', () => {
  test('count the decided items most like it', () => {
    const alike = ofKind(reasonsOf(itemOn('pottery', 40)), 'alike');
    expect(alike).toMatchObject({ kept: 5 });
    expect(alike?.kind === 'alike' && alike.ids.every((id) => id.startsWith('pottery'))).toBe(true);
  });

  test('name the notes that it cites and those that cite it', () => {
    const ties = { cites: ['a.md', 'b.md'], citedBy: ['c.md'] };
    const reasons = reasonsOf(itemOn('bees', 1), { ties });
    expect(ofKind(reasons, 'cites')).toEqual({ kind: 'cites', paths: ['a.md', 'b.md'] });
    expect(ofKind(reasons, 'cited-by')).toEqual({ kind: 'cited-by', paths: ['c.md'] });
    expect(ofKind(reasonsOf(itemOn('bees', 1)), 'cites')).toBeUndefined();
  });

  test('count what became of its source, for and against', () => {
    expect(ofKind(reasonsOf(itemOn('bees', 1, { source: 'Craft' })), 'source')).toMatchObject({ kept: 12, ids: kept.map(({ id }) => id) });
    expect(ofKind(reasonsOf(itemOn('bees', 1, { source: 'Coast' })), 'source')).toMatchObject({
      kept: 0,
      ids: declined.map(({ id }) => id),
    });
  });

  test('say nothing of a source with two decisions, or of none', () => {
    const two = itemsOn('bees', 2, { source: 'Rare' });
    const items = [...kept, ...declined, ...two];
    const asked = itemOn('bees', 9, { source: 'Rare' });
    expect(
      ofKind(reasonsOf(asked, { items: [...items, asked], decided: new Map([...decided, ...decisionsOn(two, true)]) }), 'source'),
    ).toBeUndefined();
    expect(ofKind(reasonsOf(itemOn('bees', 9, { source: '' })), 'source')).toBeUndefined();
  });

  test('name the note it is close to, first where nothing speaks more', () => {
    const closest = { path: 'Hives.md', closeness: 0.9 };
    expect(reasonsOf(itemOn('bees', 3, { source: '' }), { closest })[0]).toEqual({ kind: 'note', path: 'Hives.md' });
    expect(ofKind(reasonsOf(itemOn('bees', 3)), 'note')).toBeUndefined();
  });

  test('name words as its own text writes them', () => {
    const words = ofKind(reasonsOf(itemOn('pottery', 41, { title: 'KILN Glaze' })), 'words');
    expect(words?.kind === 'words' && words.words.length > 0 && words.words.every((word) => /^\p{L}+$/u.test(word))).toBe(true);
  });

  test('are none for an item without words or source', () => {
    expect(reasonsOf({ id: 'bare', title: '', text: '', source: '', date: undefined })).toEqual([]);
  });
});
