import { marked } from '../inline/piece';
import type { Rule } from '../rule';

export const highlight: Rule = {
  filter: ['mark'],
  display: 'inline',
  replacement: (element, converter) => marked('highlight', converter.pieces(element)),
  examples: [['<p>a <mark>b</mark> c</p>', 'a ==b== c']],
};
