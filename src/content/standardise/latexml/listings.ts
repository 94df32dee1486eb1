import { selectAll } from '../../page/look-up';
import { moveChildren, newElement, unwrap } from '../elements';

/** Listings as `pre` with their exact source; pseudocode as numbered lines that keep indentation, formulas and fonts. */
export function standardiseListings(page: Document): void {
  for (const listing of selectAll(page, '.ltx_listing')) if (listing.isConnected) standardiseListing(listing);
  for (const line of selectAll(page, '.ltx_inline-block > .ltx_verbatim.ltx_inline-block')) if (line.isConnected) joinVerbatim(line);
}

function standardiseListing(listing: Element): void {
  const lines = Array.from(listing.querySelectorAll('.ltx_listingline'));
  if (lines.length === 0) return;
  const source = sourceOf(listing);
  const isPseudocode = listing.querySelector('math') !== null || listing.closest('.ltx_algorithm, .ltx_float_algorithm') !== null;
  if (source === undefined && isPseudocode) {
    listing.replaceWith(newPseudocode(lines));
    return;
  }
  for (const tag of listing.querySelectorAll('.ltx_tag_listingline')) tag.remove();
  const language = /\bltx_lst_language_(\w+)/.exec(listing.getAttribute('class') ?? '')?.[1];
  listing.replaceWith(newCode(listing.ownerDocument, source ?? lines.map(codeOf).join('\n'), language));
}

function newCode(page: Document, source: string, language?: string): Element {
  const code = newElement(page, 'pre', source);
  if (language !== undefined) code.setAttribute('data-language', language);
  return code;
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

/** A line without the line ends and blanks of the page's own source; those of the code are other characters. */
function codeOf(line: Element): string {
  return line.textContent.replace(/[ \t]*\n[ \t\n]*/g, '');
}

/** Lines that are all counted are a list's items; others are set one below the other, their numbers before them. */
function newPseudocode(lines: readonly Element[]): Element {
  const page = lines[0]?.ownerDocument ?? document;
  const numbered = lines.flatMap((line) => {
    const tag = line.querySelector('.ltx_tag_listingline');
    const number = /\d+/.exec(tag?.textContent ?? '')?.[0];
    tag?.remove();
    for (const bar of line.querySelectorAll('.ltx_rule')) bar.remove();
    // Places in the paper are told in words here, as lines of code have no links.
    for (const link of line.querySelectorAll('a.ltx_ref:not(.ltx_url):not(.ltx_href)')) unwrap(link);
    dropIndent(line);
    const isBlank = line.textContent.trim() === '' && line.querySelector('math, img') === null;
    return isBlank ? [] : [{ line, number }];
  });
  const start = Number(numbered[0]?.number ?? Number.NaN);
  if (!numbered.every(({ number }, i) => Number(number) === start + i)) return newLines(page, numbered);
  const list = newElement(page, 'ol');
  if (start !== 1) list.setAttribute('start', String(start));
  for (const { line } of numbered) {
    const item = newElement(page, 'li');
    moveChildren(line, item);
    list.append(item);
  }
  return list;
}

/** Line ends and blanks before a line are the page's source; the line's own indentation is other characters. */
function dropIndent(line: Element): void {
  for (let first = line.firstChild; first?.nodeType === 3; first = line.firstChild) {
    const text = (first.nodeValue ?? '').replace(/^[ \t\n\r]+/, '');
    first.nodeValue = text;
    if (text !== '') return;
    first.remove();
  }
}

function newLines(page: Document, lines: readonly { line: Element; number: string | undefined }[]): Element {
  const paragraph = newElement(page, 'p');
  const areNumbered = lines.some(({ number }) => number !== undefined);
  for (const { line, number } of lines) {
    if (paragraph.firstChild !== null) paragraph.append(newElement(page, 'br'));
    if (areNumbered) paragraph.append(number === undefined ? '\u2003' : `${number}: `);
    moveChildren(line, paragraph);
  }
  return paragraph;
}

/** The package fancyvrb sets its listings as boxes, one a line. */
function joinVerbatim(first: Element): void {
  const boxes: Element[] = [];
  const isLine = (box: Element | null) => box?.firstElementChild?.matches('.ltx_verbatim.ltx_inline-block') === true;
  for (let box: Element | null = first.parentElement; box !== null && isLine(box); box = box.nextElementSibling) boxes.push(box);
  if (boxes.length < 2) return;
  boxes[0]?.before(newCode(first.ownerDocument, boxes.map(({ textContent }) => textContent).join('\n')));
  for (const box of boxes) box.remove();
}
