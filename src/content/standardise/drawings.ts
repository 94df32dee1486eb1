import { collapseSpace } from '../../text/collapse-space';
import { safeUrl } from '../../untrusted/safe-url';
import { countWords } from '../../text/count-words';
import { noteName, selectAll } from '../page/look-up';
import { endsSentence } from '../extract/phrases';
import { hasSurroundings, moveChildren, newElement, unwrap } from './elements';
import { standIn } from './stand-in';

/**
 * Pictures that are no `img` become one: what `object`, `embed` and SVG's `image` show. Text set in a drawing is text. A
 * drawing made in the page leaves its name and a link to where it is seen.
 */
export function standardiseDrawings(page: Document, url: URL): void {
  for (const holder of selectAll(page, 'object[data], embed[src]')) readObject(holder, url);
  for (const svg of selectAll(page, 'svg')) readSvg(svg, url);
  for (const image of selectAll(page, '[role="img"][style*="background"]')) readBackground(image, url);
  for (const drawing of selectAll(page, 'svg, canvas')) if (drawing.isConnected && isFigure(drawing)) nameDrawing(drawing, url);
  for (const figure of selectAll(page, 'figure, d-figure, dt-figure')) nameEmpty(figure, url);
}

const PICTURE = /\.(?:svgz?|png|jpe?g|gif|webp|avif)(?:[?#]|$)/i;

/** What an `object` shows where it can: a picture, else its document by name, else what it holds for browsers that cannot. */
function readObject(holder: Element, base: URL): void {
  if (!holder.isConnected || holder.closest('object, embed') !== holder) return;
  const page = holder.ownerDocument;
  const address = safeUrl(holder.getAttribute('data') ?? holder.getAttribute('src') ?? '', base);
  const type = holder.getAttribute('type') ?? '';
  const name = labelOf(holder);
  if (address !== undefined && (type.startsWith('image/') || PICTURE.test(address.pathname))) {
    holder.replaceWith(picture(page, address.href, name || collapseSpace(holder.textContent)));
  } else if (holder.querySelector('img, p, a, iframe, video, object, embed') !== null) {
    unwrap(holder);
  } else if (address !== undefined && /pdf|video|audio|html/.test(type) && !hasSurroundings(holder)) {
    holder.replaceWith(standIn(page, name || (type.includes('pdf') ? 'PDF' : 'Document'), address.href));
  }
}

function picture(page: Document, src: string, alt: string): Element {
  const image = newElement(page, 'img');
  image.setAttribute('src', src);
  image.setAttribute('alt', alt);
  return image;
}

/** Text that a drawing holds as HTML, or as whole sentences, and pictures in it come out of it. */
function readSvg(svg: Element, base: URL): void {
  if (!svg.isConnected || svg.parentElement?.closest('svg') != null || svg.firstElementChild === null) return;
  const page = svg.ownerDocument;
  const found: Element[] = [];
  for (const part of svg.querySelectorAll('foreignObject, text, image')) {
    if (part.localName === 'image') {
      const address = safeUrl(part.getAttribute('href') ?? part.getAttribute('xlink:href') ?? '', base);
      if (address !== undefined) found.push(picture(page, address.href, labelOf(part)));
    } else if (isProse(part.textContent) || part.querySelector('img') !== null) {
      const block = newElement(page, part.localName === 'text' ? 'p' : 'div');
      moveChildren(part, block);
      if (part.localName === 'text') block.textContent = Array.from(block.childNodes, ({ textContent }) => textContent).join(' ');
      found.push(block);
    }
  }
  if (found.length === 0) return;
  if (found.every(({ localName }) => localName === 'img')) noteName(page, 'img');
  const frame = newElement(page, 'div');
  frame.append(...found);
  svg.replaceWith(frame);
}

function isProse(text: string): boolean {
  const said = collapseSpace(text);
  return countWords(said) >= 8 && endsSentence(said);
}

/** A picture laid behind an element that says it is one. */
function readBackground(element: Element, base: URL): void {
  if (element.textContent.trim() !== '' || hasSurroundings(element)) return;
  const source = /background(?:-image)?\s*:[^;]{0,200}?url\(\s*["']?([^"')]{1,2000})/i.exec(element.getAttribute('style') ?? '')?.[1];
  const address = source === undefined ? undefined : safeUrl(source, base);
  if (address !== undefined) element.replaceWith(picture(element.ownerDocument, address.href, labelOf(element)));
}

/** How many words a label has that names a drawing; icons have one or two. */
const telling = 3;

/** Whether a drawing is one to be looked at, not an icon: it has a figure for itself, or says what it shows. */
function isFigure(drawing: Element): boolean {
  if (
    drawing.parentElement?.closest('svg, a, button, label, summary, pre, code, h1, h2, h3, h4, h5, h6') != null ||
    hasSurroundings(drawing)
  )
    return false;
  if (drawing.getAttribute('aria-hidden') === 'true' && labelOf(drawing) === '') return false;
  if (drawing.closest('figure, d-figure, dt-figure') !== null) return true;
  return countWords(labelOf(drawing)) >= telling;
}

function nameDrawing(drawing: Element, url: URL): void {
  const figure = drawing.closest('figure, d-figure, dt-figure');
  // One drawing of several speaks for all that have no name.
  if (labelOf(drawing) === '' && figure !== null && saysSomething(figure)) return;
  drawing.replaceWith(figureLink(drawing, figure ?? drawing, url));
}

function figureLink(drawing: Element, place: Element, url: URL): Element {
  const label = labelOf(drawing);
  const there = new URL(url);
  if (place.id !== '') there.hash = place.id;
  return standIn(drawing.ownerDocument, label === '' ? 'Figure on the page' : `Figure on the page: ${label}`, there.href);
}

/** A figure of nothing but a caption is drawn by a script. */
function nameEmpty(figure: Element, url: URL): void {
  const caption = figure.querySelector('figcaption');
  if (caption === null || figure.querySelector('figure') !== null || hasSurroundings(figure) || saysSomething(figure)) return;
  if (caption.textContent.trim() !== '') figure.prepend(figureLink(figure, figure, url));
}

/** White space between what was counted. */
const SLACK = 20;

/** Whether a figure holds more than its caption. */
function saysSomething(figure: Element): boolean {
  if (figure.querySelector('img, amp-img, picture, video, audio, iframe, table, pre, blockquote, math, [data-embed]') !== null) return true;
  const unseen = Array.from(
    figure.querySelectorAll('figcaption, svg, canvas, style, script'),
    ({ textContent }) => textContent.trim().length,
  );
  return figure.textContent.trim().length > unseen.reduce((sum, length) => sum + length, 0) + SLACK;
}

/** What a drawing says of itself: its label, its title, its description. */
function labelOf(drawing: Element): string {
  const title = Array.from(drawing.children).find(({ localName }) => localName === 'title' || localName === 'desc');
  const said = [
    drawing.getAttribute('aria-label'),
    title?.textContent,
    labelledBy(drawing),
    drawing.getAttribute('title'),
    drawing.localName === 'canvas' ? drawing.textContent : '',
  ];
  const label = collapseSpace(said.find((text) => (text ?? '').trim() !== '') ?? '');
  return label.length > 300 || /\bbrowser\b/i.test(label) ? '' : label;
}

function labelledBy(drawing: Element): string {
  const id = drawing.getAttribute('aria-labelledby') ?? '';
  return id === '' ? '' : (drawing.ownerDocument.getElementById(id)?.textContent ?? '');
}
