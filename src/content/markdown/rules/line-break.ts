import { lineBreak as asContent } from '../content';
import type { Rule } from '../rule';

export const lineBreak: Rule = {
  filter: ['br'],
  replacement: () => asContent,
  examples: [
    ['<p>Roses<br>Violets<br></p>', 'Roses  \nViolets'],
    ['<p>a<br>- b<br>---</p>', 'a  \n\\- b  \n\\---'],
  ],
};
