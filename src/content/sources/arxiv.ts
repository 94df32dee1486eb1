import { collapseSpace } from '../../text/collapse-space';
import { writtenDate } from '../../text/written-date';
import type { PageMetadata } from '../extract/page-metadata';
import { narrow } from './narrow';
import { pdfAt } from './pdf';
import { isHost, notTheArticle, pageAt, type Reading, type Source } from './source';

/**
 * arXiv papers: the HTML edition (LaTeXML, most submissions since late 2023), ar5iv's rendering of
 * older ones, the PDF's text, and the abstract alone.
 */
export const arxiv: Source = {
  id: 'arxiv',
  rateLimit: { everyMs: 3000, connections: 1 }, // arXiv's API terms of use: one request every three seconds, one connection
  hosts: ['arxiv.org'],
  matches: (url) => arxivId(url) !== undefined,
  places({ url }, { pdf }) {
    const id = arxivId(url) ?? '';
    const bare = id.replace(/v\d+$/, '');
    return [
      pageAt(`https://arxiv.org/html/${id}`, (page) => paper(page.text)),
      pageAt(`https://ar5iv.labs.arxiv.org/html/${bare}`, (page) => paper(page.text)),
      ...(pdf ? [pdfAt(`https://arxiv.org/pdf/${id}`)] : []),
      pageAt(`https://arxiv.org/abs/${id}`, (page) => abstractOnly(page.text)),
    ];
  },
};

/** The identifier in an arXiv, ar5iv or arXiv-DOI link, with its version if the link has one: https://info.arxiv.org/help/arxiv_identifier.html */
function arxivId({ hostname, pathname }: URL): string | undefined {
  const path = decodeURIComponent(pathname);
  if (hostname === 'doi.org') return /^\/10\.48550\/arxiv\.(\d{4}\.\d{4,5}(?:v\d+)?)$/i.exec(path)?.[1];
  if (!isHost({ hostname }, 'arxiv.org') && !isHost({ hostname }, 'ar5iv.org')) return undefined;
  return /^\/(?:abs|pdf|html|format|ps)\/(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}(?:v\d+)?)(?:\.pdf)?\/?$/.exec(path)?.[1];
}

/** ar5iv answers with the abstract's page, and arXiv with a notice, where there is no rendering. */
function paper(html: string): Reading {
  if (!/class="[^"]*\bltx_document\b/.test(html)) return notTheArticle;
  const author = authorsOf(html);
  const limit = /\bltx_markedasfatal\b|Conversion to HTML had a Fatal error and exited abruptly/.test(html)
    ? ({ limit: 'conversion' } as const)
    : {};
  return {
    ok: true,
    html,
    prepare: preparePaper,
    ...limit,
    known: { site: 'arXiv', ...(author === '' ? {} : { author }), ...stampOf(html) },
  };
}

/** What arXiv sets above the HTML edition: "arXiv:2609.01001v1 [cs.CL] 02 Sep 2026" and "License: CC BY 4.0". */
function stampOf(html: string): Partial<PageMetadata> {
  const [, id, version, category, day] =
    /id="watermark-tr">\s*arXiv:([^\s<]{5,30}?)(?:v(\d{1,3}))?\s+\[([a-z-]+(?:\.[A-Za-z-]+)?)\]\s*([^<]{0,30})/.exec(html) ?? [];
  const licence = /id="license-tr">(?:\s*<a [^<>]*>)?\s*Licen[sc]e:\s*([^<]{2,80})/.exec(html)?.[1];
  const date = writtenDate(day ?? '');
  return {
    ...(id !== undefined && { arxivId: id }),
    ...(version !== undefined && { arxivVersion: version }),
    ...(category !== undefined && { categories: category }),
    ...(licence !== undefined && { licence: collapseSpace(licence) }),
    ...(date !== undefined && (version === '1' ? { published: date } : { modified: date })),
  };
}

/** Names as LaTeXML sets them, at times several in one element, parted by "&" or commas. */
function authorsOf(html: string): string {
  const names = [...html.matchAll(/class="ltx_personname">([^<]{2,200})/g)].flatMap(([, text = '']) =>
    text.replace(/&amp;/g, '&').split(/\s*(?:[&,]|\band\b)\s*/),
  );
  return [...new Set(names.map(collapseSpace))]
    .filter((name) => name !== '' && !name.includes('&'))
    .slice(0, 20)
    .join(', ');
}

function preparePaper(page: Document): boolean {
  dropPreamble(page);
  shortenOwnLinks(page);
  // LaTeXML sets the abstract's heading six levels down.
  for (const heading of page.querySelectorAll('h6.ltx_title_abstract')) {
    const section = page.createElementNS(page.documentElement.namespaceURI, 'h2');
    section.append(...heading.childNodes);
    heading.replaceWith(section);
  }
  return narrow(page, ['article.ltx_document', '.ltx_document'], {
    without: [
      '.ltx_title_document',
      '.ltx_authors',
      '.ltx_dates',
      '.ltx_page_footer',
      '.ltx_page_navbar',
      '.ltx_TOC',
      '.package-alerts',
      '#license-tr',
      '.ar5iv-footer',
      '.ltx_role_crossmark',
      'nav',
    ],
  });
}

/** What the converter could not read of the preamble, printed above the paper. */
function dropPreamble(page: Document): void {
  const first = page.querySelector('.ltx_document > .ltx_abstract, .ltx_document > section');
  for (const part of Array.from(first?.parentElement?.children ?? [])) {
    if (part === first) return;
    if (part.querySelector('.ltx_ERROR') !== null) part.remove();
  }
}

/** arXiv writes links within the paper with its address, which ends in a slash in its base and not in them. */
function shortenOwnLinks(page: Document): void {
  const own = page.baseURI.replace(/\/$/, '');
  for (const link of page.querySelectorAll('a.ltx_ref[href*="#"]')) {
    const [address = '', place = ''] = (link.getAttribute('href') ?? '').split('#');
    if (address !== '' && address.replace(/\/$/, '') === own) link.setAttribute('href', `#${place}`);
    // Where it leads, a title says with all the headings on the way.
    link.removeAttribute('title');
  }
}

/** The abstract's page as arXiv serves it: `blockquote.abstract` with its label inside. */
function abstractOnly(html: string): Reading {
  return {
    ok: true,
    html,
    limit: 'abstract',
    known: abstractFacts(html),
    prepare: (page) => {
      const found = narrow(page, ['blockquote.abstract'], { without: ['.descriptor'] });
      for (const quote of page.querySelectorAll('blockquote.abstract')) quote.replaceWith(paragraphOf(page, quote));
      return found;
    },
  };
}

/** What the abstract's page says below it: its classes, comments, licence and days. */
function abstractFacts(html: string): Partial<PageMetadata> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const text = (selector: string): string => collapseSpace(page.querySelector(selector)?.textContent ?? '');
  const classes = [...text('td.subjects').matchAll(/\(([a-z-]+(?:\.[A-Za-z-]+)?)\)/g)].map(([, name]) => name ?? '');
  const days = text('.dateline');
  const [, version] = /this version, v(\d{1,3})/.exec(days) ?? [];
  const published = writtenDate(/Submitted on ([^()[\],;]+)/i.exec(days)?.[1] ?? '');
  const modified = writtenDate(/last revised ([^()[\],;]+)/i.exec(days)?.[1] ?? '');
  const comments = text('td.comments');
  const journal = text('td.jref');
  const licence = LICENCES.find(([address]) => (page.querySelector('.abs-license a')?.getAttribute('href') ?? '').includes(address))?.[1];
  return {
    ...(classes.length > 0 && { categories: classes.join(', ') }),
    ...(version !== undefined && { arxivVersion: version }),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    ...(comments !== '' && { comments }),
    ...(journal !== '' && { journal }),
    ...(licence !== undefined && { licence }),
  };
}

/** arXiv's licences by a part of their addresses: https://info.arxiv.org/help/license/index.html */
const LICENCES: readonly (readonly [address: string, name: string])[] = [
  ['licenses/by/4.0', 'CC BY 4.0'],
  ['licenses/by-sa/4.0', 'CC BY-SA 4.0'],
  ['licenses/by-nc-sa/4.0', 'CC BY-NC-SA 4.0'],
  ['licenses/by-nc-nd/4.0', 'CC BY-NC-ND 4.0'],
  ['publicdomain/zero/1.0', 'CC0 1.0'],
  ['nonexclusive-distrib/1.0', 'arXiv.org perpetual non-exclusive license'],
];

function paragraphOf(page: Document, quote: Element): Element {
  const paragraph = page.createElementNS(page.documentElement.namespaceURI, 'p');
  paragraph.append(...quote.childNodes);
  return paragraph;
}
