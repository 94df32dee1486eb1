import { selectAll } from '../page/look-up';

/** Removes what no reader sees. The body itself and what holds nearly all of it stay: some pages show themselves by script. */
export function removeHidden(page: Document): void {
  const all = page.body.textContent.length;
  for (const element of selectAll(
    page,
    'body [hidden], body [style*="display"], body .sr-only, body .visually-hidden, body .screen-reader-text',
  )) {
    if (
      element.hasAttribute('style') &&
      !element.hasAttribute('hidden') &&
      !/display\s*:\s*none/i.test(element.getAttribute('style') ?? '') &&
      !isForScreenReaders(element)
    )
      continue;
    if (element.textContent.length < all / 2 && element.querySelector('[data-note]') === null && !element.hasAttribute('data-note'))
      element.remove();
  }
}

function isForScreenReaders(element: Element): boolean {
  return ['sr-only', 'visually-hidden', 'screen-reader-text'].some((name) => element.classList.contains(name));
}
