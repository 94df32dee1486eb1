import { describe, expect, test } from 'vitest';
import { stateInTag, stateOf, statesIn } from '../../src/kinds/state';
import { wordOf } from '../../src/kinds/word';

test.each([
  ['readingStatus', 'reading status'],
  ['Reading_Status', 'reading status'],
  ['01 – To process', 'to process'],
  ['📥 Inbox', 'inbox'],
  ['📥', '📥'],
  ['Ｒｅａｄ', 'read'],
  ['2026', '2026'],
])('%s is the word %s', (name, word) => {
  expect(wordOf(name)).toBe(word);
});

describe('a value says', () => {
  test.each([
    ['to-read', 'open'],
    ['Needs review', 'open'],
    ['to be analysed', 'open'],
    ['待精读', 'open'],
    ['non lu', 'open'],
    ['[[Unread]]', 'open'],
    ['status/unread', 'open'],
    ['1-unread', 'open'],
    ['pending', 'open'],
    ['zu prüfen', 'open'],
    ['在读', 'active'],
    ['Read', 'done'],
    ['既読', 'done'],
    ['✅', 'done'],
    ['won’t read', 'declined'],
    ['已忽略', 'declined'],
    ['neprebrano', undefined],
  ])('%s: %s', (value, state) => {
    expect(stateOf(value)?.state).toBe(state);
  });

  test('less where tasks are called so too', () => {
    expect(stateOf('pending')?.isSure).toBe(false);
    expect(stateOf('unread')?.isSure).toBe(true);
  });
});

describe('a property says', () => {
  const saidBy = (name: string, value: Parameters<typeof statesIn>[1]): unknown[] => statesIn(name, value).map(({ state }) => state);
  test.each<[string, Parameters<typeof statesIn>[1], unknown[]]>([
    ['Status', 'unread', ['open']],
    ['reading_status', 'done', ['done']],
    ['status', ['paper', 'inbox'], [undefined, 'open']],
    ['status', null, [undefined]],
    ['shelf of books', 'to-read', ['open']],
    ['topic', 'read', []],
    ['description', 'A sentence that says unread somewhere in its middle', []],
    ['read', false, ['open']],
    ['read', 'Yes', ['done']],
    ['Read?', 'no', ['open']],
    ['read', '2026-02-19', ['done']],
    ['read', null, ['open']],
    ['unread', true, ['open']],
    ['unread', false, ['done']],
    ['unread', null, []],
    ['processed_into', [], ['open']],
    ['processed_into', ['[[A thought]]'], ['done']],
    ['zettel', '[[A thought]]', ['done']],
    ['progress', 0, ['open']],
    ['progress', '40 %', ['active']],
    ['progress', 100, ['done']],
    ['read', 12, []],
  ])('%s: %j', (name, value, states) => {
    expect(saidBy(name, value)).toEqual(states);
  });
});

describe('a tag says', () => {
  test.each([
    ['to-read', 'open', 'to-read'],
    ['status/unread', 'open', 'status/unread'],
    ['to/read', 'open', 'to/read'],
    ['inbox/rss', 'open', 'inbox'],
    ['reading/todo', 'open', 'reading/todo'],
    ['processed', 'done', 'processed'],
    ['📥/🟩', 'done', '📥/🟩'],
  ])('%s: %s', (tag, state, value) => {
    expect(stateInTag(tag)).toMatchObject({ state, value });
  });

  test.each(['literature', 'todo', 'reading', 'new', 'rss', 'archive'])('nothing by %s, which is what the note is about', (tag) => {
    expect(stateInTag(tag)).toBeUndefined();
  });
});
