import { expect, it } from 'vitest';
import { validTags } from '../../src/untrusted/tag';

it('of a note’s tags only those that Obsidian reads are taken', () => {
  const tags = ['river', '<%* tR += 1 %>', '[[Secret]]', 'two words', '深度学习', 'a/b', 'a//b', '2024', 'x"y', 'k::v', '%%c%%', 'y1984'];
  expect(validTags(tags)).toEqual(['river', '深度学习', 'a/b', 'y1984']);
});
