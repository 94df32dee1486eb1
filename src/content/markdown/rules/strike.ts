import { marked } from '../content';
import type { Rule } from '../rule';

export const strike: Rule = {
  filter: ['del', 's', 'strike'],
  replacement: (content) => marked('strike', content),
  examples: [['<p>H<del>x</del>y</p>', 'H~~x~~y']],
};
