import { describe, expect, test } from 'vitest';
import { reasonsFor, type Reason } from '../../src/learning/reasons';
import type { LearnableItem, Lessons } from '../../src/learning/lessons';
import { decisionsOn, itemOn, itemsOn, rank } from './learning';

const kept = itemsOn('pottery', 12, { source: 'Craft' });
const declined = itemsOn('tides', 12, { source: 'Coast' });
const decisions = [...decisionsOn(kept, true), ...decisionsOn(declined, false)];

function reasonsOf(item: LearnableItem, lessons: Partial<Lessons> = {}): Reason[] {
  const ranking = rank({ items: [...kept, ...declined, item], decisions, ...lessons });
  const row = ranking.rows.find((one) => one.item === item);
  return row === undefined ? [] : reasonsFor(row, ranking.evidence, lessons.vault ?? []);
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
      ofKind(reasonsOf(asked, { items: [...items, asked], decisions: [...decisions, ...decisionsOn(two, true)] }), 'source'),
    ).toBeUndefined();
    expect(ofKind(reasonsOf(itemOn('bees', 9, { source: '' })), 'source')).toBeUndefined();
  });

  test('name the note it is close to, by its path', () => {
    const vault = [
      { path: 'Bread.md', title: 'Bread', text: 'flour and yeast' },
      { path: 'Hives.md', title: 'Hives', text: 'hive queen swarm comb nectar' },
    ];
    expect(ofKind(reasonsOf(itemOn('bees', 3), { vault }), 'note')).toMatchObject({ path: 'Hives.md', title: 'Hives' });
    expect(ofKind(reasonsOf(itemOn('pottery', 3, { id: 'p' }), { vault }), 'note')).toBeUndefined();
  });

  test('name words as its own text writes them', () => {
    const words = ofKind(reasonsOf(itemOn('pottery', 41, { title: 'KILN Glaze' })), 'words');
    expect(words?.kind === 'words' && words.words.length > 0 && words.words.every((word) => /^\p{L}+$/u.test(word))).toBe(true);
  });

  test('are none for an item without words or source', () => {
    expect(reasonsOf({ id: 'bare', title: '', text: '', source: '', date: undefined })).toEqual([]);
  });
});
