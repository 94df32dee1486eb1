/** Parameters that say how a reader came, not what they read. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|ref|ref_src|source|mc_cid|mc_eid|spm|share_token)$/i;

/**
 * A key that is the same for every address of one item: without scheme, `www.`, fragment, tracking
 * parameters and trailing slash; arXiv items by their number, whatever the version and format.
 */
export function itemKey(url: URL): string {
  const arxiv = /(?:^|\.)arxiv\.org$/.test(url.hostname) ? /^\/(?:abs|pdf|html)\/(.+?)(?:v\d+)?(?:\.pdf)?\/?$/.exec(url.pathname)?.[1] : undefined;
  if (arxiv !== undefined) return `arxiv:${arxiv}`;
  const parameters = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const query = new URLSearchParams(parameters).toString();
  return url.hostname.replace(/^(?:www|m)\./, '') + url.pathname.replace(/\/+$/, '') + (query === '' ? '' : `?${query}`);
}
