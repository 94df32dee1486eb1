import type { Rule } from '../rule';

export const thematicBreak: Rule = {
  filter: ['hr'],
  display: 'block',
  replacement: () => '---',
  examples: [['<p>a</p><hr><p>b</p>', 'a\n\n---\n\nb']],
};
