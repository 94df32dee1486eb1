import { webUrl } from '../../../untrusted/web-url';
import { unwrap } from '../elements';
import { bodyAt, cleanBody, gather, leadingNumber, splitAtAnchors } from './body';
import { bare, isLabel, newMark, plainText, replaceWithMark } from './mark';
import { selectAll } from '../../page/look-up';
import { addTo } from '../../../text/add-to';

const MARKED = /footnote|fnref|noteref|doc-noteref|note-anchor|citation|reference|cite_ref|endnote/i;
const BODY_ID = /^(?:fn|footnote|note|cite_note|endnote|ftnt|_ftn|sdfootnote|bib|ref-|user-content-fn)/i;
const WRAPPERS = 'sup, .footnote-reference, .footnote-ref, .easy-footnote, .reference, span.fn, span[role="doc-noteref"]';

/** A mark links to a body elsewhere in the page: LessWrong, Substack, GFM, Wikipedia, Word, Texinfo, LaTeXML's bibliography. */
export function linkedFootnotes(page: Document, url: URL): void {
  const places = new Places(page, url);
  const links = Array.from(selectAll(page, 'a[href*="#"]'));
  const targets = new Set(links.flatMap((link) => (isLabel(plainText(link)) ? (places.targetOf(link) ?? []) : [])));
  const split = splitBlocks(targets);
  const bodies = new Map<Element, { key: string; label: string }>();
  for (const link of links) {
    const target = places.targetOf(link);
    if (target === undefined || link.closest('[data-note-ref]') !== null || !couldBeMark(link)) continue;
    const body = split.get(target) ?? bodyAt(target);
    if (body === null || body.contains(link) || leadsBackFrom(link, bodies) || !isMark(link, body, places)) continue;
    const known = bodies.get(body);
    const key = known?.key ?? keyFor(body, bodies.size);
    if (known === undefined) bodies.set(body, { key, label: plainText(link) });
    body.setAttribute('data-note', key);
    replaceLink(link, key, body);
  }
  for (const [body, { label }] of bodies) cleanBody(body, label, (link) => places.leadsInPage(link));
  for (const [body, { key }] of bodies) takeContinuation(body, key);
  for (const cite of selectAll(page, '.ltx_cite')) unwrapCite(cite);
}

/** Where the links of a page lead within it. */
class Places {
  private readonly named = new Map<string, Element>();
  private readonly own: Set<string>;

  constructor(
    private readonly page: Document,
    private readonly url: URL,
  ) {
    this.own = new Set([withoutFragment(url.href), withoutFragment(page.baseURI)]);
    for (const anchor of selectAll(page, 'a[name]')) this.named.set(anchor.getAttribute('name') ?? '', anchor);
    // Word gives its footnotes no names; they are where a link leads back.
    for (const back of selectAll(page, 'a[href*="#_ftnref"]')) {
      const number = /#_ftnref(\d+)$/.exec(back.getAttribute('href') ?? '')?.[1];
      if (number !== undefined && !this.named.has(`_ftn${number}`)) this.named.set(`_ftn${number}`, back);
    }
  }

  targetOf(link: Element): Element | undefined {
    const id = this.fragmentOf(link);
    return id === undefined ? undefined : (this.page.getElementById(id) ?? this.named.get(id));
  }

  leadsInPage(link: Element): boolean {
    return this.fragmentOf(link) !== undefined || /#_ftnref\d+$/.test(link.getAttribute('href') ?? '');
  }

  fragmentOf(link: Element): string | undefined {
    const href = link.getAttribute('href') ?? '';
    const at = href.indexOf('#');
    if (at < 0 || at === href.length - 1) return undefined;
    const base = href.slice(0, at);
    if (base !== '' && !this.own.has(webUrl(base, this.url)?.href ?? '')) return undefined;
    try {
      return decodeURIComponent(href.slice(at + 1));
    } catch {
      return href.slice(at + 1);
    }
  }
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/, '');
}

function splitBlocks(targets: ReadonlySet<Element>): Map<Element, Element> {
  const blocks = new Map<Element, Element[]>();
  for (const target of targets) {
    const block = target.localName === 'a' ? target.parentElement : null;
    if (block?.matches('p, div') === true) addTo(blocks, block, target);
  }
  return new Map(
    Array.from(blocks).flatMap(([block, anchors]) => (block.querySelector('br') === null ? [] : [...splitAtAnchors(block, anchors)])),
  );
}

function couldBeMark(link: Element): boolean {
  const text = plainText(link);
  return text !== '' && link.getAttribute('role') !== 'doc-backlink' && !/^[↩↑^⤴\s]+$/u.test(text);
}

function isMark(link: Element, body: Element, places: Places): boolean {
  if (link.matches('[role="doc-noteref"], [data-footnote-ref], [data-type="noteref"], [role="doc-biblioref"]')) return true;
  const id = places.fragmentOf(link) ?? '';
  if (link.closest('.ltx_cite') !== null) return link.matches('.ltx_ref') && /^bib\./.test(id);
  const text = plainText(link);
  if (!isLabel(text)) return false;
  if (link.closest(WRAPPERS) !== null) return true;
  const named = `${link.id} ${link.className} ${link.getAttribute('name') ?? ''}`;
  if (MARKED.test(named) && BODY_ID.test(id)) return true;
  const isBefore = (link.compareDocumentPosition(body) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return (
    isBefore &&
    !/\p{L}/u.test(text) &&
    body.querySelector('h1, h2, h3, h4, h5, h6') === null &&
    (leadsTo(body, link, places) || leadingNumber(body) === bare(text))
  );
}

/** Whether a link in the footnote leads back to its mark. */
function leadsTo(body: Element, mark: Element, places: Places): boolean {
  return Array.from(body.querySelectorAll('a[href*="#"]')).some((link) => {
    const target = places.targetOf(link);
    return target !== undefined && (target === mark || (target.contains(mark) && bare(target.textContent) === bare(mark.textContent)));
  });
}

/** A link inside a footnote leads back or on; the marks of footnotes within footnotes are marks all the same. */
function leadsBackFrom(link: Element, bodies: ReadonlyMap<Element, unknown>): boolean {
  const body = link.closest('[data-note]');
  if (body === null || !bodies.has(body) || !/^[\s↩↑^⤴\d[\]().:*†‡]*$/u.test(plainText(link))) return false;
  const isFirst = body.textContent.trimStart().startsWith(plainText(link)) && body.querySelector('a') === link;
  return isFirst || link.closest('sup') === null;
}

function keyFor(body: Element, count: number): string {
  const key = body.getAttribute('data-cite-key') ?? /^ref-([\w-]+)$/.exec(body.matches('.csl-entry') ? body.id : '')?.[1];
  return key === undefined ? `note-${count + 1}` : `cite-${key}`;
}

function replaceLink(link: Element, key: string, body: Element): void {
  if (body.id === '') body.id = `note-${key}`;
  const mark = newMark(link.ownerDocument, { key, id: body.id, label: link.textContent.trim() });
  if (link.matches('.ltx_cite *, [role="doc-biblioref"]')) citeWithAuthors(link, mark);
  else replaceWithMark(link, mark);
}

/** A number alone becomes the mark; where the citation says who, in which year or where in the work, that stays and the mark follows. */
function citeWithAuthors(link: Element, mark: Element): void {
  const around = link.closest('.ltx_cite')?.textContent ?? '';
  const saysMore = /\p{L}{2}/u.test(around.replace(/\b(?:see(?: also)?|e\.g\.|cf\.|and)/gi, ''));
  if (!saysMore && /^[[(]?\d{1,3}[\])]?$/.test(link.textContent.trim())) link.replaceWith(mark);
  else {
    link.after(mark);
    unwrap(link);
  }
}

/** LaTeXML's element for a citation; brackets around nothing but marks go with it. */
function unwrapCite(cite: Element): void {
  const said = Array.from(cite.childNodes).filter((node) => node.nodeType === 3);
  const marks = cite.querySelectorAll('[data-note-ref]').length;
  if (
    marks > 0 &&
    !said.some((text) => /\d/.test(text.nodeValue ?? '')) &&
    bare(cite.textContent.replace(/[,;]/g, '')).replace(/\d+/g, '') === ''
  )
    for (const text of said) text.nodeValue = '';
  unwrap(cite);
}

/** A footnote that begins as a paragraph goes on in those between it and the next footnote. */
function takeContinuation(body: Element, key: string): void {
  const next = body.localName === 'p' ? nextFootnote(body) : null;
  if (next === null || next === body.nextElementSibling) return;
  body.removeAttribute('data-note');
  gather(body, (element) => element === next).setAttribute('data-note', key);
}

/** How many paragraphs a footnote may have. */
const LONGEST = 6;

function nextFootnote(body: Element): Element | null {
  let at = body.nextElementSibling;
  for (
    let i = 0;
    i < LONGEST && at !== null && !at.hasAttribute('data-note') && !/^(?:h[1-6]|hr|section|article)$/.test(at.localName);
    i += 1
  )
    at = at.nextElementSibling;
  return at?.hasAttribute('data-note') === true ? at : null;
}
