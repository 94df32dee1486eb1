import { newElement, unwrap } from './elements';

/**
 * Footnotes of every kind become a mark, `sup[data-note-ref]` around its link, and a body,
 * `[data-note]` with the same key. A body that stood inside its mark moves into a list at the end.
 */
export function standardiseFootnotes(page: Document, url: URL): void {
  inlineNotes(page);
  linkedNotes(page, url);
}

/** Distill, LaTeXML, Tufte's sidenotes: the note stands where it is marked. */
const INLINE_NOTES = 'dt-fn, d-footnote, .ltx_note.ltx_role_footnote, span.sidenote, .footnote-inline, span[data-footnote]';

function inlineNotes(page: Document): void {
  let count = 0;
  for (const note of page.querySelectorAll(INLINE_NOTES)) {
    const body = note.querySelector('.ltx_note_content') ?? note;
    for (const number of body.querySelectorAll('.ltx_note_mark, .ltx_tag_note, .sidenote-number')) number.remove();
    if (body.textContent.trim() === '') continue;
    count += 1;
    const key = `inline-${count}`;
    removeToggle(note);
    const item = newElement(page, 'li');
    item.setAttribute('data-note', key);
    item.id = `note-${key}`;
    item.append(...body.childNodes);
    listBeside(page, note).append(item);
    note.replaceWith(newMark(page, { key, id: item.id, label: String(count) }));
  }
}

/** Tufte's pages pair a sidenote with a label and a checkbox that show it on phones. */
function removeToggle(note: Element): void {
  for (const before of [note.previousElementSibling, note.previousElementSibling?.previousElementSibling]) {
    if (before?.matches('label.margin-toggle, label.sidenote-number, label.sidenote-toggle, input.margin-toggle') === true) before.remove();
  }
}

/** The list of notes at the end of the article that holds `note`. */
function listBeside(page: Document, note: Element): Element {
  const article = note.closest('dt-article, d-article, article, .ltx_document, main') ?? page.body;
  const last = article.lastElementChild;
  if (last?.matches('ol.standard-notes') === true) return last;
  const list = newElement(page, 'ol');
  list.className = 'standard-notes';
  article.append(list);
  return list;
}

function newMark(page: Document, { key, id, label }: { key: string; id: string; label: string }): Element {
  const mark = newElement(page, 'sup');
  mark.setAttribute('data-note-ref', key);
  const link = newElement(page, 'a', label);
  link.setAttribute('href', `#${id}`);
  mark.append(link);
  return mark;
}

const MARKED = /footnote|fnref|noteref|doc-noteref|note-anchor|citation|reference|cite_ref|endnote/i;
const BODY_ID = /^(?:fn|footnote|note|cite_note|endnote|ftnt|_ftn|sdfootnote|bib|ref-|user-content-fn)/i;

/** A mark links to a body elsewhere in the page: LessWrong, Substack, GFM, Wikipedia, Word, LaTeXML's bibliography. */
function linkedNotes(page: Document, url: URL): void {
  const bodies = new Map<Element, string>();
  for (const link of Array.from(page.querySelectorAll('a[href*="#"]'))) {
    const id = fragmentOf(link, page, url);
    const target = id === undefined ? null : (page.getElementById(id) ?? page.querySelector(`a[name="${quotedName(id)}"]`));
    if (id === undefined || target === null || link.closest('[data-note-ref]') !== null || !isMark(link, id)) continue;
    const body = bodyOf(target);
    if (body === null || body.contains(link) || isBodyOfOther(link, bodies)) continue;
    const key = bodies.get(body) ?? keyFor(body, bodies.size);
    if (!bodies.has(body)) {
      bodies.set(body, key);
      body.setAttribute('data-note', key);
    }
    replaceMark(link, key, body);
  }
  for (const body of bodies.keys()) cleanBody(body, page, url);
  for (const cite of page.querySelectorAll('.ltx_cite')) unwrapCite(cite);
}

function quotedName(id: string): string {
  return id.replace(/["\\\n\r\f]/g, '\\$&');
}

function fragmentOf(link: Element, page: Document, url: URL): string | undefined {
  const href = link.getAttribute('href') ?? '';
  const at = href.indexOf('#');
  const before = href.slice(0, at);
  if (at < 0 || at === href.length - 1) return undefined;
  if (before !== '' && before !== url.href.replace(/#.*$/, '') && before !== page.baseURI.replace(/#.*$/, '') && before !== url.pathname) return undefined;
  try {
    return decodeURIComponent(href.slice(at + 1));
  } catch {
    return href.slice(at + 1);
  }
}

function isMark(link: Element, id: string): boolean {
  const text = plain(link);
  if (link.getAttribute('role') === 'doc-backlink' || /^[↩↑^⤴\s]+$/u.test(text) || text === '') return false;
  if (link.matches('[role="doc-noteref"], [data-footnote-ref]')) return true;
  if (link.closest('.ltx_cite') !== null) return link.matches('.ltx_ref') && /^bib\./.test(id);
  const wrapper = link.closest('sup, .footnote-reference, .footnote-ref, .reference, span[role="doc-noteref"]');
  const isShort = /^[[(]?(?:note |nb |注)?[\p{L}\p{N}*†‡§¶]{1,6}[\])]?$/iu.test(text);
  if (wrapper !== null && isShort) return true;
  const named = `${link.id} ${link.className} ${link.getAttribute('name') ?? ''}`;
  return isShort && MARKED.test(named) && BODY_ID.test(id);
}

/** Its text without the selectors that keep an arrow from being drawn as an emoji. */
function plain(link: Element): string {
  return link.textContent.replace(/\ufe0e|\ufe0f/g, '').trim();
}

/** A link inside a note leads back or on; the marks of notes within notes are marks all the same. */
function isBodyOfOther(link: Element, bodies: ReadonlyMap<Element, string>): boolean {
  const body = link.closest('[data-note]');
  return body !== null && bodies.has(body) && /^[\s↩↑^⤴\d[\].:]*$/u.test(plain(link)) && link.closest('sup') === null;
}

function bodyOf(target: Element): Element | null {
  const holder = target.closest('li, [role="doc-endnote"], [role="doc-footnote"], .footnote, .footnote-item, .footnote-definition, aside, dd, tr');
  if (holder !== null && holder.textContent.length < 20_000) return holder;
  const block = target.closest('p, div, section');
  return block !== null && block.textContent.length < 5_000 && block.localName !== 'section' ? block : null;
}

function keyFor(body: Element, count: number): string {
  const key = body.getAttribute('data-cite-key');
  return key === null ? `note-${count + 1}` : `cite-${key}`;
}

function replaceMark(link: Element, key: string, body: Element): void {
  const page = link.ownerDocument;
  if (body.id === '') body.id = `note-${key}`;
  const mark = newMark(page, { key, id: body.id, label: link.textContent.trim() });
  if (link.closest('.ltx_cite') !== null) {
    citeWithAuthors(link, mark);
    return;
  }
  let place = link;
  for (let at = link.parentElement; at !== null && /^(?:sup|span|small)$/.test(at.localName) && bare(at.textContent) === bare(link.textContent); at = at.parentElement) place = at;
  place.replaceWith(mark);
}

/** A number alone becomes the mark; where the link says who, that stays and the mark follows. */
function citeWithAuthors(link: Element, mark: Element): void {
  if (/^[[(]?\d+[\])]?$/.test(link.textContent.trim())) link.replaceWith(mark);
  else {
    link.after(mark);
    link.replaceWith(...link.childNodes);
  }
}

/** LaTeXML's element for a citation; brackets around nothing but marks go with it. */
function unwrapCite(cite: Element): void {
  const said = Array.from(cite.childNodes).filter((node) => node.nodeType === 3);
  const marks = cite.querySelectorAll('[data-note-ref]').length;
  if (marks > 0 && bare(cite.textContent.replace(/[,;]/g, '')).replace(/\d+/g, '') === '') for (const text of said) text.nodeValue = '';
  unwrap(cite);
}

function bare(text: string): string {
  return text.replace(/[\s[\]()]/g, '');
}

const BACK = '.footnote-backref, .footnote-back, .mw-cite-backlink, .footnote-number, .data-footnote-backref, [data-footnote-backref], [role="doc-backlink"], .reversefootnote, .ltx_tag_bibitem, .footnote-backlink, .fn-back';

/** Takes out the way back to the text. */
function cleanBody(body: Element, page: Document, url: URL): void {
  for (const back of body.querySelectorAll(BACK)) back.remove();
  for (const link of body.querySelectorAll('a[href*="#"]')) {
    const isBack = fragmentOf(link, page, url) !== undefined && /^[\s↩↑↵^⤴⏎\d[\].:a-z]{0,4}$/u.test(plain(link)) && link.closest('[data-note-ref]') === null;
    if (!isBack) continue;
    const wrapper = link.parentElement;
    link.remove();
    if (wrapper !== null && wrapper !== body && /^(?:sup|span|b|strong)$/.test(wrapper.localName) && bare(wrapper.textContent) === '') wrapper.remove();
  }
  const first = page.createTreeWalker(body, NodeFilter.SHOW_TEXT).nextNode();
  if (first !== null && body.localName !== 'li') first.nodeValue = (first.nodeValue ?? '').replace(/^\s*(?:\[\d+\]|\^|\d+[.)](?=\s))\s*/, '');
}
