import { expect, it } from 'vitest';
import { languageOf, languageOfTag } from '../../src/queue/language';

it.each([
  ['Frozen probes stay honest', 'latin'],
  ['Überprüfung der Maße', 'latin'],
  ['GPT-4 技术报告', 'zh'],
  ['评测手记：The Exam', 'zh'],
  ['A year with the word 卡片盒 on my desk, and what it did to my reading', 'latin'],
  ['测试集の意义', 'zh'],
  ['読書のための小さな道具', 'ja'],
  ['읽기의 속도', 'ko'],
  ['Медленное чтение', 'ru'],
  ['القراءة', 'other'],
])('takes %s for %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

it('knows nothing of a text without letters', () => {
  expect(languageOf('')).toBeUndefined();
  expect(languageOf('2026 – 02')).toBeUndefined();
});

it.each([
  ['zh-CN', 'zh'],
  ['zh_TW', 'zh'],
  ['en', 'latin'],
  ['de-AT', 'latin'],
  ['ja', 'ja'],
  ['KO', 'ko'],
  ['uk', 'ru'],
  ['ar', 'other'],
  ['', undefined],
  ['Chinese', undefined],
  ['../x', undefined],
  ['xx-!!', undefined],
])('reads the tag %s as %s', (tag, language) => {
  expect(languageOfTag(tag)).toBe(language);
});
