import { describe, expect, it } from 'vitest';
import * as shape from '../src/shape';

const { string, number, boolean, shaped } = shape;

describe('what a value from outside stands for', () => {
  it.each([
    ['a text', string, 'a', 1],
    ['a number', number, 1.5, '1'],
    ['a number', number, 0, NaN],
    ['yes or no', boolean, false, 0],
    ['one of several values', shape.oneOf(['a', 2]), 2, 'b'],
    ['a list', shape.list(string), ['a', 'b'], ['a', 1]],
    ['a list', shape.list(string), [], { length: 0 }],
    ['values by name', shape.record(number), { a: 1, b: 2 }, { a: 1, b: '2' }],
    ['values by name', shape.record(number), {}, []],
    ['a list with a shape for each place', shape.tuple(string, number), ['a', 1], ['a']],
    ['a list with a shape for each place', shape.tuple(string, shape.optional(number)), ['a', 1], 'a1'],
    ['an object', shape.object({ a: string }), { a: 'b' }, { a: 1 }],
    ['an object', shape.object({ a: shape.optional(string) }), {}, null],
    ['an object', shape.object({ a: shape.optional(string) }), { a: 'b' }, { a: null }],
    ['an object', shape.object({}), {}, 'text'],
    ['what fits a condition', shape.where(number, (value) => value > 1), 2, 1],
    ['what is of either shape', shape.either(string, number), 1, true],
  ])('is %s, or nothing', (_, read, fits, doesNot) => {
    expect(shaped<unknown>(read, fits)).toEqual(fits);
    expect(shaped<unknown>(read, doesNot)).toBeUndefined();
    expect(shape.isShaped(read, fits)).toBe(true);
    expect(shape.isShaped(read, doesNot)).toBe(false);
  });

  it('is what was asked for alone', () => {
    expect(shaped(shape.object({ a: string, b: shape.optional(string) }), { a: 'a', c: 1 })).toStrictEqual({ a: 'a' });
    expect(shaped(shape.tuple(string), ['a', 'b'])).toEqual(['a']);
  });

  it('is the first shape of several that fits', () => {
    const either = shape.either(shape.object({ a: string }), shape.object({ a: string, b: string }));
    expect(shaped(either, { a: '1', b: '2' })).toEqual({ a: '1' });
  });

  it('is without white space around it', () => {
    expect(shaped(shape.trimmed, ' a b\n')).toBe('a b');
    expect(shaped(shape.trimmed, ' ')).toBe('');
    expect(shaped(shape.filled, ' a ')).toBe('a');
    expect(shaped(shape.filled, ' ')).toBeUndefined();
  });

  it('is made into something else, or falls back on something', () => {
    const length = shape.as(string, (text) => text.length);
    expect(shaped(length, 'abc')).toBe(3);
    expect(shaped(length, 3)).toBeUndefined();
    expect(shape.otherwise(length, 7)(3)).toBe(7);
    expect(shape.otherwise(length, 7)('a')).toBe(1);
  });

  it('does not change what other objects are, whatever its names', () => {
    const read = shaped(shape.record(shape.record(boolean)), JSON.parse('{ "__proto__": { "polluted": true }, "constructor": {} }'));
    expect(Object.keys(read ?? {})).toEqual(['__proto__', 'constructor']);
    expect('polluted' in {} || (read !== undefined && 'polluted' in read)).toBe(false);
  });
});
