import { writeTable } from '../write-table';
import type { Rule } from '../rule';

export const table: Rule = {
  filter: ['table'],
  display: 'block',
  replacement: (element, converter) => writeTable(element, converter),
  examples: [
    ['<table><tr><th align="left">A</th><th align="right">B</th></tr><tr><td>1 | 2</td><td><code>x|y</code></td></tr></table>', '| A | B |\n| :-- | --: |\n| 1 \\| 2 | `x\\|y` |'],
    ['<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>', '|  |  |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |'],
    ['<table><tr><th colspan="2">Wide</th></tr><tr><td rowspan="2">r</td><td>a</td></tr><tr><td><p>b</p><ul><li>c</li><li>d</li></ul></td></tr></table>', '| Wide |  |\n| --- | --- |\n| r | a |\n|  | b<br>• c<br>• d |'],
    ['<table><tr><td><p>Laid out</p><p>as a table</p></td></tr></table>', 'Laid out\n\nas a table'],
  ],
};
