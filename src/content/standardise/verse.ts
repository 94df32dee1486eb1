import { BLOCK, newElement, rename, unwrap } from './elements';
import { selectAll } from '../page/look-up';
import { childElements } from '../page/elements-in';

/** Poems and the like, whose line ends are kept by style, by name or by an element a line, get line breaks. */
export function standardiseVerse(page: Document): void {
  for (const pre of selectAll(page, 'pre.wp-block-verse, pre.verse, pre.poem, pre.poetry')) keepLines(rename(pre, 'div', ['id']));
  for (const verse of selectAll(page, '.poem, .poetry, .verse, .stanza, .line-block')) {
    joinLines(verse);
    keepLines(verse);
  }
  for (const styled of selectAll(page, '[style*="white-space"]')) {
    if (
      /white-space:\s*(?:pre|pre-wrap|pre-line|break-spaces)\b/.test(styled.getAttribute('style') ?? '') &&
      styled.closest('pre, code') === null
    )
      keepLines(styled);
  }
}

/** Line ends within text as line breaks, the indentation after them as spaces that stay. */
function keepLines(element: Element): void {
  if (element.querySelector(`${BLOCK}, br`) !== null || !element.textContent.trim().includes('\n')) return;
  const page = element.ownerDocument;
  const walker = page.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const lines = text.data.replace(/\r\n?/g, '\n').split('\n');
    if (lines.length === 1) continue;
    for (const [i, line] of lines.entries()) {
      if (i > 0) text.before(newElement(page, 'br'));
      text.before(i === 0 ? line : line.replace(/^[ \t]+(?=\S)/, (indent) => '\u00a0'.repeat(indent.replace(/\t/g, '    ').length)));
    }
    text.remove();
  }
}

/** One element a line: what sets the lines apart is only how they are shown. */
function joinLines(verse: Element): void {
  const lines = childElements(verse).filter((child) => child.matches('.line, .l, .verse-line'));
  if (lines.length < 2 || lines.length !== verse.childElementCount) return;
  for (const [i, line] of lines.entries()) {
    if (i > 0) line.before(newElement(verse.ownerDocument, 'br'));
    unwrap(line);
  }
}
