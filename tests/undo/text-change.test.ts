import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, foldedFingerprint, reverted } from '../../src/undo/text-change';
import { madeUp } from '../made-up';

const before = '---\r\nstatus: pending\r\n---\r\n\r\nOne.\r\n';
const after = '---\r\nstatus: declined\r\nwhy: old\r\n---\r\n\r\nOne.\r\n';
const lf = (text: string): string => text.replace(/\r\n/g, '\n');
const crlf = (text: string): string => lf(text).replace(/\n/g, '\r\n');

it('a change is the middle that differs', () => {
  expect(changeBetween('a pending b', 'a declined b')).toMatchObject({ at: 2, removed: 'pending', inserted: 8 });
  expect(changeBetween('aaa', 'aa')).toMatchObject({ at: 2, removed: 'a', inserted: 0 });
  expect(changeBetween('same', 'same')).toMatchObject({ at: 4, removed: '', inserted: 0 });
});

describe('a text is brought back', () => {
  it('from what the change left, and stays when it is as before', () => {
    const change = changeBetween(before, after);
    expect(reverted(after, change)).toBe(before);
    expect(reverted(before, change)).toBe(before);
  });

  it('not when somebody wrote in it', () => {
    expect(reverted(`${after} mine`, changeBetween(before, after))).toBeUndefined();
  });

  it('with the line ends git gave it since', () => {
    const change = changeBetween(before, after);
    expect(reverted(lf(after), change)).toBe(lf(before));
    expect(reverted(lf(before), change)).toBe(lf(before));
    const other = changeBetween(lf(before), lf(after));
    expect(reverted(after, other)).toBe(before);
    expect(reverted(after.replace('One.', 'Two.'), other)).toBeUndefined();
  });

  it('that had both line ends, once git gave it one', () => {
    const mixed = after.replace('why: old\r\n', 'why: old\n');
    const change = changeBetween(before, mixed);
    expect(reverted(mixed, change)).toBe(before);
    expect(reverted(lf(mixed), change)).toBe(lf(before));
    expect(reverted(crlf(mixed), change)).toBe(before);
    expect(changeBetween(before, after).folded).toBeUndefined();
    expect(changeBetween(before.replace('\r\n', '\n'), after).folded).toBeDefined();
  });

  it('not while it has both line ends and had one', () => {
    expect(reverted(after.replace('\r\n', '\n'), changeBetween(before, after))).toBeUndefined();
  });

  it.each([
    ['removed', { removed: 'tampered' }],
    ['at', { at: 3 }],
    ['inserted', { inserted: 2 }],
  ])('not from a record whose %s does not lead to the text it names', (_, damage) => {
    expect(reverted(after, { ...changeBetween(before, after), ...damage })).toBeUndefined();
    expect(reverted(lf(after), { ...changeBetween(before, after), ...damage })).toBeUndefined();
  });
});

it('the fingerprint of a new note stands for it with either line end', () => {
  expect(foldedFingerprint(before)).toBe(foldedFingerprint(lf(before)));
  expect(foldedFingerprint(before)).not.toBe(foldedFingerprint(after));
});

describe('over made-up texts', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom('\r\n', '\n', '\r', 'a', 'b', '---', '🙂'), fc.string({ unit: 'grapheme' })))
    .map((all) => all.join(''));

  it('brings back any text from any change of it', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(reverted(other, changeBetween(one, other))).toBe(one);
      }),
      madeUp(200),
    );
  });

  it('brings back all of a text whose line ends were turned', () => {
    const plain = text.map((made) => made.replace(/\r(?!\n)/g, ''));
    fc.assert(
      fc.property(plain, plain, fc.constantFrom(lf, crlf), (one, other, turned) => {
        // A change of nothing but line ends is undone by turning them.
        fc.pre(lf(one) !== lf(other));
        expect([turned(one), one]).toContain(reverted(turned(other), changeBetween(one, other)));
      }),
      madeUp(200),
    );
  });
});
