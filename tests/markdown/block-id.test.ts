import { expect, it } from 'vitest';
import { hasBlockId } from '../../src/markdown/block-id';

it.each([
  ['at the end of a line', 'a ^x\nb', true],
  ['on a line of its own, with blanks behind it', 'a\r\n\r\n^x  \r\n', true],
  ['not within a line', 'a ^x b', false],
  ['not as the end of a word or of another id', 'a^x\n\n^y^x', false],
  ['not as the beginning of another', 'a ^x-1', false],
])('a block id is found %s', (_, text, isThere) => {
  expect(hasBlockId(text, 'x')).toBe(isThere);
});
