import { isHost, pageAt, type PageReading, type Source } from './source';

/** Medium: the page. Members' stories end early for everyone else, and no mirror is asked for the rest. */
export const medium: Source = {
  id: 'medium',
  matches: (url) => isHost(url, 'medium.com'),
  places: ({ url }) => [
    pageAt(url, ({ text }): PageReading => ({ ok: true, html: text, prepare, ...(isMembersOnly(text) ? { limit: 'preview' } : {}) })),
  ],
};

/** How Medium marks a story it shows the beginning of: its data, its meta tag, or schema.org. */
function isMembersOnly(html: string): boolean {
  return /"isLockedPreviewOnly"\s*:\s*true|<meta[^>]+article:content_tier"[^>]+content="(?:metered|locked)"/i.test(html);
}

function prepare(page: Document): boolean {
  // Pictures sit inside an enlarging button, which extraction takes for a control.
  for (const button of page.querySelectorAll('figure [role="button"]')) button.replaceWith(...button.childNodes);
  for (const bar of page.querySelectorAll(
    '.speechify-ignore, [data-testid="headerClapButton"], [data-testid="storyTitle"] ~ div [role="separator"], [aria-label="Post Preview"]',
  ))
    bar.remove();
  return false;
}
