import { describe, expect, it } from 'vitest';
import { edited, noteWith as note, read } from './note-with';

/** What the properties beside a title hold that YAML refuses. */
const beside = (...lines: string[]): unknown => {
  const { title, ...others } = read(note('title: "The "best""', ...lines));
  expect(title).toBe('The "best"');
  return others;
};

describe('beside a property that YAML refuses, one', () => {
  it.each([
    ['has a list below that is not indented', ['tags:', '- a', '-', '- b', 'z: 1'], { tags: ['a', null, 'b'], z: 1 }],
    ['has a list below that is', ['tags:', '  - a', '', '  # why', '  - b', 'z: 1'], { tags: ['a', 'b'], z: 1 }],
    ['has a text over lines', ['note: |', '  one: 1', '', '  two', 'z: 1'], { note: 'one: 1\n\ntwo\n', z: 1 }],
    ['is a key in double quotes', ['"a: \\"b\\"": x', '"c" : y'], { 'a: "b"': 'x', c: 'y' }],
    ['is a key in single quotes', ["'it''s: a': x"], { "it's: a": 'x' }],
    ['is a key with blanks behind it', ['a b  : x'], { 'a b': 'x' }],
    ['is a key with a colon in it', ['og:image: x', ':odd: y'], { 'og:image': 'x', ':odd': 'y' }],
    ['is a key that begins like a list', ['-rank: 3', '?what: x'], { '-rank': 3, '?what': 'x' }],
    ['names what stands in another', ['was: &s x', 'is: *s'], { was: 'x', is: '*s' }],
    ['holds a key twice', ['a: {b: 1, b: 2}'], { a: '{b: 1, b: 2}' }],
    ['is none behind a hash', ['a #b: c', 'z: 1'], { z: 1 }],
  ])('%s', (_, lines, expected) => {
    expect(beside(...lines)).toEqual(expected);
  });

  it('stands as far in as the first does, behind comments and blank lines', () => {
    const text = note('# mine', '', '  # too', ' title: "The "best""', ' status: pending', ' tags:', ' - a', ' - b');
    expect(read(text)).toEqual({ title: 'The "best"', status: 'pending', tags: ['a', 'b'] });
    expect(edited(text, { status: 'done', words: 1 })).toBe(text.replace('pending', 'done').replace(' - b\n', ' - b\n words: 1\n'));
  });
});
