import type { Rule } from '../rule';

export const quotation: Rule = {
  filter: ['q'],
  display: 'inline',
  replacement: (element, converter) => [{ kind: 'text', text: '“' }, ...converter.pieces(element), { kind: 'text', text: '”' }],
  examples: [['<p>He said <q>no</q>.</p>', 'He said “no”.']],
};
