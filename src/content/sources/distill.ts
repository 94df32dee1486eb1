import { narrow } from './narrow';
import { isHost, pageAt, type PageReading, type Source } from './source';

/** Distill, both generations of its elements: `dt-article` (to 2018) and `d-article`. */
export const distill: Source = {
  id: 'distill',
  matches: (url) => isHost(url, 'distill.pub'),
  places: ({ url }) => [pageAt(`https://distill.pub${url.pathname}`, (page): PageReading => ({ ok: true, html: page.text, prepare }))],
};

/** The article with what its footnotes and citations are made from; contents, byline and how to cite it are the site's. */
function prepare(page: Document): boolean {
  return narrow(page, ['dt-article', 'd-article'], {
    also: ['dt-appendix', 'd-appendix', 'd-bibliography', 'd-footnote-list', 'script[type^="text/bibliography"]', 'd-citation-list'],
    without: [
      'dt-byline',
      'd-byline',
      'd-contents',
      'd-title h1',
      'dt-article > h1',
      'nav',
      '.citation-appendix',
      '#citation',
      'd-appendix > #updates-and-corrections',
      'distill-appendix',
    ],
  });
}
