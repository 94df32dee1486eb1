import type { Shape } from './shape';

/** Tables of figures. */
export const tables: readonly Shape[] = [
  {
    name: 'several, one of them of a single row',
    seen: 'articles on laviedesidees.fr (SPIP)',
    html: '<table><tr><td>Finance</td><td>316</td></tr><tr><td>Law</td><td>12</td></tr></table><table><tr><td>Economics</td><td>630</td></tr></table>',
    becomes: '|  |  |\n| --- | --- |\n| Finance | 316 |\n| Law | 12 |\n\n|  |  |\n| --- | --- |\n| Economics | 630 |',
  },
  {
    name: 'not a row that lays out text',
    seen: 'pages of the nineties',
    html: '<table><tr><td><p>Left of the line stands what was expected.</p></td><td><p>Right of the line stands what was found.</p></td></tr></table>',
    becomes: 'Left of the line stands what was expected.\n\nRight of the line stands what was found.',
  },
];
