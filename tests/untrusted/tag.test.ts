import { expect, it } from 'vitest';
import { addressText } from '../../src/untrusted/address-text';
import { validTags } from '../../src/untrusted/tag';

it('of a note’s tags only those that Obsidian reads are taken', () => {
  const tags = ['river', '<%* tR += 1 %>', '[[Secret]]', 'two words', '深度学习', 'a/b', 'a//b', '2024', 'x"y', 'k::v', '%%c%%', 'y1984'];
  expect(validTags(tags)).toEqual(['river', '深度学习', 'a/b', 'y1984']);
});

it('an address leads to the same page and holds no marks', () => {
  expect(addressText(new URL("https://e.example/a[[b]]%%?q='x'::y#z"))).toBe('https://e.example/a%5B%5Bb%5D%5D%25%25?q=%27x%27%3A:y#z');
  expect(addressText(new URL('https://e.example/x_(y)?a=%20&b=1'))).toBe('https://e.example/x_(y)?a=%20&b=1');
});
