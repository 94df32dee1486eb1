import { writeInline } from '../inline/write-inline';
import { marked } from '../inline/piece';
import type { Rule } from '../rule';

/** A caption, set apart from the text by its slant. */
export const caption: Rule = {
  filter: ['figcaption', 'caption'],
  display: 'block',
  replacement: (element, converter) =>
    converter.holdsBlocks(element) ? converter.blocks(element) : writeInline(marked('emphasis', converter.pieces(element)), 'paragraph'),
  examples: [
    ['<figure><img src="/a.png" alt="A"><figcaption>Fig. 1: a <em>b</em></figcaption></figure>', '![A](https://base.example.org/a.png)\n\n*Fig. 1: a _b_*'],
  ],
};
