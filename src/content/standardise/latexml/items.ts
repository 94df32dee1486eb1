import { childElements } from '../../page/elements-in';
import { selectAll } from '../../page/look-up';
import { rename } from '../elements';

/** LaTeXML writes every item's mark out: what the list writes anyway goes, and what it cannot write opens the item. */
export function standardiseItems(page: Document): void {
  for (const list of selectAll(page, 'ul.ltx_itemize, ol.ltx_enumerate')) standardiseList(list);
}

interface Item {
  item: Element;
  mark: Element;
  /** What the mark shows. */
  label: string;
}

/** What TeX sets before items unless it is told otherwise. */
const BULLET = /^[•◦∗*·–-]$/;

function standardiseList(list: Element): void {
  const items = childElements(list).filter(({ localName }) => localName === 'li');
  const marked = items.flatMap((item): Item[] => {
    const mark = childElements(item).find((child) => child.matches('.ltx_tag'));
    return mark === undefined ? [] : [{ item, mark, label: mark.textContent.trim() }];
  });
  const start = countFrom(marked.map(({ label }) => label));
  const isCounted = start !== undefined && marked.length === items.length;
  const isPlain = isCounted || new Set(marked.map(({ label }) => label)).size === 1;
  for (const { item, mark, label } of marked) {
    if (!isCounted && !BULLET.test(label) && !(isPlain && isSign(mark, label))) open(item, mark);
    mark.remove();
  }
  if (!isCounted) {
    if (list.localName === 'ol') rename(list, 'ul', ['id', 'class']);
    return;
  }
  const counted = list.localName === 'ol' ? list : rename(list, 'ol', ['id', 'class']);
  if (start !== 1) counted.setAttribute('start', String(start));
}

/** The first number, where the labels count from it. */
function countFrom(labels: readonly string[]): number | undefined {
  const numbers = labels.map((label) => Number(/^[([]?(\d{1,3})[.):\]]*$/.exec(label)?.[1] ?? Number.NaN));
  const [first = Number.NaN] = numbers;
  return numbers.every((number, i) => number === first + i) ? first : undefined;
}

/** A bullet of whatever form, a formula or a drawing among them. */
function isSign(mark: Element, label: string): boolean {
  return !/[\p{L}\p{N}]/u.test(label) || (mark.querySelector('math') !== null && /^\\[a-zA-Z]+$/.test(label));
}

/** Puts the mark before the item's first words. */
function open(item: Element, mark: Element): void {
  let place: Element = item;
  for (let next = mark.nextElementSibling; next?.matches('p, div') === true; next = next.firstElementChild) place = next;
  const label = Array.from(mark.childNodes);
  if (place === item) mark.before(...label, ' ');
  else place.prepend(...label, ' ');
}
