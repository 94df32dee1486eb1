import { narrow } from './narrow';
import { isHost, pageAt, type PageReading, type Source } from './source';

/** MIT Technology Review: the page; its feed has the beginnings alone. */
export const technologyReview: Source = {
  id: 'technology-review',
  matches: (url) => isHost(url, 'technologyreview.com'),
  places: ({ url }) => [pageAt(url, (page): PageReading => ({ ok: true, html: page.text, prepare }))],
};

/** Class names carry a build's suffix, so only their beginning is matched. */
function prepare(page: Document): boolean {
  return narrow(page, ['#content--body', '[class^="gutenbergContent__content"]', '[class^="contentBody"]', 'article'], {
    without: [
      '[class*="newsletter" i]',
      '[class*="relatedStor" i]',
      '[class*="popup" i]',
      '[class*="inlineAd" i]',
      '[class*="storyTease" i]',
      'aside',
      'nav',
      'form',
    ],
  });
}
