import { collapseSpace } from '../../text/collapse-space';
import { selectAll, selectFirst } from '../page/look-up';
import { writtenDate } from '../../text/written-date';
import { webUrl } from '../../untrusted/web-url';
import { decodeEntities } from '../../text/decode-entities';
import { readFrontMatter } from './front-matter';
import { readJsonLd } from './json-ld';
import { agreedTitle } from './page-title';
import { addTo } from '../../text/add-to';

/** What a page says about itself. Every text is one line, trimmed, and untrusted. */
export interface PageMetadata {
  title?: string;
  /** One name, or several joined by ", ". */
  author?: string;
  /** ISO 8601 as the page wrote it; a date alone or with time. */
  published?: string;
  modified?: string;
  /** The publication's name. */
  site?: string;
  /** BCP 47, as in `<html lang>`. */
  language?: string;
  /** http or https. */
  canonicalUrl?: string;
  description?: string;
  /** Bare, as in `10.1000/182`. */
  doi?: string;
  /** Bare, as in `2401.01234` or `hep-th/9901001`, without a version. */
  arxivId?: string;
  /** The version that was read, as in `2`. */
  arxivVersion?: string;
  /** arXiv's classes, the primary first, joined by ", ". */
  categories?: string;
  /** What the paper's authors said of it on arXiv, such as where it was accepted. */
  comments?: string;
  /** The journal or the proceedings that a paper is in. */
  journal?: string;
  /** As the page names it, such as `CC BY 4.0`. */
  licence?: string;
  /** The picture that stands for the page elsewhere, http or https. */
  image?: string;
  /** schema.org's mark of a paywall. */
  isAccessibleForFree?: boolean;
  /** Words in the article as the page itself counts them (schema.org). */
  wordCount?: number;
}

const authorNames = ['author', 'dc.creator', 'parsely-author'];
const publishedNames = [
  ...['article:published_time', 'citation_publication_date', 'citation_online_date', 'citation_date', 'datepublished', 'date'],
  ...['dc.date', 'parsely-pub-date'],
];
/** Where a page shows its author, as microformats, schema.org and templates mark it. */
const bylines =
  '[itemprop~="author"] [itemprop~="name"], .p-author .p-name, a[rel~="author"], .p-author, .author-name, .byline-name, .byline a, .post-author a, [class*="PostsAuthors"] [class*="UsersName"], .post-author, .byline .author, .post-meta .author, .entry-meta .author, .article-meta .author, .author';

/** Where a page shows its date in words. */
const dates =
  'time, .post-date, .entry-date, .publish-date, .published, .article-date, .dateline, .date, .post-meta, .entry-meta, .article-meta, .byline';

/** Where dates and names are those of something else. */
const elsewhere = 'nav, aside, footer, [class*="comment"], [class*="related"], [class*="sidebar"]';

/** Reads JSON-LD, `<meta>`, `<link rel=canonical>`, `<html lang>`, `<title>`, Distill's front matter and what the page shows; changes nothing. */
export function readMetadata(page: Document): PageMetadata {
  const meta = metaTags(page);
  const article = readJsonLd(page);
  const front = readFrontMatter(page);
  const canonicalUrl = canonical(page);
  const titles = [
    article.headline,
    article.name,
    meta('og:title'),
    meta('citation_title'),
    meta('dc.title', 'twitter:title'),
    front.title,
    selectFirst(page, '[itemprop~="headline"]')?.textContent,
  ];
  return compact({
    title: agreedTitle(page, titles.map(oneLine)),
    author:
      oneLine(article.author) ??
      oneLine(meta.all('citation_author').map(givenNameFirst).join(', ')) ??
      oneLine(meta(...authorNames)) ??
      oneLine(front.authors.join(', ')) ??
      oneLine(shownAuthor(page)),
    published:
      isoDate(article.datePublished) ??
      isoDate(meta(...publishedNames)) ??
      isoDate(front.published) ??
      isoDate(timeElement(page)) ??
      shownDate(page),
    modified: isoDate(article.dateModified) ?? isoDate(meta('article:modified_time', 'og:updated_time')),
    site: oneLine(meta('og:site_name', 'application-name') ?? article.publisher ?? meta('citation_journal_title')),
    language: oneLine(page.documentElement.getAttribute('lang') ?? article.inLanguage),
    canonicalUrl,
    description: oneLine(meta('description', 'og:description', 'twitter:description') ?? article.description ?? front.description),
    doi: bareDoi(meta('citation_doi', 'dc.identifier', 'prism.doi')),
    journal: oneLine(meta('citation_journal_title', 'citation_conference_title')),
    arxivId: bareArxivId(meta('citation_arxiv_id')) ?? bareArxivId(canonicalUrl),
    image: addressOf(page, meta('og:image', 'twitter:image')),
    isAccessibleForFree: article.isAccessibleForFree,
    wordCount: article.wordCount,
  });
}

interface MetaLookup {
  /** The first non-empty content among the names, in their order. */
  (...names: string[]): string | undefined;
  all(name: string): string[];
}

function metaTags(page: Document): MetaLookup {
  const byName = new Map<string, string[]>();
  for (const tag of selectAll(page, 'meta[content]')) {
    const content = tag.getAttribute('content')?.trim();
    const name = tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop');
    if (!content || name === null) continue;
    const key = name.trim().toLowerCase();
    addTo(byName, key, content);
  }
  const first = (...names: string[]) => names.map((name) => byName.get(name)?.[0]).find((value) => value !== undefined);
  return Object.assign(first, { all: (name: string) => byName.get(name) ?? [] });
}

function canonical(page: Document): string | undefined {
  return addressOf(page, selectFirst(page, 'link[rel~="canonical"][href]')?.getAttribute('href') ?? undefined);
}

function addressOf(page: Document, href: string | undefined): string | undefined {
  return href ? webUrl(href, page.baseURI)?.href : undefined;
}

function timeElement(page: Document): string | undefined {
  const time =
    selectFirst(page, 'time[itemprop~="datePublished"][datetime], article time[pubdate][datetime], time.dt-published[datetime]') ??
    selectFirst(page, 'article time[datetime], main time[datetime], header time[datetime]');
  return time?.getAttribute('datetime') ?? undefined;
}

function shownAuthor(page: Document): string | undefined {
  const names = Array.from(selectAll(page, bylines))
    .filter((element) => element.closest(elsewhere) === null)
    .map((element) => collapseSpace(element.textContent).replace(/^(?:(?:written|posted) )?by:?\s+/i, ''));
  return names.find((name) => name.length >= 2 && name.length <= 60 && !/\d{4}|[.!?]$/.test(name));
}

/** The first date that is written beside the title. */
function shownDate(page: Document): string | undefined {
  for (const element of selectAll(page, dates)) {
    if (element.textContent.length > 300 || element.closest(elsewhere) !== null) continue;
    const date = isoDate(element.getAttribute('datetime') ?? collapseSpace(element.textContent));
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Google Scholar's tags give the family name first: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing */
function givenNameFirst(name: string): string {
  const [family, given, ...more] = name.split(',').map((part) => part.trim());
  return family === undefined || given === undefined || more.length > 0 ? name : `${given} ${family}`;
}

/** Keeps what starts like `2024-05-01`; `2024/05/01` and dates in words are written the ISO way. */
function isoDate(value: string | undefined): string | undefined {
  const date = /^(\d{4})[-/](\d{2})(?:[-/](\d{2}))?([T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?/.exec(value?.trim() ?? '');
  if (date === null) return writtenDate(value ?? '');
  const [, year, month, day, time] = date;
  return [year, month, day].filter((part) => part !== undefined).join('-') + (time ?? '').replace(' ', 'T');
}

function bareDoi(value: string | undefined): string | undefined {
  return /10\.\d{4,9}\/\S+/.exec(value ?? '')?.[0];
}

function bareArxivId(value: string | undefined): string | undefined {
  return /(?:^|\/)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/.exec(value ?? '')?.[1];
}

function oneLine(value: string | undefined): string | undefined {
  return collapseSpace(decodeEntities(value ?? '')) || undefined;
}

/** Without the properties that are undefined, so that a spread does not erase with them. */
function compact(metadata: PageMetadata): PageMetadata {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]: [string, unknown]) => value !== undefined));
}
