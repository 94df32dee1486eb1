import { selectAll, selectFirst } from '../../page/look-up';
import { moveChildren, newElement } from '../elements';
import { standardiseDrawnText } from './drawn-text';
import { standardiseEquations } from './equations';
import { standardiseFonts } from './fonts';
import { standardiseItems } from './items';
import { standardiseListings } from './listings';
import { nameElements } from './name-elements';
import { joinFootnoteMarks } from './footnote-marks';
import { standardiseTheorems } from './theorems';

/**
 * What LaTeXML writes in elements and classes of its own. The class names:
 * https://math.nist.gov/~BMiller/LaTeXML/manual/cssclasses/; what is written for each construct: the stylesheets in
 * https://github.com/brucemiller/LaTeXML/tree/master/lib/LaTeXML/resources/XSLT. Formulas are standardised before.
 */
export function standardiseLatexml(page: Document, url: URL): void {
  if (selectFirst(page, '.ltx_p, .ltx_text, .ltx_tabular, .ltx_listing, .ltx_eqn_table') === null) return;
  nameElements(page);
  showErrors(page);
  for (const inner of selectAll(page, '.ltx_tabular .ltx_tabular')) flatten(inner);
  standardiseEquations(page);
  standardiseListings(page);
  standardiseItems(page);
  standardiseTheorems(page);
  joinFootnoteMarks(page);
  standardiseDrawnText(page, url);
  standardiseFonts(page);
}

/** Commands the converter does not know stand for themselves within the text; elsewhere, and as environments, they are its own remarks. */
function showErrors(page: Document): void {
  for (const error of selectAll(page, '.ltx_ERROR')) {
    const source = error.textContent.trim();
    const isInText = error.closest('p') !== null && error.closest('td, th, figcaption, pre, svg, .ltx_title, .ltx_listing') === null;
    if (isInText && /^\\[A-Za-z@]+\*?$/.test(source)) error.replaceWith(newElement(page, 'code', source));
    else error.remove();
  }
}

/** A table within a cell breaks its lines: what it holds becomes the cell's text. */
function flatten(table: Element): void {
  const text = newElement(table.ownerDocument, 'span');
  for (const cell of table.querySelectorAll('td, th')) {
    if (text.firstChild !== null) text.append(' ');
    moveChildren(cell, text);
  }
  table.replaceWith(text);
}
