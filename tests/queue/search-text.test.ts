import { expect, it } from 'vitest';
import { searchTerms, searchText } from '../../src/queue/search-text';

const finds = (search: string, text: string): boolean => searchTerms(search).every((term) => searchText(text).includes(term));

it.each([
  ['cafe', 'Le Café des signes'],
  ['café', 'le cafe\u0301 des signes'],
  ['CAFÉ', 'le cafe des signes'],
  ['"known" and', 'Distinguish between “known” and “checked” things'],
  ["goodhart's", 'Goodhart’s law'],
  ['ＡＩ', 'ai safety'],
  ['卡片盒', '卡片盒为什么会长成一棵树'],
  ['卡片 树', '卡片盒为什么会长成一棵树'],
  ['测试集', '“审计集”不等于测试集'],
  ['gro', 'Straße und Größe'],
])('%s finds %s', (search, text) => {
  expect(finds(search, text)).toBe(true);
});

it('takes what stands in quotation marks as one, also while it is typed', () => {
  expect(finds('"slow reading"', 'reading slow')).toBe(false);
  expect(finds('“slow reading”', 'On slow reading')).toBe(true);
  expect(finds('"slow re', 'On slow reading')).toBe(true);
  expect(finds('"slow re', 'slow and ready')).toBe(false);
  expect(finds('"', 'anything')).toBe(true);
});
