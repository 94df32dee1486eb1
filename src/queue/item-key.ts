/** Parameters that say how a reader came, not what they read. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|ref|ref_src|source|mc_cid|mc_eid|spm|share_token)$/i;

/**
 * A key that is the same for every address of one item: without scheme, `www.`, fragment, tracking
 * parameters and trailing slash; arXiv items by their number, whatever the version, format and mirror.
 * Undefined for a site's front page, which is many items' address when a feed gives no better one.
 */
export function itemKey(url: URL): string | undefined {
  const known = arxivNumber(url) ?? forumPost(url);
  if (known !== undefined) return known;
  const path = url.pathname.replace(/\/(?:index\.(?:html?|php))?$/, '');
  const query = url.search === '' ? '' : ownQuery(url);
  // Pages drawn by script keep the item's address behind `#/` or `#!`.
  const route = /^#[/!]./.test(url.hash) ? url.hash : '';
  if (path === '' && query === '' && route === '') return undefined;
  return url.hostname.replace(/^(?:www|m|amp)\./, '') + path + query + route;
}

/** arXiv's numbers, old and new style (info.arxiv.org/help/arxiv_identifier.html), on arXiv, ar5iv, Hugging Face's paper pages and DOIs. */
function arxivNumber({ hostname, pathname }: URL): string | undefined {
  const path = /(?:^|\.)arxiv\.org$/.test(hostname)
    ? /^\/(?:abs|pdf|html|format)\/(.+?)\/?$/.exec(pathname)?.[1]
    : hostname === 'huggingface.co'
      ? /^\/papers\/(\d{4}\.\d{4,5}(?:v\d+)?)\/?$/.exec(pathname)?.[1]
      : hostname === 'doi.org'
        ? /^\/10\.48550\/arxiv\.(.+?)\/?$/i.exec(pathname)?.[1]
        : undefined;
  return path && `arxiv:${path.replace(/\.pdf$/, '').replace(/v\d+$/, '')}`;
}

/** Posts of the forums that share one store of posts and cross-post by id: `/posts/<id>/<slug>`. */
function forumPost({ hostname, pathname }: URL): string | undefined {
  if (!/^(?:www\.)?(?:lesswrong\.com|greaterwrong\.com|alignmentforum\.org)$/.test(hostname)) return undefined;
  const id = /^\/posts\/([A-Za-z0-9]{17})(?:\/|$)/.exec(pathname)?.[1];
  return id && `post:${id}`;
}

function ownQuery(url: URL): string {
  const parameters = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const query = new URLSearchParams(parameters).toString();
  return query === '' ? '' : `?${query}`;
}
