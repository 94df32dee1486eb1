import { collapseSpace } from '../../../text/collapse-space';
import { countWords } from '../../../text/count-words';
import { selectAll } from '../../page/look-up';
import { hasSurroundings, moveChildren, newElement, newLink } from '../elements';

/** More words than a drawing's labels have: a box around text. */
const LABEL = 3;
/** A drawing with more labels is a plot, whose labels say little. */
const MOST_LABELS = 40;

/**
 * What packages draw by TeX's means is SVG with text in it. A box around text becomes a quotation, its first line a title
 * where it reads as one; a figure leaves its labels and a link to where it is seen; a sign within the text is text.
 */
export function standardiseDrawnText(page: Document, url: URL): void {
  for (const svg of selectAll(page, 'svg.ltx_picture')) {
    if (!svg.isConnected || svg.parentElement?.closest('svg') != null || hasSurroundings(svg)) continue;
    const texts = Array.from(svg.querySelectorAll('foreignObject, text')).filter(
      (text) => text.parentElement?.closest('foreignObject') === null,
    );
    if (texts.some(isProse)) svg.replaceWith(newBox(page, texts));
    else if (svg.closest('figure') !== null) svg.replaceWith(newFigure(page, svg, texts, url));
    else {
      const label = newElement(page, 'span');
      for (const text of texts) moveInto(label, text, ' ');
      svg.replaceWith(label);
    }
  }
}

function isProse(text: Element): boolean {
  if (text.querySelector('ul, ol, table, pre, blockquote, img') !== null) return true;
  return Array.from(text.querySelectorAll('p')).some(({ textContent }) => countWords(textContent) > LABEL);
}

function newBox(page: Document, texts: readonly Element[]): Element {
  const box = newElement(page, 'blockquote');
  const [first, ...more] = texts;
  const isTitled = first !== undefined && more.length > 0 && !isLong(first) && more.some(isLong);
  if (isTitled) {
    const title = newElement(page, 'summary');
    title.className = 'ltx_title';
    moveInto(title, first, '');
    box.append(title);
    box.setAttribute('data-callout', 'note');
  }
  for (const text of isTitled ? more : texts) {
    const part = newElement(page, 'div');
    moveInto(part, text, '');
    box.append(part);
  }
  return box;
}

/** How many words a title has at most. */
const TITLE = 15;

function isLong(text: Element): boolean {
  return countWords(text.textContent) > TITLE || text.querySelectorAll('p, li').length > 1 || text.querySelector('table, pre') !== null;
}

function newFigure(page: Document, svg: Element, texts: readonly Element[], url: URL): Element {
  const figure = svg.closest('figure');
  const there = new URL(url);
  there.hash = figure?.id ?? '';
  const box = newElement(page, 'blockquote');
  box.setAttribute('data-callout', 'info');
  const title = newElement(page, 'summary');
  title.append(newLink(page, 'Figure on the page', there.href));
  const labels = newElement(page, 'p');
  const said = new Set<string>();
  for (const text of texts) {
    const label = collapseSpace(text.textContent);
    if (label === '' || /^[\d.,%×^−+-]+$/.test(label) || said.has(label) || said.size >= MOST_LABELS) continue;
    said.add(label);
    moveInto(labels, text, ' · ');
  }
  box.append(title, labels);
  return box;
}

/** Appends what a text holds, without the elements that only place it. */
function moveInto(place: Element, text: Element, between: string): void {
  if (place.firstChild !== null && between !== '') place.append(between);
  const holder = text.querySelector('.ltx_foreignobject_content') ?? text;
  if (text.localName === 'text') place.append(collapseSpace(text.textContent));
  else moveChildren(holder, place);
}
