import { selectAll } from './look-up';
import { isHidden } from './reveal-main-text';

/** Parts of a site that unfold menus, notices and forms, never text of the article. */
const surroundings =
  'nav, header, footer, aside, form, dialog, menu, [role="menu"], [role="navigation"], [role="dialog"], [role="search"], [aria-modal]';

/** What says that a press unfolds something. */
const opener = '[aria-expanded="false"], [aria-controls], summary';

/** A folded text of fewer characters may be a hint on a control. */
const telling = 60;

/** With so much of it in links it is a menu. */
const mostLinks = 0.4;

/**
 * Shows answers and steps that stand folded under their question or heading, as accordions do: a
 * reader of the page opens them by a press.
 */
export function revealFoldedText(page: Document): void {
  const openers = new Set(Array.from(selectAll(page, 'body [aria-controls]'), (control) => control.getAttribute('aria-controls') ?? ''));
  for (const element of selectAll(page, 'body [hidden], body [aria-hidden="true"], body [style]')) {
    if (!isHidden(element) || !isFolded(element, openers) || !isText(element)) continue;
    element.removeAttribute('hidden');
    element.removeAttribute('aria-hidden');
    element.removeAttribute('style');
  }
}

/** Whether something that unfolds it stands directly above it, or says so by its id. */
function isFolded(element: Element, openers: ReadonlySet<string>): boolean {
  if (element.matches('[role="tabpanel"]') || element.closest(surroundings) !== null || element.querySelector(surroundings) !== null)
    return false;
  const above = element.previousElementSibling;
  if (above === null) return false;
  const isAnnounced = above.matches(opener) || above.querySelector(opener) !== null;
  const isNamed = openers.has(element.id) || (element.getAttribute('role') === 'region' && element.hasAttribute('aria-labelledby'));
  return isAnnounced || (isNamed && above.matches('h1, h2, h3, h4, h5, h6, dt'));
}

function isText(element: Element): boolean {
  const text = element.textContent.trim();
  if (text.length < telling || !/[.!?。！？]/.test(text)) return false;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += link.textContent.length;
  return linked < mostLinks * text.length;
}
