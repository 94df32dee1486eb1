import { collapseSpace } from '../../text/collapse-space';
import { selectAll } from '../page/look-up';
import { sameTitle } from './phrases';

/** Parts of a page that carry the site's name, in a heading too. */
const SITE = 'header[role="banner"], [role="banner"], .site-header, .site-title, #masthead, nav, footer, aside';

/**
 * The title a page agrees on: of `named`, what its data and its head call it, best first, the first that another or a
 * heading confirms; else the first there is. A heading that says it without the site's name is preferred.
 */
export function agreedTitle(page: Document, named: readonly (string | undefined)[]): string | undefined {
  const given = [...named, page.title].map((title) => collapseSpace(title ?? '')).filter((title) => title !== '');
  const headings = headingsOf(page);
  const confirmed = given.find(
    (title, i) => headings.some((heading) => agree(title, heading)) || given.some((other, k) => k !== i && agree(title, other)),
  );
  const title = confirmed ?? given[0];
  if (title === undefined) return headings[0];
  return headings.find((heading) => heading.length >= 4 && isWithoutSite(heading, title)) ?? title;
}

/** Titles of posts that are no top headings, as templates mark them: WordPress, microformats, schema.org. */
const MARKED = 'h2.entry-title, h2.post-title, h2.article-title, h2.p-name, h2[itemprop~="headline"]';

/** Its top headings, none of them in the site's frame. */
function headingsOf(page: Document): string[] {
  return Array.from(selectAll(page, `h1, ${MARKED}`))
    .filter((heading) => heading.closest(SITE) === null && heading.querySelector('a[href="/"]') === null)
    .map((heading) => collapseSpace(heading.textContent))
    .filter((text) => text !== '')
    .slice(0, 5);
}

function agree(title: string, other: string): boolean {
  return sameTitle(title, other) || sameTitle(other, title);
}

/** Whether a title is the heading and, behind or before a bar or a dash, the name of the site. */
function isWithoutSite(heading: string, title: string): boolean {
  const [own, all] = [heading.toLowerCase(), title.toLowerCase()];
  if (all.startsWith(own)) return /^\s*[|–—·•:»-]\s/.test(title.slice(heading.length));
  return all.endsWith(own) && /[|–—·•:»-]\s+$/.test(title.slice(0, -heading.length));
}
