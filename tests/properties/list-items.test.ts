import { describe, expect, it } from 'vitest';
import { editedItems, itemsOf, type ListEdit } from '../../src/properties/list-items';
import { edited, noteWith as note } from './note-with';

const plusNew: ListEdit = (items) => [...items, 'new'];
const withoutA: ListEdit = (items) => items.map((item) => (item === 'a' ? undefined : item));
const zForA: ListEdit = (items) => items.map((item) => (item === 'a' ? 'z' : item));

/** The lines of the property after an edit of its list; a title stands before it, a comment and another property behind. */
const after = (lines: string[], edit: ListEdit): string[] => {
  const frame = (some: string[]): string => note('title: a', ...some, '# of z', 'z: a');
  const [before = '', behind = ''] = frame(['|']).split('|');
  const text = edited(frame(lines), { tags: edit });
  expect([text.startsWith(before), text.endsWith(behind)]).toEqual([true, true]);
  return text.slice(before.length, text.length - behind.length).split('\n');
};

describe('a list takes another item', () => {
  it.each([
    ['below the others', ['tags:', '  - a # one', '  - b'], ['tags:', '  - a # one', '  - b', '  - new']],
    ['below others that are not indented', ['tags:', '- a'], ['tags:', '- a', '- new']],
    ['below a text over lines', ['tags:', '  - |', '    one', '    two'], ['tags:', '  - |', '    one', '    two', '  - new']],
    ['below a mapping', ['tags:', '  - name: b', '    more: c # d'], ['tags:', '  - name: b', '    more: c # d', '  - new']],
    ['below a list', ['tags:', '  - - a', '    - b'], ['tags:', '  - - a', '    - b', '  - new']],
    ['below a list in brackets', ['tags:', '  - [a, b]'], ['tags:', '  - [a, b]', '  - new']],
    ['below a list in brackets over lines', ['tags:', '  - [a,', '    b]'], ['tags:', '  - [a,', '    b]', '  - new']],
    ['below an empty item', ['tags:', '  - a', '  -'], ['tags:', '  - a', '  -', '  - new']],
    ['in brackets', ['tags: [a, b] # mine'], ['tags: [a, b, new] # mine']],
    ['in brackets over lines', ['tags: [', '  a, # one', '  b # two', '  ]'], ['tags: [', '  a, # one', '  b, new # two', '  ]']],
    ['in brackets that end in a comma', ['tags: [a, ]'], ['tags: [a, new, ]']],
    ['in empty brackets', ['tags: [ ]'], ['tags: [new ]']],
    ['behind a list in brackets', ['tags: [a, [b, c]]'], ['tags: [a, [b, c], new]']],
    ['behind a mapping in brackets', ['tags: [a, {b: c}]'], ['tags: [a, {b: c}, new]']],
  ])('%s', (_, lines, expected) => {
    expect(after(lines, plusNew)).toEqual(expected);
  });

  it.each([
    ['a text becomes a list', ['tags: a'], ['tags: [a, new]']],
    ['a text in quotes keeps them', ['tags: "a" # mine'], ['tags: ["a", new] # mine']],
    ['a number keeps its digits', ['tags: 007'], ['tags: [007, new]']],
    ['what ends a list in brackets is quoted', ['tags: a]b'], ['tags: ["a]b", new]']],
    ['words are items, with commas or without', ['tags: a, b  c'], ['tags: [a, b, c, new]']],
    ['a key alone gets a list', ['tags:'], ['tags: [new]']],
    ['so does nothing', ['tags: ~'], ['tags: [new]']],
  ])('%s', (_, lines, expected) => {
    expect(after(lines, plusNew)).toEqual(expected);
  });

  it('where there was none, in a block or without one', () => {
    expect(edited(note('z: 1'), { tags: plusNew })).toBe(note('z: 1', 'tags: [new]'));
    expect(edited('Body.', { tags: () => [undefined, 'new'] })).toBe('---\ntags: [new]\n---\nBody.');
  });
});

describe('a list loses an item', () => {
  it.each([
    ['the first, with its comment', ['tags:', '  - a # one', '  - b # two'], ['tags:', '  - b # two']],
    ['a text over lines', ['tags:', '  - >', '    a', '  - b'], ['tags:', '  - b']],
    ['the last', ['tags:', '  - b', '  - a'], ['tags:', '  - b']],
    ['each of several', ['tags:', '  - a', '  - b', '  - "a"'], ['tags:', '  - b']],
    ['and keeps a comment of its own line', ['tags:', '  # about', '  - a', '  - b'], ['tags:', '  # about', '  - b']],
    ['beside a mapping', ['tags:', '  - name: a', '  - a'], ['tags:', '  - name: a']],
    ['the first in brackets', ['tags: [a, b]'], ['tags: [b]']],
    ['the last in brackets', ['tags: [b,  a ] # mine'], ['tags: [b ] # mine']],
    ['one between others', ['tags: [b, a, c]'], ['tags: [b, c]']],
    ['two in a row', ['tags: [a, a, c]'], ['tags: [c]']],
    ['with its tag', ['tags: [!!str a, b]'], ['tags: [b]']],
    ['with its anchor', ['tags: [&one a, b]'], ['tags: [b]']],
    ['beside another with a tag', ['tags: [!!str b, a]'], ['tags: [!!str b]']],
    ['of two words', ['tags: a b'], ['tags: [b]']],
  ])('%s', (_, lines, expected) => {
    expect(after(lines, withoutA)).toEqual(expected);
  });

  it('and goes with the last one', () => {
    const expected = note('z: 1');
    for (const lines of [['tags: a'], ['tags: [a]'], ['tags:', '  - a', '  - a']]) {
      expect(edited(note(...lines, 'z: 1'), { tags: withoutA })).toBe(expected);
    }
  });
});

describe('an item is replaced', () => {
  it.each([
    ['below', ['tags:', '  - "a" # one', '  - b'], ['tags:', '  - z # one', '  - b']],
    ['in brackets', ['tags: [b, a, {a: a}]'], ['tags: [b, z, {a: a}]']],
    ['where it is the only word', ['tags: a'], ['tags: [z]']],
  ])('%s', (_, lines, expected) => {
    expect(after(lines, zForA)).toEqual(expected);
  });
});

describe('a list that is left alone', () => {
  it.each([['tags: "a  b"'], ['tags: [ 1,"b" ]'], ['tags: 007']])('stays as it was: %s', (line) => {
    expect(after([line], (items) => [...items])).toEqual([line]);
  });
});

describe('the items of a value', () => {
  it('are texts, the empty one where an item is none', () => {
    expect(itemsOf(['a ', 1, true, null, { b: 'c' }])).toEqual(['a', '1', 'true', '', '']);
    expect(itemsOf(12)).toEqual(['12']);
    expect(itemsOf(', a,b\n c ')).toEqual(['a', 'b', 'c']);
    for (const none of [undefined, null, { a: 1 }, ' ']) expect(itemsOf(none)).toEqual([]);
  });

  it('stay what they were where an edit leaves them alone', () => {
    expect(editedItems([1, null, 'a'], plusNew)).toEqual([1, null, 'a', 'new']);
    expect(editedItems(['a', 2], withoutA)).toEqual([2]);
    expect(editedItems(7, plusNew)).toEqual([7, 'new']);
    expect(editedItems(7, () => ['8'])).toEqual(['8']);
    expect(editedItems('a b', plusNew)).toEqual(['a', 'b', 'new']);
    expect(editedItems(undefined, plusNew)).toEqual(['new']);
  });
});
