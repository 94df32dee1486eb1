import { paragraphs } from '../../../bench/made/prose';
import { blog, type PageCase } from './made-page';

/** Tables next to each other at the end. */
export const tables: readonly PageCase[] = [
  {
    name: 'with a line above each',
    html: blog(
      `${paragraphs(5)}<h2>Annex</h2><p>Table 1</p><table><tr><th>Ward</th><th>Calls</th></tr><tr><td>North</td><td>316</td></tr></table><p>Table 2</p><table><tr><th>Ward</th><th>Calls</th></tr><tr><td>South</td><td>630</td></tr></table>`,
    ),
    contains: ['Table 1', '316', 'Table 2', '630', 'Annex'],
  },
  {
    name: 'in frames that scroll',
    html: blog(
      `${paragraphs(5)}<div class="table-responsive"><table><tr><td>Law</td><td>12</td></tr><tr><td>Art</td><td>316</td></tr></table></div><div class="table-responsive"><table><tr><td>Law</td><td>630</td></tr><tr><td>Art</td><td>9</td></tr></table></div><div class="table-responsive"><table><tr><td>Law</td><td>185</td></tr><tr><td>Art</td><td>9</td></tr></table></div>`,
    ),
    contains: ['316', '630', '185'],
  },
  {
    name: 'as figures',
    html: blog(
      `${paragraphs(5)}<figure class="wp-block-table"><table><tbody><tr><td>Law</td><td>316</td></tr><tr><td>Art</td><td>3</td></tr></tbody></table></figure><figure class="wp-block-table"><table><tbody><tr><td>Law</td><td>630</td></tr><tr><td>Art</td><td>3</td></tr></tbody></table><figcaption>Second</figcaption></figure>`,
    ),
    contains: ['316', '630', 'Second'],
  },
];
