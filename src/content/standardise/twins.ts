import { childElements } from '../page/elements-in';
import { selectAll } from '../page/look-up';

/** What a class says its element is for; the first of a pair is what goes where both are there. */
const FOR: readonly { goes: RegExp; stays: RegExp }[] = [
  {
    goes: /(?:^|[\s_-])(?:(?:only-)?(?:mobile|phone|small-screen)(?:-only)?|show-for-small(?:-only)?|visible-(?:xs|sm|phone)|hidden-(?:md|lg|desktop)|d-(?:md|lg|xl)-none|is-hidden-(?:tablet|desktop)|hide-(?:on-)?(?:desktop|large))(?:[\s_-]|$)|(?:^|\s)(?:sm|md|lg|xl):hidden(?:\s|$)/i,
    stays:
      /(?:^|[\s_-])(?:(?:only-)?(?:desktop|large-screen)(?:-only)?|(?:hide|hidden)-(?:for-|on-)?(?:mobile|phone|small|xs)(?:-only)?|show-for-(?:medium|large)|is-hidden-mobile|d-(?:sm|md|lg|xl)-(?:block|flex|table|inline\S*|grid))(?:[\s_-]|$)|(?:^|\s)(?:sm|md|lg|xl):(?:block|flex|grid|table|inline\S*)(?:\s|$)/i,
  },
  {
    goes: /(?:^|[\s_-])(?:only-dark|dark-only|dark-mode-only|(?:theme|themedComponent\w*)--dark)(?:[\s_]|$)|(?:^|\s)dark:(?:block|inline\S*)/i,
    stays: /(?:^|[\s_-])(?:only-light|light-only|light-mode-only|(?:theme|themedComponent\w*)--light)(?:[\s_]|$)|(?:^|\s)dark:hidden/i,
  },
];

/** What any such class holds. */
const HINT = /mobile|phone|small|visible|hid|-none|dark/i;

/** Fewer different words may well stand in a page twice. */
const telling = 3;

/** Of a block that a page holds once for large and once for small screens, or for light and dark, the former is left. */
export function removeTwins(page: Document): void {
  for (const element of selectAll(page, 'body [class]')) {
    if (!HINT.test(element.getAttribute('class') ?? '') || !element.isConnected) continue;
    const kind = FOR.find(
      ({ goes, stays }) => goes.test(element.getAttribute('class') ?? '') && !stays.test(element.getAttribute('class') ?? ''),
    );
    if (kind !== undefined && hasTwin(element, kind.stays)) element.remove();
  }
  // GitHub tells its pictures by the end of their address: https://github.blog/changelog/2021-11-24-specify-theme-context-for-images-in-markdown/
  for (const dark of selectAll(page, 'img[src$="#gh-dark-mode-only"]'))
    if (dark.parentElement?.parentElement?.querySelector('img[src$="#gh-light-mode-only"]') != null) (dark.closest('a') ?? dark).remove();
}

/** How many levels further out the twin may stand in a frame of its own. */
const OUT = 2;

/** Whether an element near by says the same, in any order: a table's cells may come as a list. */
function hasTwin(element: Element, stays: RegExp): boolean {
  const own = wordsOf(element);
  for (
    let at: Element = element, i = 0;
    i < OUT && at.parentElement !== null && at.parentElement.localName !== 'body';
    at = at.parentElement, i += 1
  ) {
    for (const near of childElements(at.parentElement)) {
      if (near === at) continue;
      const twins = [near, ...near.querySelectorAll('[class]')].filter((twin) => stays.test(twin.getAttribute('class') ?? ''));
      const candidates = twins.length > 0 ? twins : i === 0 ? [near] : [];
      if (candidates.some((twin) => isTwin(own, element, twin, twins.length > 0))) return true;
    }
  }
  return false;
}

function isTwin(own: string, element: Element, twin: Element, isNamed: boolean): boolean {
  if (own !== wordsOf(twin)) return false;
  return own === '' ? isNamed && isPicture(element) && isPicture(twin) : own.split(' ').length >= telling;
}

function isPicture(element: Element): boolean {
  return element.localName === 'img' || element.querySelector('img, svg, video') !== null;
}

/** The different words of an element, in the order of the alphabet. */
function wordsOf(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words = new Set<string>();
  while (walker.nextNode() !== null)
    for (const [word] of (walker.currentNode.nodeValue ?? '').toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) words.add(word);
  return Array.from(words).sort().join(' ');
}
