import { noteName } from '../page/look-up';

const HTML = 'http://www.w3.org/1999/xhtml';

/** A new HTML element of the page, with its text. */
export function newElement(page: Document, name: string, text = ''): Element {
  noteName(page, name);
  const element = page.createElementNS(HTML, name);
  element.textContent = text;
  return element;
}

/** A new link of the page. */
export function newLink(page: Document, text: string, address: string): Element {
  const link = newElement(page, 'a', text);
  link.setAttribute('href', address);
  return link;
}

/** Puts an element of another name in the place of `element`, with its children and, of its attributes, those named. */
export function rename(element: Element, name: string, attributes: readonly string[] = []): Element {
  const renamed = newElement(element.ownerDocument, name);
  for (const attribute of attributes) {
    const value = element.getAttribute(attribute);
    if (value !== null) renamed.setAttribute(attribute, value);
  }
  moveChildren(element, renamed);
  element.replaceWith(renamed);
  return renamed;
}

/** Puts the children of `from` at the end of `to`. */
export function moveChildren(from: Element, to: Element): void {
  for (let child = from.firstChild; child !== null; child = from.firstChild) to.append(child);
}

/** One by one: a page can have more children than a call takes arguments. */
export function appendAll(parent: Element, nodes: readonly Node[]): void {
  for (const node of nodes) parent.append(node);
}

/** Leaves the children of `element` in its place. */
export function unwrap(element: Element): void {
  const { parentNode } = element;
  if (parentNode === null) return;
  for (let child = element.firstChild; child !== null; child = element.firstChild) parentNode.insertBefore(child, element);
  element.remove();
}

/** Elements that open a line of their own. */
export const BLOCK =
  'address,article,aside,blockquote,center,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,table,ul';

/** Whether the element stands in what a site puts around its articles. */
export function hasSurroundings(element: Element): boolean {
  return element.closest('nav, header, footer, aside, form, dialog, menu, [role="navigation"], [role="dialog"], [role="search"]') !== null;
}
