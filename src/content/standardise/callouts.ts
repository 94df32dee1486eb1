import { moveChildren, newElement, rename } from './elements';
import { calloutType } from '../callout-types';
import { selectAll } from '../page/look-up';

/** Admonitions as GitHub, Docusaurus, MkDocs, Sphinx, Obsidian Publish and others spell them become `blockquote[data-callout]`, the title in a `summary`. */
export function standardiseCallouts(page: Document): void {
  for (const { selector, title } of spellings) {
    for (const element of selectAll(page, selector)) {
      if (element.closest('blockquote[data-callout]') !== null || element.closest('body') === null) continue;
      const heading = element.querySelector(title);
      const type = typeOf(element);
      const head = newElement(page, 'summary');
      if (heading !== null) {
        moveChildren(heading, head);
        heading.remove();
        for (const icon of head.querySelectorAll('svg, .callout-icon, .admonition-icon, [class*="Icon"]')) icon.remove();
      }
      const quote = rename(element, 'blockquote', ['id']);
      quote.setAttribute('data-callout', type);
      const isRepeated = head.textContent.trim().toLowerCase() === type;
      if (head.textContent.trim() !== '' && !isRepeated) quote.prepend(head);
    }
  }
  for (const aside of selectAll(page, 'article aside, main aside, [role="main"] aside, d-article aside')) standardiseAside(aside);
}

const spellings = [
  { selector: '.markdown-alert', title: '.markdown-alert-title' },
  { selector: '.callout[data-callout]', title: '.callout-title' },
  { selector: '.theme-admonition, div.alert[class*="admonition"]', title: '[class*="admonitionHeading"], .admonition-heading' },
  { selector: 'div.admonition, details.admonition, aside.admonition', title: '.admonition-title, .admonition-header, summary' },
  { selector: '.custom-block', title: '.custom-block-title' },
  { selector: 'div.callout[class*="callout-"]', title: '.callout-title, .callout-header' },
];

function typeOf(element: Element): string {
  const said = [
    element.getAttribute('data-callout') ?? '',
    ...Array.from(element.classList, (name) => name.replace(/^(?:markdown-alert|theme-admonition|admonition|callout|alert)-+/, '')),
  ];
  return said.map((name) => name.toLowerCase()).find((name) => name !== '' && name !== 'note' && calloutType(name) === name) ?? 'note';
}

/** A remark beside the text. One with headings or links alone is a box of the site's. */
function standardiseAside(aside: Element): void {
  const text = aside.textContent.trim();
  const links = Array.from(aside.querySelectorAll('a'), (link) => link.textContent.length).reduce((sum, length) => sum + length, 0);
  if (text.length < 20 || text.length > 3000 || links > text.length / 2 || aside.querySelector('h1, h2, h3, form, nav, aside') !== null)
    return;
  if (/nav|related|promo|share|subscribe|newsletter|sidebar|advert/i.test(`${aside.className} ${aside.id}`)) return;
  rename(aside, 'blockquote', ['id']).setAttribute('data-callout', 'note');
}
