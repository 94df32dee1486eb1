import { lookAt, selectAll, selectFirst } from './look-up';
import { revealFoldedText } from './reveal-folded-text';
import { revealHeldText } from './reveal-held-text';
import { revealMainText } from './reveal-main-text';
import { revealTabs } from './reveal-tabs';
import { settleStreamedParts } from './settle-streamed-parts';
import { webUrl } from '../../untrusted/web-url';

/** Longest base of relative addresses, in characters: it is written out for each of them. */
const LONGEST_BASE = 500;

/**
 * The page as a detached document: no script runs, nothing is loaded. Its `<base>` is the page's
 * own where that is a web address, else `url`, else that one's host where both are too long, so `baseURI` resolves relative addresses.
 */
export function parsePage(html: string, url: URL): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  lookAt(page);
  const own = webUrl(selectFirst(page, 'base[href]')?.getAttribute('href') ?? '', url.href);
  for (const base of selectAll(page, 'base')) base.remove();
  const base = page.createElementNS(page.documentElement.namespaceURI, 'base');
  base.setAttribute('href', ([own, url].find(isShort) ?? new URL(url.origin)).href);
  page.head.prepend(base);
  settleStreamedParts(page);
  revealHeldText(page);
  revealMainText(page);
  revealTabs(page);
  revealFoldedText(page);
  return page;
}

function isShort(base: URL | undefined): base is URL {
  return base !== undefined && base.origin.length + base.pathname.length <= LONGEST_BASE;
}
