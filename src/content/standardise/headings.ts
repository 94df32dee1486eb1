import { newElement, rename, unwrap } from './elements';
import { selectAll } from '../page/look-up';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** Headings without the signs that link to themselves; the id moves to the heading, so that links to it lead there. */
export function standardiseHeadings(page: Document): void {
  for (const heading of selectAll(page, '[role="heading"][aria-level]')) nameHeading(heading);
  for (const heading of selectAll(page, HEADINGS)) {
    takeAnchorsBefore(heading);
    for (const anchor of heading.querySelectorAll('a')) {
      const id = anchor.id || (anchor.getAttribute('name') ?? '');
      if (heading.id === '' && id !== '') heading.id = id;
      if (isSign(anchor)) anchor.remove();
      else if (isSelfLink(anchor)) unwrap(anchor);
    }
  }
  for (const anchor of selectAll(page, '.headerlink, .header-anchor, .heading-anchor, .anchorjs-link, .hash-link, .mw-editsection'))
    anchor.remove();
}

/** Elements that only say they are headings become those of their level. */
function nameHeading(heading: Element): void {
  const level = heading.getAttribute('aria-level') ?? '';
  if (/^[1-6]$/.test(level) && heading.closest(`${HEADINGS}, button, summary`) === null && heading.querySelector(HEADINGS) === null)
    rename(heading, `h${level}`, ['id', 'class']);
}

/** Older pages name a place by an empty anchor above the heading. */
function takeAnchorsBefore(heading: Element): void {
  for (
    let before = heading.previousElementSibling;
    before?.localName === 'a' && before.textContent.trim() === '' && before.childElementCount === 0;
    before = heading.previousElementSibling
  ) {
    const place = newElement(heading.ownerDocument, 'span');
    place.id = before.id || (before.getAttribute('name') ?? '');
    before.remove();
    heading.append(place);
  }
}

function isSign(anchor: Element): boolean {
  if (/^[\s#¶§🔗⚓]*$/u.test(anchor.textContent.replace(/\ufe0e|\ufe0f|\u200b/g, '')))
    return anchor.querySelector('img') === null || anchor.matches('[href^="#"]');
  return (
    anchor.matches('.anchor, .headerlink, .header-anchor, .heading-anchor, .anchorjs-link, .hash-link') &&
    anchor.textContent.trim().length < 3
  );
}

function isSelfLink(anchor: Element): boolean {
  const href = anchor.getAttribute('href') ?? '';
  const page = anchor.ownerDocument.baseURI.replace(/#.*$/, '');
  return href.startsWith('#') || (href.includes('#') && href.replace(/#.*$/, '') === page);
}
