import type { Rule } from '../rule';

/** Shown only where its neighbour is not understood. */
export const dropped: Rule = {
  filter: ['rp', 'wbr'],
  display: 'inline',
  replacement: () => [],
  examples: [['<p>super<wbr>long</p>', 'superlong']],
};
