import { describe, expect, it } from 'vitest';
import { sameValue, textOf, valueIn, type PropertyValue } from '../../src/properties/property-value';

describe('two values', () => {
  it.each<[PropertyValue, PropertyValue]>([
    [
      { a: [1, { b: null }], c: 'x' },
      { c: 'x', a: [1, { b: null }] },
    ],
    [NaN, NaN],
    [[], []],
  ])('are equal all the way down: %j and %j', (one, other) => {
    expect(sameValue(one, other)).toBe(true);
  });

  it.each<[PropertyValue, PropertyValue]>([
    ['1', 1],
    ['', null],
    ['a', ['a']],
    [null, {}],
    [[], {}],
    [[1], [1, 2]],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: 2 }],
  ])('differ: %j and %j', (one, other) => {
    expect([sameValue(one, other), sameValue(other, one)]).toEqual([false, false]);
  });
});

describe('the value under a key', () => {
  it('is the one of exactly that name, otherwise the first that differs in case alone', () => {
    expect(valueIn({ Tags: 'a', tags: 'b' }, 'tags')).toBe('b');
    expect(valueIn({ TAGS: 'a', Tags: 'b', tag: 'c' }, 'tags')).toBe('a');
    expect(valueIn({ tags: 'a' }, 'TAGS')).toBe('a');
    expect(valueIn({ tag: 'a' }, 'tags')).toBeUndefined();
    expect(valueIn({}, 'toString')).toBeUndefined();
  });
});

describe('the text of a value', () => {
  it.each<[PropertyValue | undefined, string]>([
    [' a ', 'a'],
    [12, '12'],
    [['a', 'b'], 'a'],
    [[['a']], 'a'],
    [[], ''],
    [{ a: 'b' }, ''],
    [true, ''],
    [null, ''],
    [undefined, ''],
  ])('of %j is %j', (value, text) => {
    expect(textOf(value)).toBe(text);
  });
});
