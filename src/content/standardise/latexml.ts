import { childElements } from '../page/elements-in';
import { selectAll, selectFirst } from '../page/look-up';
import { moveChildren, newElement, rename, unwrap } from './elements';

/**
 * What LaTeXML writes in elements of its own: tables laid out by spans, tables within cells, listings a line an element, and
 * fonts as classes. Its class names: https://math.nist.gov/~BMiller/LaTeXML/manual/cssclasses/
 */
export function standardiseLatexml(page: Document): void {
  if (selectFirst(page, '.ltx_p, .ltx_text, .ltx_tabular, .ltx_listing') === null) return;
  for (const { selector, name } of PARTS)
    for (const part of selectAll(page, selector)) if (part.localName === 'span') rename(part, name, ['class', 'id', 'colspan', 'rowspan']);
  for (const inner of selectAll(page, '.ltx_tabular .ltx_tabular')) flatten(inner);
  for (const listing of selectAll(page, '.ltx_listing, .ltx_lstlisting')) if (listing.isConnected) standardiseListing(listing);
  for (const { selector, name } of FONTS) for (const text of selectAll(page, selector)) setFont(text, name);
}

const PARTS = [
  { selector: '.ltx_tabular', name: 'table' },
  { selector: '.ltx_thead', name: 'thead' },
  { selector: '.ltx_tbody', name: 'tbody' },
  { selector: '.ltx_tfoot', name: 'tfoot' },
  { selector: '.ltx_tr', name: 'tr' },
  { selector: '.ltx_td.ltx_th', name: 'th' },
  { selector: '.ltx_td', name: 'td' },
];

/** A table within a cell breaks its lines: what it holds becomes the cell's text. */
function flatten(table: Element): void {
  const text = newElement(table.ownerDocument, 'span');
  for (const cell of table.querySelectorAll('td, th')) {
    if (text.firstChild !== null) text.append(' ');
    moveChildren(cell, text);
  }
  table.replaceWith(text);
}

/** Code keeps its source in a link; pseudocode is a list of lines, whose numbers are the list's. */
function standardiseListing(listing: Element): void {
  const page = listing.ownerDocument;
  const lines = Array.from(listing.querySelectorAll('.ltx_listingline'));
  if (lines.length === 0) return;
  const source = sourceOf(listing);
  const start = /\d+/.exec(lines[0]?.querySelector('.ltx_tag_listingline')?.textContent ?? '')?.[0];
  for (const tag of listing.querySelectorAll('.ltx_tag_listingline')) tag.remove();
  const isCode = source !== undefined || (listing.matches('.ltx_lstlisting') && listing.querySelector('math') === null);
  if (isCode) {
    const code = newElement(page, 'pre', source ?? lines.map(({ textContent }) => textContent.replace(/\n/g, '')).join('\n'));
    const language = /\bltx_lst_language_(\w+)/.exec(listing.getAttribute('class') ?? '')?.[1];
    if (language !== undefined) code.setAttribute('data-language', language);
    replaceLines(listing, code);
    return;
  }
  const list = newElement(page, start === undefined ? 'ul' : 'ol');
  if (start !== undefined && start !== '1') list.setAttribute('start', start);
  for (const line of lines) {
    const item = newElement(page, 'li');
    moveChildren(line, item);
    list.append(item);
  }
  replaceLines(listing, list);
}

/** Puts what was made of the lines where they stood; a caption among them stays. */
function replaceLines(listing: Element, made: Element): void {
  const captions = childElements(listing).filter(({ localName }) => localName === 'figcaption');
  listing.replaceWith(made, ...captions);
}

/** The listing as it was in the source, which a link holds to be saved. */
function sourceOf(listing: Element): string | undefined {
  const encoded = /^data:text\/plain[^,]*;base64,([\w+/=\s]{1,2000000})$/.exec(
    listing.querySelector('.ltx_listing_data a[href]')?.getAttribute('href') ?? '',
  )?.[1];
  if (encoded === undefined) return undefined;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(encoded.replace(/\s/g, '')), (character) => character.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

const FONTS = [
  { selector: 'span.ltx_font_bold', name: 'strong' },
  { selector: 'span.ltx_font_italic', name: 'em' },
  { selector: 'span.ltx_font_typewriter', name: 'code' },
];

/** Where fonts are the layout's, not the author's. */
const PLAIN = 'h1, h2, h3, h4, h5, h6, .ltx_title, .ltx_tag, pre, code, math, .ltx_bibitem, .ltx_authors';

function setFont(text: Element, name: string): void {
  if (
    text.closest(PLAIN) !== null ||
    text.parentElement?.closest(name) != null ||
    text.textContent.trim() === '' ||
    text.querySelector('p, div, ul, ol, table') !== null
  )
    return;
  if (name === 'code' && text.querySelector('math, a') !== null) return;
  const font = newElement(text.ownerDocument, name);
  moveChildren(text, font);
  text.append(font);
  unwrap(text);
}
