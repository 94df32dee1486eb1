import { marked } from '../content';
import type { Rule } from '../rule';

export const strong: Rule = {
  filter: ['strong', 'b'],
  replacement: (content) => marked('strong', content),
  examples: [
    ['<p><strong>a</strong><b>b</b></p>', '**ab**'],
    ['<p>中<strong>文</strong>字</p>', '中**文**字'],
    ['<p>他说<strong>“你好。”</strong>然后</p>', '他说**\u200b“你好。”\u200b**然后'],
  ],
};
