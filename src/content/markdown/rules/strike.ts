import { marked } from '../inline/piece';
import type { Rule } from '../rule';

export const strike: Rule = {
  filter: ['del', 's', 'strike'],
  display: 'inline',
  replacement: (element, converter) => marked('strike', converter.pieces(element)),
  examples: [['<p>H<del>x</del>y</p>', 'H~~x~~y']],
};
