import { block } from '../content';
import type { Rule } from '../rule';

export const thematicBreak: Rule = {
  filter: ['hr'],
  replacement: () => block('---'),
  examples: [['<p>a</p><hr><p>b</p>', 'a\n\n---\n\nb']],
};
