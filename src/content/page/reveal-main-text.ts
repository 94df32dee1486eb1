import { selectAll } from './look-up';

/** An element with so much of the page's text is meant to be read, whatever hides it before scripts run. */
const mostText = 0.5;

/**
 * Shows what a page hides until its scripts have run, when that is most of its text: content behind
 * a curtain (`hidden`, `aria-hidden`, `display: none`) that a detached document never lifts.
 */
export function revealMainText(page: Document): void {
  const hidden = Array.from(selectAll(page, 'body [hidden], body [aria-hidden="true"], body [style]')).filter(isHidden);
  if (hidden.length === 0) return;
  const all = textLength(page.body);
  for (const element of hidden) {
    if (textLength(element) <= mostText * all) continue;
    element.removeAttribute('hidden');
    element.removeAttribute('aria-hidden');
    element.removeAttribute('style');
  }
}

/** Whether the element's own markup hides it from readers. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function textLength(element: Element): number {
  let length = element.textContent.length;
  for (const code of element.querySelectorAll('script, style, noscript, template')) length -= code.textContent.length;
  return length;
}
