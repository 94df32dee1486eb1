import { describe, expect, it } from 'vitest';
import type { DecidedItem } from '../../src/decided/decided-item';
import type { DecidedNote } from '../../src/decided/decided-note';
import { en } from '../../src/i18n/en';
import { zh } from '../../src/i18n/zh';
import { dayName, decidedModel, decidedRows, startOfDay, type DecidedWords } from '../../src/panel/decided-rows';

const words: DecidedWords = {
  t: en,
  nameOf: (path) => path.replace('.md', ''),
  formatDate: (date, pattern) =>
    pattern === en.timeFormat ? `${date.getHours()}:${date.getMinutes()}` : `${pattern} of ${date.getDate()}`,
};
const at = (day: number, hour = 12): number => new Date(2026, 1, day, hour, 5).getTime();
const item = (lead: Partial<DecidedNote>, notes = 1): DecidedItem => {
  const note: DecidedNote = { path: 'a.md', item: undefined, outcome: 'declined', made: [], at: at(19), isKnown: true, ...lead };
  return { lead: note, notes: Array<DecidedNote>(notes).fill(note) };
};
const facts = (properties: Record<string, string>) => ({ properties, changed: 0 });

it('items stand under the local days on which they were decided', () => {
  const [a, b, c] = [item({ at: at(20, 0) }), item({ at: at(19, 23) }), item({ at: at(19, 0) })];
  expect(decidedRows([a, b, c])).toEqual([{ day: startOfDay(at(20)), items: 1 }, a, { day: startOfDay(at(19)), items: 2 }, b, c]);
  expect(decidedRows([])).toEqual([]);
});

it('today and yesterday are called so, other days by their date', () => {
  const names = [20, 19, 18].map((day) => dayName(startOfDay(at(day)), at(20), words));
  expect(names).toEqual(['Today', 'Yesterday', 'D MMM YYYY of 18']);
});

describe('a decided item', () => {
  it('says where it came from, when and how it was decided, and why', () => {
    const model = decidedModel(item({}, 2), facts({ source: 'Alpha RSS', declined_reason: 'Duplicate' }), words);
    expect(model).toEqual({
      title: 'a',
      source: 'Alpha',
      rest: ' · 12:5 · declined',
      because: 'Duplicate',
      outcome: 'declined',
      notes: 2,
      takeBack: 'Undo',
    });
  });

  it('says where it went', () => {
    const model = decidedModel(item({ outcome: 'written', made: ['B.md', 'C.md'] }), facts({ declined_reason: 'Duplicate' }), words);
    expect([model.source, model.rest, model.because]).toEqual(['', '12:5 · written', 'Went into B and 1 more']);
    expect(decidedModel(item({ outcome: 'written', made: ['B.md'] }), facts({}), words).because).toBe('Went into B');
  });

  it('that the history does not know is made pending again; one that is gone still has a name', () => {
    expect(decidedModel(item({ isKnown: false }), undefined, words)).toMatchObject({ because: '', takeBack: 'Make pending again' });
  });
});

it('counts name notes where they are more than items, and only what there is', () => {
  const [one, some] = [
    { items: 1, notes: 1 },
    { items: 7, notes: 9 },
  ];
  expect([en, zh].flatMap((t) => [t.decided.count(one), t.decided.count(some)])).toEqual([
    '1 item',
    '7 items, 9 notes',
    '1 项',
    '7 项（9 篇笔记）',
  ]);
  expect(
    en.decided.tally([
      ['written', 2],
      ['declined', 14],
    ]),
  ).toBe('Today: 2 written, 14 declined');
  expect(zh.decided.tally([['declined', 14]])).toBe('今天：不采纳 14 项');
});
