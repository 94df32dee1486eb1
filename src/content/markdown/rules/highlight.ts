import { marked } from '../content';
import type { Rule } from '../rule';

export const highlight: Rule = {
  filter: ['mark'],
  replacement: (content) => marked('highlight', content),
  examples: [['<p>a <mark>b</mark> c</p>', 'a ==b== c']],
};
