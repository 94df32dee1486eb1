import { elementsIn } from '../page/elements-in';
import { rename } from '../standardise/elements';
import { isBlock, LISTS } from './blocks';
import { isGrid, rowsOf } from './tables';
import { headingLevels, headingTargets } from './headings';
import { takeFootnotes, type Footnote } from './footnotes';
import { inertTex } from '../tex/inert-tex';
import { Macros } from '../tex/macros';
import type { Page } from './rule';
import { Survey } from './survey';

/**
 * Looks at the whole page before it is converted piece by piece. What rules
 * have to know about an element is put into its attributes: `data-note-ref` the id of the footnote, `data-tex` the
 * kind of formula, `data-table` the parts of a table that shows data, `data-within` that a block stands in a
 * `line`, a `cell` or too many `lists`, and `data-other` that a list needs another marker than the one before.
 */
export function prepare(
  root: Element,
  { baseUrl, headingLevel }: { baseUrl: URL; headingLevel: number },
): { page: Page; footnotes: Footnote[] } {
  const survey = new Survey(root);
  const { headings } = survey;
  const targets = headingTargets(headings);
  const page = { baseUrl, headingLevel: headingLevels(headings, headingLevel), headingTarget: (href: string) => targets.get(href) };
  const footnotes = takeFootnotes(survey);
  // First what stands in one line, as a table there is none.
  for (const place of [...headings, ...survey.named('dt', 'summary')]) if (isLine(place)) markWithin(place, 'line');
  for (const table of survey.named('table')) if (!table.hasAttribute('data-within') && isGrid(table)) markGrid(table);
  for (const list of survey.named(...LISTS)) {
    if (isTooDeep(list)) list.setAttribute('data-within', 'lists');
    else if (needsOtherMarker(list)) list.setAttribute('data-other', '');
  }
  const macros = new Macros();
  for (const formula of survey.named('math')) asCode(formula, macros);
  for (const code of survey.named('code', 'samp', 'tt')) asOneCode(code);
  for (const image of survey.named('img')) image.textContent = SOMETHING;
  for (const aside of survey.named('rp')) aside.textContent = '';
  return { page, footnotes };
}

/** By the text is told what is blank and on which side white space belongs: an image has to be seen in it. */
const SOMETHING = '\ufffc';

/** A summary that is no title is a block like others. */
function isLine(element: Element): boolean {
  return element.localName !== 'summary' || isTitle(element);
}

/** Whether it is the title of what is around it. */
export function isTitle(summary: Element): boolean {
  const parent = summary.parentElement;
  return parent?.localName === 'details' || parent?.hasAttribute('data-callout') === true;
}

function markWithin(place: Element, kind: 'line' | 'cell'): void {
  if (place.firstElementChild === null) return;
  for (const element of elementsIn(place)) if (isBlock(element)) element.setAttribute('data-within', kind);
}

function markGrid(table: Element): void {
  table.setAttribute('data-table', 'grid');
  for (const cell of rowsOf(table).flat()) {
    cell.setAttribute('data-table', 'cell');
    markWithin(cell, 'cell');
  }
}

/** Lists within lists that a reader of Markdown still follows; in some, what lies deeper would swallow the rest of the note. */
const MOST_LISTS = 20;

function isTooDeep(list: Element): boolean {
  let depth = 0;
  for (let at: Element | null = list; at !== null && depth <= MOST_LISTS; at = at.parentElement)
    if (LISTS.includes(at.localName)) depth += 1;
  return depth > MOST_LISTS;
}

/** Two lists of one kind in a row would run together. */
function needsOtherMarker(list: Element): boolean {
  const before = list.previousElementSibling;
  if (before?.localName !== list.localName || before.hasAttribute('data-other')) return false;
  let between = before.nextSibling;
  while (between !== null && between !== list && (between.nodeValue ?? '').trim() === '') between = between.nextSibling;
  return between === list;
}

/**
 * White space is left alone in code only. What a page's formula defines holds for the formulas behind it; what
 * is no formula to be drawn is a listing.
 */
function asCode(formula: Element, macros: Macros): void {
  const isBlockFormula =
    formula.getAttribute('display') === 'block' &&
    formula.closest('td, th, h1, h2, h3, h4, h5, h6, a, caption, figcaption, dt, summary') === null;
  const tex = inertTex(formula.textContent, macros);
  if (tex === undefined) {
    rename(formula, isBlockFormula ? 'pre' : 'code').setAttribute('data-language', 'latex');
    return;
  }
  const code = rename(formula, 'code');
  code.setAttribute('data-tex', isBlockFormula ? 'block' : 'inline');
  code.textContent = tex;
}

/** One name for code; what is around listings or pictures is none. */
function asOneCode(code: Element): void {
  if (code.firstElementChild !== null && elementsIn(code).some((inside) => isBlock(inside) || inside.localName === 'img'))
    rename(code, 'span');
  else if (code.localName !== 'code') rename(code, 'code');
}
