import { webUrl } from '../../untrusted/web-url';
import { collapseSpace } from '../../text/collapse-space';
import { hostName } from '../../text/host-name';
import { newElement, newLink } from './elements';
import { newMark } from './footnotes/mark';
import { readBibTeX, type Reference } from './bibtex';
import { selectAll, selectFirst } from '../page/look-up';

/**
 * Distill's citations, `dt-cite` and `d-cite` by the keys of a bibliography in the page (BibTeX, or
 * JSON once the page was rendered), become marks with the reference as their note; without a reference the key stays.
 */
export function standardiseCitations(page: Document): void {
  const cites = selectAll(page, 'dt-cite, d-cite');
  markBibliographyItems(page);
  standardiseCitedPages(page);
  if (cites.length === 0) return;
  const references = bibliographyOf(page);
  const noted = new Map<string, Element>();
  for (const cite of cites) {
    const keys = (cite.getAttribute('key') ?? cite.getAttribute('bibtex-key') ?? '')
      .split(',')
      .map((key) => key.trim())
      .filter((key) => key !== '');
    const marks = keys.flatMap((key) => {
      const reference = references.get(key);
      if (reference === undefined) return [];
      if (!noted.has(key)) noted.set(key, newItem(page, key, reference));
      return [markFor(page, key, String(Array.from(noted.keys()).indexOf(key) + 1))];
    });
    const said = marks.length > 0 ? [...cite.childNodes].filter(isProse) : [...cite.childNodes];
    // A sentence must not end in "as shown in ." where nothing tells what is cited.
    const unknown = keys.filter((key) => !references.has(key));
    const isNamed = said.some((node) => node.textContent?.trim() !== '');
    cite.replaceWith(...said, ...marks, ...(unknown.length > 0 && !isNamed ? [`[${unknown.join(', ')}]`] : []));
  }
  if (noted.size === 0) return;
  appendList(page, noted.values());
  for (const own of selectAll(page, 'd-citation-list, dt-bibliography, d-bibliography')) own.remove();
}

/** LaTeXML's list of references, so that its notes are called by the number of the entry. */
function markBibliographyItems(page: Document): void {
  for (const item of selectAll(page, 'li.ltx_bibitem[id]'))
    item.setAttribute('data-cite-key', item.id.replace(/^bib\.bib/, 'ref-').replace(/[^\w-]/g, '-'));
}

/** What a rendered page put inside the citation is its number and a box that appears on touch. */
function isProse(node: ChildNode): boolean {
  return node.nodeType === 3 && /\p{L}/u.test(node.textContent ?? '');
}

function bibliographyOf(page: Document): Map<string, Reference> {
  const references = new Map<string, Reference>();
  for (const holder of selectAll(page, 'script[type^="text/bibliography"], dt-bibliography, d-bibliography')) {
    for (const [key, reference] of readBibTeX(holder.textContent)) references.set(key, reference);
  }
  for (const script of selectAll(page, 'd-bibliography script[type*="json"], script#d-bibliography[type*="json"]')) {
    for (const [key, reference] of readJson(script.textContent)) references.set(key, reference);
  }
  return references;
}

/** Pairs of a key and its fields, as Distill's template writes them; nothing where it is something else. */
function readJson(text: string): [string, Reference][] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return [];
  }
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((pair: unknown): [string, Reference][] => {
    const [key, fields] = Array.isArray(pair) ? (pair as unknown[]) : [];
    if (typeof key !== 'string' || typeof fields !== 'object' || fields === null) return [];
    return [[key, Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string'))]];
  });
}

function markFor(page: Document, key: string, label: string): Element {
  return newMark(page, { key: `cite-${key}`, id: `note-cite-${key}`, label });
}

/** Chat pages cite by small links to other pages that show little but a site's name. */
function standardiseCitedPages(page: Document): void {
  const items = new Map<string, Element>();
  for (const link of selectAll(page, '[data-testid="webpage-citation-pill"] a[href]')) {
    const address = link.getAttribute('href') ?? '';
    const url = webUrl(address);
    if (url === undefined) continue;
    const item = items.get(address) ?? newCitedPage(page, url, items.size + 1);
    items.set(address, item);
    (link.closest('[data-testid="webpage-citation-pill"]') ?? link).replaceWith(
      newMark(page, { key: item.getAttribute('data-note') ?? '', id: item.id, label: String(items.size) }),
    );
  }
  if (items.size > 0) appendList(page, items.values());
}

function newCitedPage(page: Document, url: URL, number: number): Element {
  const item = newElement(page, 'li');
  item.setAttribute('data-note', `page-${number}`);
  item.id = `note-page-${number}`;
  item.append(newLink(page, hostName(url), url.href));
  return item;
}

function appendList(page: Document, items: Iterable<Element>): void {
  const list = newElement(page, 'ol');
  list.className = 'standard-notes';
  list.append(...items);
  (selectFirst(page, 'dt-article, d-article, article, main') ?? page.body).append(list);
}

/** Authors. Title. Where, year. Link. */
function newItem(page: Document, key: string, reference: Reference): Element {
  const item = newElement(page, 'li');
  item.setAttribute('data-note', `cite-${key}`);
  item.id = `note-cite-${key}`;
  const venue = reference['journal'] ?? reference['booktitle'] ?? reference['publisher'] ?? reference['howpublished'] ?? '';
  const where = [venue.replace(/\\?url\{[^}]*\}|https?:\S+/g, '').trim(), reference['year']]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
  const said = [namesOf(reference['author'] ?? ''), reference['title'] ?? key, where]
    .filter((part) => part !== '')
    .map((part) => part.replace(/[.\s]+$/, ''));
  item.append(`${said.join('. ')}.`);
  const address = reference['url'] ?? (reference['doi'] === undefined ? undefined : `https://doi.org/${reference['doi']}`);
  if (address !== undefined && /^https?:/.test(address)) item.append(' ', newLink(page, 'Link', address));
  return item;
}

/** BibTeX joins names by "and", family name first before a comma. */
function namesOf(author: string): string {
  const names = author
    .split(/\s+and\s+/)
    .map((name) => collapseSpace(name.split(',').reverse().join(' ')))
    .filter((name) => name !== '');
  return names.length > 6 ? `${names.slice(0, 5).join(', ')} et al` : names.join(', ');
}
