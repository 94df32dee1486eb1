import { describe, expect, it } from 'vitest';
import { newOwnId, withoutOwnId, withoutOwnIds } from '../../src/note/own-block-ids';

describe('withoutOwnIds', () => {
  it.each([
    ['a ^kp-1\nb', 'a\nb'],
    ['a ^kp-1\r\nb', 'a\r\nb'],
    ['a ^kp-12', 'a'],
    ['a\n\n^kp-1\n\nb', 'a\n\nb'],
    ['a\r\n\r\n^kp-1\r\n\r\nb', 'a\r\n\r\nb'],
    ['a\r\r^kp-1\r\rb', 'a\r\rb'],
  ])('takes those of the plugin from %j', (text, without) => {
    expect(withoutOwnIds(text)).toBe(without);
  });

  it.each(['a ^kp-1 b', 'a ^mine', 'a^kp-1', 'a\n^kp-1', 'a\r\n^kp-1', 'a\r^kp-1', 'a ^kp-1b'])('leaves %j as it is', (text) => {
    expect(withoutOwnIds(text)).toBe(text);
  });
});

describe('withoutOwnId', () => {
  it('takes one id, and not another that begins like it', () => {
    expect(withoutOwnId('a ^kp-1\nb ^kp-12\nc ^kp-2', 'kp-1')).toBe('a\nb ^kp-12\nc ^kp-2');
  });
});

describe('newOwnId', () => {
  it('is one above the highest', () => {
    expect(newOwnId('')).toBe('kp-1');
    expect(newOwnId('a ^kp-3\nb ^kp-2 [[#^kp-9|source]]')).toBe('kp-10');
  });
});
