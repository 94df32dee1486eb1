import { isElement } from '../../page/is-element';
import { selectAll } from '../../page/look-up';
import { moveChildren, newElement, unwrap } from '../elements';

/** Outermost first. */
const FONTS = [
  { pattern: /\bltx_font_bold\b/, name: 'strong' },
  { pattern: /\bltx_font_(?:italic|slanted|oblique)\b/, name: 'em' },
  { pattern: /\bltx_(?:framed_)?underline\b/, name: 'u' },
  { pattern: /\bltx_(?:font_typewriter|lstlisting)\b/, name: 'code' },
];

const SET =
  'span.ltx_font_bold, span.ltx_font_italic, span.ltx_font_slanted, span.ltx_font_oblique, span.ltx_underline, span.ltx_framed_underline, span.ltx_font_typewriter, span.ltx_lstlisting';

/** Where fonts are the layout's, not the author's. */
const PLAIN = 'h1, h2, h3, h4, h5, h6, .ltx_title, .ltx_tag, pre, code, math, .ltx_bibitem, .ltx_authors';

/** Bold, italics, lines below and typewriter, which LaTeXML says by class. */
export function standardiseFonts(page: Document): void {
  for (const text of selectAll(page, SET)) {
    if (text.closest(PLAIN) !== null || text.textContent.trim() === '' || text.querySelector('p, div, ul, ol, table, pre') !== null)
      continue;
    const classes = text.getAttribute('class') ?? '';
    const names = FONTS.filter(({ pattern, name }) => pattern.test(classes) && isMeant(text, name)).map(({ name }) => name);
    let inner = text;
    for (const name of names) {
      const font = newElement(page, name);
      moveChildren(inner, font);
      inner.append(font);
      inner = font;
    }
    unwrap(text);
    joinCode(inner);
  }
}

function isMeant(text: Element, name: string): boolean {
  if (text.parentElement?.closest(name) != null) return false;
  // What a theorem says is in italics as a whole.
  if (name === 'em' && text.parentElement?.matches('.ltx_theorem .ltx_p') === true) return false;
  return name !== 'code' || text.querySelector('math, a, img') === null;
}

/** Two pieces of code next to each other are one: their ticks would run together. */
function joinCode(code: Element): void {
  const before = code.previousSibling;
  if (code.localName !== 'code' || before === null || !isElement(before) || before.localName !== 'code') return;
  moveChildren(code, before);
  code.remove();
}
