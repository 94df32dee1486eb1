import type { Rule } from '../rule';

export const quotation: Rule = {
  filter: ['q'],
  replacement: (content) => `“${content}”`,
  examples: [['<p>He said <q>no</q>.</p>', 'He said “no”.']],
};
