import { moveChildren, newElement } from '../elements';
import { bare, newMark } from './mark';
import { selectAll } from '../../page/look-up';

/** Distill, LaTeXML, Tufte's sidenotes, Org mode: the footnote stands where it is marked. */
const INLINE_FOOTNOTES = 'dt-fn, d-footnote, .ltx_note, span.sidenote, span.marginnote, .footnote-inline, span[data-footnote]';

/** Lists that a page makes of its inline footnotes. */
const LISTS = 'd-footnote-list, dt-fn-list, dt-footnotes';

/** Footnotes within the text move into a list at the end; where the page has made one of them itself, that goes. */
export function inlineFootnotes(page: Document): void {
  const said = new Set<string>();
  for (const footnote of selectAll(page, INLINE_FOOTNOTES)) {
    const body = footnote.querySelector('.ltx_note_content') ?? footnote;
    dropNumber(body);
    if (body.textContent.trim() === '') continue;
    const key = `inline-${said.size + 1}`;
    said.add(wordsOf(body) || key);
    removeToggle(footnote);
    const item = newElement(page, 'li');
    item.setAttribute('data-note', key);
    item.id = `note-${key}`;
    moveChildren(body, item);
    listBeside(page, footnote).append(item);
    footnote.replaceWith(newMark(page, { key, id: item.id, label: key.slice('inline-'.length) }));
  }
  if (said.size === 0) return;
  for (const list of selectAll(page, LISTS)) list.remove();
  for (const again of selectAll(page, '.footdef, [role="doc-footnote"], [role="doc-endnote"], footer li, dt-appendix li, d-appendix li')) {
    if (!again.hasAttribute('data-note') && said.has(wordsOf(again))) again.remove();
  }
}

function wordsOf(footnote: Element): string {
  return bare(footnote.textContent).replace(/^\d+|[↩↑^.:]/gu, '');
}

function dropNumber(body: Element): void {
  for (const number of body.querySelectorAll('.ltx_note_mark, .ltx_note_type, .ltx_tag_note, .sidenote-number')) number.remove();
  const first = Array.from(body.childNodes).find((node) => (node.textContent ?? '').trim() !== '');
  if (first?.nodeName.toLowerCase() === 'sup' && /^\d{1,3}$/.test(bare(first.textContent ?? ''))) first.remove();
}

/** Pages with footnotes in the margin pair each with a label and a checkbox that show it on phones. */
function removeToggle(footnote: Element): void {
  for (const before of [footnote.previousElementSibling, footnote.previousElementSibling?.previousElementSibling]) {
    if (
      before?.matches(
        'label.margin-toggle, label.sidenote-number, label.sidenote-toggle, label.footref, input.margin-toggle, input.footref-toggle',
      ) === true
    )
      before.remove();
  }
}

/** The list of footnotes at the end of the article that holds `footnote`. */
function listBeside(page: Document, footnote: Element): Element {
  const article = footnote.closest('dt-article, d-article, article, .ltx_document, main') ?? page.body;
  const last = article.lastElementChild;
  if (last?.matches('ol.standard-notes') === true) return last;
  const list = newElement(page, 'ol');
  list.className = 'standard-notes';
  article.append(list);
  return list;
}
