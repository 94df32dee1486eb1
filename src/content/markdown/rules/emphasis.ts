import { marked } from '../content';
import type { Rule } from '../rule';

export const emphasis: Rule = {
  filter: ['em', 'i', 'cite', 'dfn', 'var'],
  replacement: (content) => marked('emphasis', content),
  examples: [
    ['<p>a<em> b </em>c<i></i></p>', 'a *b* c'],
    ['<p><em>a</em><strong>b</strong></p>', '*a***b**'],
    ['<p><strong><em>a</em></strong> b</p>', '**_a_** b'],
    ['<p>x<strong><em>a</em></strong>y</p>', 'x***a***y'],
    ['<p><em>one<br>two</em></p>', '*one  \ntwo*'],
  ],
};
