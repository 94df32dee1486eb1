import { childElements } from '../page/elements-in';
import { selectAll } from '../page/look-up';
import { rename } from './elements';

/** A bullet as text; a dash or an asterisk only before a blank, as options of commands begin with one. */
const BULLET = /^\s*(?:[•◦▪▫‣⁃●○■□◆►▶▸❖➢➤·∙][\s\u00a0]*|[–—*-][\s\u00a0]+)/u;
/** A number as lists count: `1.`, `2)`, `[3]`. */
const NUMBER = /^\s*(?:\(?(\d{1,3})[.)、．](?!\d)|\[(\d{1,3})\])[\s\u00a0]*/;
/** What Markdown cannot count: `(i)`, `a.`, `2.1`, `§ 3`. */
const OTHER = /^\s*(?:\(([ivxl]{1,5}|[a-z])\)|([ivxl]{1,5}|[a-z])[.)]|(\d{1,2}(?:\.\d{1,2})+)\.?|§\s?(\d{1,3}))(?=[\s\u00a0]|\p{L}|$)/iu;
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/**
 * Items, headings and quotes that bring their mark as text, as Springer's and LaTeXML's pages do, are not marked twice: a
 * bullet or number that the list writes anyway goes; with marks it cannot write, the list is one of bullets and keeps them.
 */
export function removeOwnMarks(page: Document): void {
  for (const list of selectAll(page, 'ul, ol')) standardiseList(list);
  for (const heading of selectAll(page, 'h1, h2, h3, h4, h5, h6')) {
    cutStart(heading, /^\s*(?:#{1,6}|¶|🔗)\s+/u);
    // "C#" keeps its sign: a mark for the heading's own address stands apart.
    cutEnd(heading, /\s*[¶🔗]\s*$/u);
    // A number sign is a mark in an element of its own alone: there is "C #".
    if (heading.lastElementChild?.textContent.trim() === '#') cutEnd(heading, /\s*#\s*$/);
  }
  for (const quote of selectAll(page, 'blockquote')) {
    const lines = childElements(quote).filter(({ localName }) => localName === 'p');
    if (lines.length > 0 && lines.every(({ textContent }) => /^\s*>\s/.test(textContent)))
      for (const line of lines) cutStart(line, /^\s*>\s+/);
  }
}

function standardiseList(list: Element): void {
  const items = childElements(list).filter(({ localName }) => localName === 'li');
  const texts = items.map(({ textContent }) => textContent.slice(0, 40));
  if (texts.length === 0) return;
  if (texts.every((text) => BULLET.test(text)) && isBulleted(texts)) {
    cut(items, BULLET);
    return;
  }
  const numbers = texts.map((text) => NUMBER.exec(text)).map((match) => (match === null ? Number.NaN : Number(match[1] ?? match[2])));
  const [first = Number.NaN] = numbers;
  if (numbers.every((number, i) => number === first + i) && (items.length > 1 || first === 1)) {
    cut(items, NUMBER);
    const counted = list.localName === 'ol' ? list : rename(list, 'ol', ['id', 'class']);
    if (first !== 1) counted.setAttribute('start', String(first));
  } else if (items.length > 1 && isCounted(texts.map((text) => OTHER.exec(text)?.slice(1).find(Boolean)?.toLowerCase() ?? ''))) {
    for (const item of items) joinMark(item);
    if (list.localName === 'ol') rename(list, 'ul', ['id', 'class']);
  }
}

/** Whether the marks follow each other: letters, Roman numerals or the last of several numbers. Initials of names do not. */
function isCounted(marks: readonly string[]): boolean {
  const [first = ''] = marks;
  const counts: ((mark: string) => number)[] = [
    (mark) => (mark.length === 1 && /[a-z]/.test(mark) ? mark.charCodeAt(0) : Number.NaN),
    (mark) => (ROMAN.includes(mark) ? ROMAN.indexOf(mark) : Number.NaN),
    (mark) => Number(/\d+$/.exec(mark)?.[0] ?? Number.NaN),
  ];
  return counts.some((count) => marks.every((mark, i) => count(mark) === count(first) + i));
}

/** A mark in an element of its own moves into the paragraph that follows it. */
function joinMark(item: Element): void {
  const mark = item.firstElementChild;
  const next = mark?.nextElementSibling;
  if (mark == null || next == null || !/^(?:span|b|strong|em|i)$/.test(mark.localName) || !/^(?:p|div)$/.test(next.localName)) return;
  if (!OTHER.test(mark.textContent) || mark.textContent.trim().length > 8) return;
  const into = next.localName === 'div' && next.firstElementChild?.localName === 'p' ? next.firstElementChild : next;
  into.prepend(`${mark.textContent.trim()} `);
  mark.remove();
}

/** Whether all items have one and the same bullet; a single dash may be a minus. */
function isBulleted(texts: readonly string[]): boolean {
  const marks = new Set(texts.map((text) => text.trimStart().charAt(0)));
  return marks.size === 1 && (texts.length > 1 || /[•◦▪‣●■►]/u.test(texts[0] ?? ''));
}

function cut(items: readonly Element[], mark: RegExp): void {
  for (const item of items) cutStart(item, mark);
}

/** Cuts a mark off the beginning of an element's text, with the elements that hold nothing else. */
function cutStart(element: Element, mark: RegExp): void {
  const length = mark.exec(element.textContent.slice(0, 60))?.[0].length ?? 0;
  take(element, length, false);
}

function cutEnd(element: Element, mark: RegExp): void {
  const length = mark.exec(element.textContent.slice(-20))?.[0].length ?? 0;
  if (length < element.textContent.trim().length) take(element, length, true);
}

/** Takes so many characters from one end of an element's text, and what is empty then. */
function take(element: Element, length: number, fromEnd: boolean): void {
  let left = length;
  while (left > 0) {
    const text = outermostText(element, fromEnd);
    if (text === undefined) return;
    const own = Math.min(left, text.data.length);
    text.deleteData(fromEnd ? text.data.length - own : 0, own);
    left -= own;
    if (text.data === '') removeEmpty(text, element);
  }
}

function outermostText(element: Element, fromEnd: boolean): Text | undefined {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let found: Text | undefined;
  while (walker.nextNode() !== null) {
    const text = walker.currentNode as Text;
    if (text.data === '') continue;
    found = text;
    if (!fromEnd) return found;
  }
  return found;
}

function removeEmpty(node: ChildNode, within: Element): void {
  let at: ChildNode = node;
  while (at.parentElement !== null && at.parentElement !== within && at.parentElement.childNodes.length === 1) at = at.parentElement;
  at.remove();
}
