import { appendAll, newElement, rename } from '../elements';
import { bare, plainText } from './mark';

/** What holds one footnote. */
const HOLDERS =
  'li, [role="doc-endnote"], [role="doc-footnote"], .footnote, .footnote-item, .footnote-definition, .footnote-footer, .footdef, .csl-entry, aside, dd, tr';

/** The element that says the footnote at `target`; null where what stands there is too much for one. */
export function bodyAt(target: Element): Element | null {
  const heading = target.closest('h1, h2, h3, h4, h5, h6');
  if (heading !== null)
    return /foot-?note/i.test(heading.className)
      ? gather(rename(heading, 'p', ['class']), (next) => next.className === heading.className)
      : null;
  const holder = target.closest(HOLDERS);
  if (holder !== null && holder.textContent.length < 20_000) return holder;
  const block = target.closest('p, div, section');
  return block !== null && block.textContent.length < 5_000 && block.localName !== 'section' ? block : null;
}

/** `first` and what follows it, up to the next footnote, as one element in their place. */
export function gather(first: Element, isNext: (element: Element) => boolean): Element {
  const parts = [first];
  for (let next = first.nextElementSibling; next !== null && !isNext(next); next = next.nextElementSibling) parts.push(next);
  return wrap(first, parts);
}

/** Several footnotes in one block, set apart by line breaks: each from its anchor up to the next becomes a block of its own. */
export function splitAtAnchors(block: Element, anchors: readonly Element[]): Map<Element, Element> {
  const inside = anchors.filter((anchor) => anchor.parentElement === block);
  const bodies = new Map<Element, Element>();
  if (inside.length < 2) return bodies;
  for (const [i, anchor] of inside.entries()) {
    const parts: ChildNode[] = [];
    for (let node: ChildNode | null = anchor; node !== null && node !== inside[i + 1]; node = node.nextSibling) parts.push(node);
    const body = wrap(anchor, parts);
    for (let last = body.lastElementChild; last?.localName === 'br'; last = body.lastElementChild) last.remove();
    bodies.set(anchor, body);
  }
  return bodies;
}

function wrap(first: Element, parts: readonly ChildNode[]): Element {
  const holder = newElement(first.ownerDocument, 'div');
  first.before(holder);
  appendAll(holder, parts);
  return holder;
}

const BACK =
  '.footnote-backref, .footnote-back, .mw-cite-backlink, .footnote-number, .data-footnote-backref, [data-footnote-backref], [role="doc-backlink"], .reversefootnote, .ltx_tag_bibitem, .footnote-backlink, .fn-back, .easy-footnote-to-top, .footnote-definition-label, .footnote-body-heading';

/** Takes out the way back to the text, and the footnote's own number: `label` is what its mark shows. */
export function cleanBody(body: Element, label: string, leadsInPage: (link: Element) => boolean): void {
  for (const back of body.querySelectorAll(BACK)) removeWithShell(back, body);
  for (const link of body.querySelectorAll('a[href*="#"]')) {
    const isBack =
      leadsInPage(link) && /^[\s↩↑↵^⤴⏎\d[\]().:*†‡a-z]{0,4}$/u.test(plainText(link)) && link.closest('[data-note-ref]') === null;
    if (isBack) removeWithShell(link, body);
  }
  dropLabel(body, bare(label));
}

function removeWithShell(element: Element, body: Element): void {
  const shell = element.parentElement;
  element.remove();
  if (shell !== null && shell !== body && /^(?:sup|span|b|strong)$/.test(shell.localName) && bare(shell.textContent) === '') shell.remove();
}

/** A list's items count themselves: there a bare number is the footnote's own word. */
function dropLabel(body: Element, label: string): void {
  const first = firstText(body);
  if (first === undefined || label === '') return;
  const text = first.data.trimStart();
  const own = text.replace(/^[[(^]?\s*/, '');
  if (own.toLowerCase().startsWith(label.toLowerCase())) {
    const rest = own.slice(label.length);
    const isOwn = first.parentElement !== body && rest.trim().replace(/^[\])]?[.:]?$/, '') === '';
    const isMarked = /^(?:\][.:]?|\)[.:]?|[.:])(?:\s|$)/.test(rest) || (text !== own && /^[\])]/.test(rest));
    const isBare = body.localName !== 'li' && /^\s/.test(rest);
    if (isOwn || isMarked || isBare) first.data = rest.replace(/^[\])]?[.:]?\s*/, '');
  } else if (body.localName !== 'li') first.data = text.replace(/^(?:\[\d+\]|\^)\s*/, '');
}

function firstText(body: Element): Text | undefined {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const text = walker.currentNode as Text;
    if (text.data.trim() !== '') return text;
  }
  return undefined;
}

/** The number a block opens with, in an element of its own or set off by brackets or a full stop. */
export function leadingNumber(block: Element): string | undefined {
  const text = firstText(block);
  if (text === undefined) return undefined;
  const holder = text.parentElement;
  if (holder !== null && holder !== block && holder.matches('sup, b, strong, a, span, small, :is(sup, b, strong, a, span, small) *')) {
    const own = /^\s*[[(]?(\d{1,3})[\])]?[.:]?\s*$/.exec(holder.textContent)?.[1];
    if (own !== undefined) return own;
  }
  return /^\s*(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)](?=\s))/.exec(text.data)?.[0].replace(/\D/g, '');
}
