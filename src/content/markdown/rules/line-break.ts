import type { Rule } from '../rule';

export const lineBreak: Rule = {
  filter: ['br'],
  display: 'inline',
  replacement: () => [{ kind: 'break' }],
  examples: [
    ['<p>Roses<br>Violets<br></p>', 'Roses  \nViolets'],
    ['<p>a<br>- b<br>---</p>', 'a  \n\\- b  \n\\---'],
  ],
};
