import { isPublicHost } from '../../fetch/url-policy';
import { safeUrl } from '../../../untrusted/safe-url';
import { verbatim } from '../content';
import { writePlain } from '../inline/write-inline';
import { linkTarget } from '../link-target';
import type { Page, Rule } from '../rule';

/** A picture from the web. One on a private host is dropped: showing it would be a request into the reader's own network. */
export const image = ({ baseUrl }: Page): Rule => ({
  filter: ['img'],
  replacement: (_, element) => {
    const src = element.getAttribute('src') ?? '';
    const target = src.trim() === '' ? undefined : linkTarget(src, baseUrl);
    // After a bar Obsidian reads a width.
    const alt = writePlain(element.getAttribute('alt') ?? '').replace(/\|/g, '&#124;');
    if (target === undefined || !isPublicHost(safeUrl(src, baseUrl)?.hostname ?? '')) return '';
    const title = writePlain(element.getAttribute('title') ?? '').replace(/"/g, '\\"');
    return verbatim(`![${alt}](${target}${title === '' ? '' : ` "${title}"`})`);
  },
  examples: [
    ['<p><img src="a b.png" alt="x [y]\nz"></p>', '![x \\[y\\] z](https://base.example.org/dir/a%20b.png)'],
    ['<p>a <img src="http://192.168.0.1/x.png" alt="b"> c <img src="data:image/png;base64,AA=="> d</p>', 'a c d'],
  ],
});
