import type { Address } from './address';

/** Parameters that say how a reader came, not what they read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|twclid|ttclid|yclid|gbraid|wbraid|igshid|_ga|_gl|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|ck_subscriber_id|vero_id|oly_enc_id|oly_anon_id|ref|ref_src|ref_url|referrer|source|cmpid|smid|guccounter|share_token|spm|amp)$/i;

/**
 * A key that is the same for every address of one item: without scheme, `www.`, fragment, tracking
 * parameters and trailing slash; arXiv items by their number, whatever the version, format and mirror.
 * Undefined for a site's front page, which is many items' address when a feed gives no better one.
 */
export function itemKey(address: Address): string | undefined {
  // Read once: of a `URL` each of these asks the browser, and every pending note comes here at the start.
  const { hostname, pathname, search, hash } = address;
  const known = arxivNumber(hostname, pathname) ?? forumPost(hostname, pathname);
  if (known !== undefined) return known;
  const path = pathname.replace(/\/(?:index\.(?:html?|php))?$/, '');
  const query = search === '' ? '' : ownQuery(search);
  // Pages drawn by script keep the item's address behind `#/` or `#!`.
  const route = /^#[/!]./.test(hash) ? hash : '';
  if (path === '' && query === '' && route === '') return undefined;
  return hostname.replace(/^(?:www|m|amp)\./, '') + oneSpelling(path) + query + route;
}

/** Where arXiv's papers have addresses of their own, by host: arXiv and ar5iv, Hugging Face, alphaXiv, arXiv Vanity and DOIs. */
const ARXIV: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/(?:^|\.)(?:arxiv|ar5iv)\.org$/, /^\/(?:abs|pdf|html|format)\/(.+?)\/?$/],
  [/^huggingface\.co$/, /^\/papers\/(\d{4}\.\d{4,5}(?:v\d+)?)\/?$/],
  [/^(?:www\.)?alphaxiv\.org$/, /^\/(?:abs|pdf|overview)\/(\d{4}\.\d{4,5}(?:v\d+)?)\/?$/],
  [/^(?:www\.)?arxiv-vanity\.com$/, /^\/papers\/(.+?)\/?$/],
  [/^(?:dx\.)?doi\.org$/, /^\/10\.48550\/arxiv\.(.+?)\/?$/i],
];

/** arXiv's number, old or new style (info.arxiv.org/help/arxiv_identifier.html), without its version. */
function arxivNumber(hostname: string, pathname: string): string | undefined {
  const number = ARXIV.find(([host]) => host.test(hostname))?.[1].exec(pathname)?.[1];
  return number && `arxiv:${number.replace(/\.pdf$/, '').replace(/v\d+$/, '')}`;
}

/** Posts of the forums that share one store of posts and cross-post by id: `/posts/<id>/<slug>`. */
function forumPost(hostname: string, pathname: string): string | undefined {
  if (!/^(?:www\.)?(?:lesswrong\.com|greaterwrong\.com|alignmentforum\.org)$/.test(hostname)) return undefined;
  const id = /^\/posts\/([A-Za-z0-9]{17})(?:\/|$)/.exec(pathname)?.[1];
  return id && `post:${id}`;
}

/** Escapes that need not be, or in small letters, are the same character. */
function oneSpelling(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // what is no UTF-8 stays as it is
  }
}

function ownQuery(search: string): string {
  const parameters = [...new URLSearchParams(search)].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const query = new URLSearchParams(parameters).toString();
  return query === '' ? '' : `?${query}`;
}
