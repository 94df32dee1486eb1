import { block, holdsBlocks, marked, setApart } from '../content';
import { line } from '../read-content';
import type { Rule } from '../rule';

/** A caption, set apart from the text by its slant. */
export const caption: Rule = {
  filter: ['figcaption', 'caption'],
  replacement: (content) => (holdsBlocks(content) ? setApart(content) : block(line(marked('emphasis', content), 'paragraph'))),
  examples: [
    [
      '<figure><img src="/a.png" alt="A"><figcaption>Fig. 1: a <em>b</em></figcaption></figure>',
      '![A](https://base.example.org/a.png)\n\n*Fig. 1: a _b_*',
    ],
  ],
};
