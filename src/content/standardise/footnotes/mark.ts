import { newElement } from '../elements';

/** The one form of a footnote's mark: `key` names its body, `id` is where the body stands, `label` what is shown. */
export function newMark(page: Document, { key, id, label }: { key: string; id: string; label: string }): Element {
  const mark = newElement(page, 'sup');
  mark.setAttribute('data-note-ref', key);
  const link = newElement(page, 'a', label);
  link.setAttribute('href', `#${id}`);
  mark.append(link);
  return mark;
}

/** Puts `mark` in the place of `element` and of what wraps nothing but it. */
export function replaceWithMark(element: Element, mark: Element): void {
  let place = element;
  const said = bare(element.textContent);
  for (
    let at = element.parentElement;
    at !== null && /^(?:sup|span|small|label)$/.test(at.localName) && bare(at.textContent) === said;
    at = at.parentElement
  )
    place = at;
  place.replaceWith(mark);
}

/** Whether a text is what marks show: a number, a letter or two, signs; bare or in brackets. */
export function isLabel(text: string): boolean {
  return /^[[(]?(?:note |nb |fn |注)?[\p{L}\p{N}*†‡§¶]{1,6}[\])]?$/iu.test(text);
}

/** The text without white space and brackets. */
export function bare(text: string): string {
  return text.replace(/[\s[\]()]/g, '');
}

/** An element's text without the selectors that keep an arrow from being drawn as an emoji. */
export function plainText(element: Element): string {
  return element.textContent.replace(/\ufe0e|\ufe0f/g, '').trim();
}
