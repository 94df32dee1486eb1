import { describe, expect, test } from 'vitest';
import { Learner } from '../../src/learning/rank';
import { NO_WISHES, type Wishes } from '../../src/learning/lessons';
import { decisionsOn, idsOf, itemOn, itemsOn, NOW, rank } from './learning';

const closeToTides = (id: string): number => Number(id.startsWith('tides'));

describe('the order of pending items', () => {
  test('is closeness to the vault before there is anything to learn from', () => {
    const items = [...itemsOn('pottery', 3), ...itemsOn('tides', 3)];
    expect(
      idsOf(rank({ items, closeness: closeToTides }))
        .slice(0, 3)
        .every((id) => id.startsWith('tides')),
    ).toBe(true);
  });

  test('stays closeness to the vault under twenty decisions', () => {
    const decided = itemsOn('pottery', 19);
    const items = [...decided, itemOn('pottery', 40), itemOn('tides', 41)];
    expect(idsOf(rank({ items, decided: new Map(decisionsOn(decided, true)), closeness: closeToTides }))).toEqual([
      'tides-41',
      'pottery-40',
    ]);
  });

  test('puts what is like kept items before what is like declined ones', () => {
    const kept = itemsOn('pottery', 12);
    const declined = itemsOn('tides', 12);
    const items = [...kept, ...declined, itemOn('tides', 30), itemOn('pottery', 31)];
    const decided = new Map([...decisionsOn(kept, true), ...decisionsOn(declined, false)]);
    expect(idsOf(rank({ items, decided }))).toEqual(['pottery-31', 'tides-30']);
  });

  test('moves what cites the notes up, among items that nothing else tells apart', () => {
    const kept = itemsOn('pottery', 12);
    const declined = itemsOn('tides', 12);
    const decided = new Map([...decisionsOn(kept, true), ...decisionsOn(declined, false)]);
    const alike = ['a', 'b', 'c'].map((id) => itemOn('bees', 1, { id }));
    const citations = (id: string): number => ({ b: 1, c: 3 })[id] ?? 0;
    const items = [...kept, ...declined, ...alike];
    const wishes = { ...NO_WISHES, explores: false };
    expect(idsOf(rank({ items, decided, wishes }))).toEqual(['a', 'b', 'c']);
    expect(idsOf(rank({ items, decided, wishes, citations }))).toEqual(['c', 'b', 'a']);
  });

  test('moves what is like declined items back even while nothing was kept', () => {
    const declined = itemsOn('tides', 20);
    const items = [...declined, itemOn('tides', 30), itemOn('pottery', 31)];
    expect(idsOf(rank({ items, decided: new Map(decisionsOn(declined, false)) }))).toEqual(['pottery-31', 'tides-30']);
  });

  test('prefers a source of which more was kept, among items alike', () => {
    const good = itemsOn('bees', 12, { source: 'Apiary' }).map((item) => ({ ...item, id: `a-${item.id}` }));
    const poor = itemsOn('bees', 12, { source: 'Echo' }).map((item) => ({ ...item, id: `e-${item.id}` }));
    const same = itemOn('bees', 30);
    const items = [...good, ...poor, { ...same, id: 'from-echo', source: 'Echo' }, { ...same, id: 'from-apiary', source: 'Apiary' }];
    const ranking = rank({ items, decided: new Map([...decisionsOn(good, true), ...decisionsOn(poor, false)]) });
    expect(idsOf(ranking)).toEqual(['from-apiary', 'from-echo']);
  });

  test('follows what was asked for outright, with nothing decided', () => {
    const items = [...itemsOn('pottery', 4), ...itemsOn('tides', 4)];
    const wishes = (more: string, less: string): Wishes => ({
      ...NO_WISHES,
      marked: new Map([
        [more, true],
        [less, false],
      ]),
    });
    expect(idsOf(rank({ items, wishes: wishes('pottery-0', 'tides-0') }))[0]).toMatch(/^pottery/);
    expect(idsOf(rank({ items, wishes: wishes('tides-0', 'pottery-0') }))[0]).toMatch(/^tides/);
    expect(idsOf(rank({ items, wishes: wishes('tides-0', 'pottery-0') }))).toHaveLength(8);
  });

  test('puts nothing forward for being unlike what was decided where that is not wanted', () => {
    const decided = itemsOn('pottery', 24);
    const long = Array.from({ length: 12 }, (_, n) => `unheard${n} unseen${n}`).join(' ');
    const items = [...decided, ...itemsOn('pottery', 20).map((item) => ({ ...item, id: `p-${item.id}` }))];
    const strange = [0, 1].map((n) => itemOn('bees', n, { id: `odd-${n}`, text: long }));
    const lessons = { items: [...items, ...strange], decided: new Map(decisionsOn(decided, true)) };
    expect(rank(lessons).rows.some(({ isUnlike }) => isUnlike)).toBe(true);
    expect(rank({ ...lessons, wishes: { ...NO_WISHES, explores: false } }).rows.some(({ isUnlike }) => isUnlike)).toBe(false);
  });

  test('holds every undecided item once', () => {
    const items = [...itemsOn('pottery', 40), ...itemsOn('tides', 40), ...itemsOn('bees', 40)];
    const decided = items.filter((_, i) => i % 4 === 0);
    const ranking = rank({ items, decided: new Map(decided.map(({ id }) => [id, id.startsWith('bees')])) });
    const pending = items.filter((item) => !decided.includes(item)).map(({ id }) => id);
    expect([...idsOf(ranking)].sort()).toEqual([...pending].sort());
  });

  test('does not depend on what the learner was asked before', () => {
    const items = [...itemsOn('pottery', 20), ...itemsOn('tides', 20)];
    const decided = new Map(decisionsOn(items.slice(0, 25), true));
    const used = new Learner();
    rank({ items: itemsOn('bees', 30), now: NOW }, used);
    rank({ items: items.slice(3).map((item) => ({ ...item, text: `${item.text} changed` })) }, used);
    expect(idsOf(rank({ items, decided }, used))).toEqual(idsOf(rank({ items, decided })));
  });

  test('follows a text that changed', () => {
    const learner = new Learner();
    const kept = itemsOn('pottery', 20);
    const decided = new Map(decisionsOn(kept, true));
    const [first, second] = [itemOn('tides', 1), itemOn('tides', 2)];
    rank({ items: [...kept, first, second], decided }, learner);
    const changed = { ...second, text: 'glaze kiln clay stoneware slip firing' };
    expect(idsOf(rank({ items: [...kept, first, changed], decided }, learner))).toEqual(['tides-2', 'tides-1']);
  });
});

describe('what is unlike anything decided', () => {
  const words = (n: number): string => Array.from({ length: 14 }, (_, i) => `w${String((n + i) % 16)}x`).join(' ');
  const kept = itemsOn('pottery', 20);
  const pending = Array.from({ length: 30 }, (_, n) => itemOn('pottery', n + 50));
  const decided = new Map(decisionsOn(kept, true));
  const strange = (date: number | undefined): ReturnType<typeof itemOn>[] =>
    [0, 1].map((n) => itemOn('bees', n, { id: `strange-${String(n)}`, title: '', text: words(n), source: 'New', date }));

  test('is put forward after the first five rows, and told apart', () => {
    const { rows } = rank({ items: [...kept, ...pending, ...strange(NOW)], decided });
    expect(rows.slice(0, 5).some(({ isUnlike }) => isUnlike)).toBe(false);
    expect(rows[5]).toMatchObject({ item: { source: 'New' }, isUnlike: true });
    expect(rows[9]).toMatchObject({ item: { source: 'New' }, isUnlike: true });
  });

  test('is not put forward once it is two weeks old, nor without a date', () => {
    for (const date of [NOW - 15 * 24 * 3600 * 1000, undefined]) {
      const { rows } = rank({ items: [...kept, ...pending, ...strange(date)], decided });
      expect(rows.some(({ isUnlike, item }) => isUnlike && item.source === 'New')).toBe(false);
    }
  });
});
