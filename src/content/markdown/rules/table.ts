import { block, setApart, tokensIn } from '../content';
import { blocksOf } from '../read-content';
import type { Rule } from '../rule';
import { writeTable } from '../write-table';

/** A table that shows data; what stands in it outside its cells is its caption. One that only lays out its content is a container. */
export const table: Rule = {
  filter: (element) => element.getAttribute('data-table') === 'grid',
  replacement: (content, element) => {
    const tokens = tokensIn(content);
    const texts = tokens.flatMap((token) => (token.kind === 'cell' ? [token.text] : []));
    const captions = blocksOf(tokens.filter(({ kind }) => kind !== 'cell'));
    return setApart([...captions, writeTable(element, texts)].map(block).join(''));
  },
  examples: [
    [
      '<table><tr><th align="left">A</th><th align="right">B</th></tr><tr><td>1 | 2</td><td><code>x|y</code></td></tr></table>',
      '| A | B |\n| :-- | --: |\n| 1 \\| 2 | `x\\|y` |',
    ],
    ['<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>', '|  |  |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |'],
    [
      '<table><tr><th colspan="2">Wide</th></tr><tr><td rowspan="2">r</td><td>a</td></tr><tr><td><p>b</p><ul><li>c</li><li>d</li></ul></td></tr></table>',
      '| Wide |  |\n| --- | --- |\n| r | a |\n|  | b<br>• c<br>• d |',
    ],
    ['<table><tr><td><p>Laid out</p><p>as a table</p></td></tr></table>', 'Laid out\n\nas a table'],
  ],
};
