import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../src/properties/frontmatter';
import { brokenKey } from '../../src/properties/guard';
import type { PropertyValue } from '../../src/properties/property-value';

const block = (...lines: string[]): string => ['---', ...lines, '---', ''].join('\n');

/** What the guard says of an edit that turned some lines into others; `wanted` is what was to change. */
const check = (before: string[], after: string[], wanted: Record<string, PropertyValue | undefined>): string | undefined => {
  const head = block(...before);
  const frontmatter = readFrontmatter(head);
  if (frontmatter === undefined) throw new Error('no block');
  return brokenKey({ head, frontmatter }, block(...after), new Map(Object.entries(wanted)));
};

describe('the guard', () => {
  it('lets an edit pass that did what it was to do and no more', () => {
    expect(check(['a: 1', 'b: {c: [x]}'], ['a: 2', 'b: {c: [x]}'], { a: 2 })).toBeUndefined();
    expect(check(['a: 1', 'b: x'], ['b: "x"'], { a: undefined })).toBeUndefined();
    expect(check(['a: 1', 'b: "x "y""'], ['a: 2', 'b: "x "y""'], { a: 2 })).toBeUndefined();
  });

  it.each<[string, string[], string[], Record<string, PropertyValue | undefined>, string]>([
    ['another value changed', ['a: 1', 'b: {c: [x]}'], ['a: 2', 'b: {c: [y]}'], { a: 2 }, 'b'],
    ['another value changed its kind', ['a: 1', 'b: 1.10'], ['a: 2', 'b: "1.1"'], { a: 2 }, 'b'],
    ['another property went', ['a: 1', 'b: x', 'c: y'], ['a: 2', 'b: x'], { a: 2 }, 'a'],
    ['another property came', ['a: 1', 'b: x'], ['a: 2', 'b: x', 'c: y'], { a: 2 }, 'a'],
    ['another property was renamed', ['a: 1', 'b: x'], ['a: 2', 'c: x'], { a: 2 }, 'b'],
    ['the value is not what was wanted', ['a: 1', 'b: x'], ['a: 3', 'b: x'], { a: 2 }, 'a'],
    ['what was to go is there', ['a: 1', 'b: x'], ['a: 1', 'b: x'], { a: undefined }, 'a'],
    ['the block became unreadable', ['a: 1', 'b: x'], ['a: 2', 'b: x', '@c'], { a: 2 }, 'a'],
    ['a key came twice', ['a: 1', 'b: x'], ['a: 2', 'b: x', 'b: x'], { a: 2 }, 'b'],
    ['the block ends elsewhere', ['a: 1', 'b: x'], ['a: 2', '---', 'b: x'], { a: 2 }, 'a'],
    ['the lines changed of what could not be read', ['a: 1', 'b: "x "y""'], ['a: 2', 'b: "x "z""'], { a: 2 }, 'b'],
  ])('stops one where %s', (_, before, after, wanted, key) => {
    expect(check(before, after, wanted)).toBe(key);
  });
});
