import type { Rule } from '../rule';

/** Where a word may break. */
export const dropped: Rule = {
  filter: ['wbr'],
  replacement: () => '',
  examples: [['<p>super<wbr>long</p>', 'superlong']],
};
