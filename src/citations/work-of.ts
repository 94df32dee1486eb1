import type { PageMetadata } from '../content/extract/page-metadata';
import { wordOf } from '../kinds/word';
import type { PendingNote } from '../note/pending-note';
import { textOf, type PropertyValue } from '../properties/property-value';
import { itemKey } from '../queue/item-key';
import { hostName } from '../text/host-name';
import { writtenDate } from '../text/written-date';
import { oneVisibleLine } from '../untrusted/invisible';
import { safeUrl } from '../untrusted/safe-url';
import { namesIn } from './names';
import type { CitedWork } from './work';

/** Properties by what they say, best first; as {@link wordOf} has them. */
const NAMES = {
  title: ['title', 'full title', 'article title', 'paper title', '标题', '文章标题'],
  authors: ['author', 'authors', 'creator', 'creators', '作者'],
  // Not the days on which a note was clipped, saved or fetched.
  published:
    'published,issued,publication date,date published,published at,published on,published date,publish date,pub date,pubdate,posted,posted on,date posted,发表日期,发布日期,发表时间,发布时间,公開日,year'.split(
      ',',
    ),
  feedDate: ['date', '日期'],
  doi: ['doi'],
  arxiv: ['arxiv', 'arxiv id', 'eprint'],
  version: ['arxiv version'],
  categories: ['arxiv categories', 'primary class', 'arxiv category'],
  journal: ['journal', 'container title', 'booktitle', 'publication title', '期刊'],
  site: ['site', 'site name', 'website'],
  url: ['canonical url'],
  licence: ['licence'],
  language: ['language', 'lang'],
} as const;

/** What of a note is cited. */
export type CitableNote = Pick<PendingNote, 'title' | 'url' | 'source' | 'properties' | 'receipt'>;

/**
 * The work that a note is about: what its properties say, else what its page said when it was fetched, else what its
 * address tells. All of it is text from outside, each value brought onto one line without what nobody sees.
 */
export function workOf(note: CitableNote, page: PageMetadata | undefined): CitedWork {
  const values = new Map<string, PropertyValue>();
  for (const [name, value] of Object.entries(note.properties)) if (!isEmpty(value)) values.set(wordOf(name), value);
  const own = (fact: keyof typeof NAMES): PropertyValue | undefined =>
    NAMES[fact].map((name) => values.get(name)).find((value) => value !== undefined);
  const all = (fact: keyof typeof NAMES): string[] => NAMES[fact].map((name) => oneVisibleLine(textOf(values.get(name))));
  const line = (fact: keyof typeof NAMES, ...more: (string | undefined)[]): string | undefined =>
    [textOf(own(fact)), ...more].map((text) => oneVisibleLine(text ?? '')).find((text) => text !== '');

  const arxiv = bareArxiv(line('arxiv')) ?? arxivAt(note.url) ?? bareArxiv(page?.arxivId);
  // arXiv registers a DOI for each of its papers: it says no more than the number.
  const doi = [textOf(own('doi')), page?.doi ?? '', note.url?.href ?? ''].map(doiIn).find((one) => one !== undefined && !isArxivDoi(one));
  const journal = line('journal', page?.journal);
  const kind = journal !== undefined && doi !== undefined ? 'article' : arxiv === undefined ? 'page' : 'preprint';
  const url = safeUrl(line('url', page?.canonicalUrl) ?? '') ?? safeUrl(note.url?.href ?? '');
  const authors = own('authors');
  return compact({
    kind,
    title: withoutNumber(line('title', note.title, page?.title) ?? (note.url === undefined ? '' : hostName(note.url))),
    authors: namesIn(isEmpty(authors) ? oneVisibleLine(page?.author ?? '') : namesOf(authors)),
    issued: issuedOf([...all('published'), page?.published ?? '', ...all('feedDate')], arxiv),
    arxiv,
    version: arxiv === undefined ? undefined : (line('version', page?.arxivVersion) ?? /v(\d+)$/.exec(note.url?.pathname ?? '')?.[1]),
    primaryClass: arxiv === undefined ? undefined : /^[a-z-]+(?:\.[A-Za-z-]+)?/.exec(line('categories', page?.categories) ?? '')?.[0],
    doi,
    url: arxiv === undefined ? url?.href : `https://arxiv.org/abs/${arxiv}`,
    journal,
    site: kind === 'page' ? line('site', page?.site, note.source.replace(/\s+RSS$/i, ''), note.url && hostName(note.url)) : undefined,
    accessed: /^\d{4}-\d\d-\d\d/.exec(note.receipt?.fetched ?? '')?.[0],
    licence: line('licence', page?.licence),
    language: line('language', page?.language),
  });
}

function isEmpty(value: PropertyValue | undefined): value is undefined | null {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function namesOf(value: PropertyValue): string | string[] {
  if (!Array.isArray(value)) return oneVisibleLine(textOf(value));
  return value.map((one) => oneVisibleLine(textOf(one))).filter((name) => name !== '');
}

/** "[2401.01234] The title" and "The title. (arXiv:2401.01234v1 [cs.CL])", as arXiv's pages and its old feeds have it. */
function withoutNumber(title: string): string {
  return title.replace(/^\[\d{4}\.\d{4,5}(?:v\d+)?\]\s+/, '').replace(/\.?\s*\(arXiv:[^()]{5,60}\)$/, '');
}

const ARXIV_NUMBER = /^(?:arxiv:)?\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/i;

function bareArxiv(text: string | undefined): string | undefined {
  const address = safeUrl(text ?? '');
  return address === undefined ? ARXIV_NUMBER.exec(text ?? '')?.[1] : arxivAt(address);
}

function arxivAt(url: URL | undefined): string | undefined {
  const key = url && itemKey(url);
  return key?.startsWith('arxiv:') === true ? ARXIV_NUMBER.exec(key)?.[1] : undefined;
}

/** The DOI in a text, as https://www.doi.org/doi_handbook/2_Numbering.html has them; none with what no file of references can hold. */
export function doiIn(text: string): string | undefined {
  return /\b10\.\d{4,9}\/[^\s"<>?#{}\\]+/.exec(text)?.[0].replace(/[.,;:)\]]+$/, '');
}

export function isArxivDoi(doi: string): boolean {
  return /^10\.48550\/arxiv\./i.test(doi);
}

/**
 * When the work came out. A paper on arXiv by its number, whatever a page says of a later version; the day counts where it
 * fits the number. Otherwise the first of what is said to be the day it was published.
 */
function issuedOf(said: readonly string[], arxiv: string | undefined): string | undefined {
  const days = said.map((text) => dayIn(text)).filter((day) => day !== undefined);
  const month = arxiv === undefined ? undefined : monthOf(arxiv);
  if (month === undefined) return days[0];
  return days.find((day) => day.length === 10 && isSoonBefore(day.slice(0, 7), month)) ?? month;
}

function dayIn(text: string): string | undefined {
  const [day] = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?!\d)/.exec(text) ?? [];
  return day ?? writtenDate(text);
}

/** `2401.01234` and `hep-th/9901001` are of 2024-01 and 1999-01: https://info.arxiv.org/help/arxiv_identifier.html */
function monthOf(arxiv: string): string | undefined {
  const [, year = '', month = ''] = /(?:^|\/)(\d\d)(0[1-9]|1[0-2])/.exec(arxiv) ?? [];
  return year === '' ? undefined : `${Number(year) > 90 ? '19' : '20'}${year}-${month}`;
}

/** What is handed in at the end of a month gets a number of the next. */
function isSoonBefore(day: string, month: string): boolean {
  const count = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  const months = count(month) - count(day);
  return months === 0 || months === 1;
}

function compact(work: { [Key in keyof CitedWork]: CitedWork[Key] | undefined }): CitedWork {
  return Object.fromEntries(Object.entries(work).filter(([, value]) => value !== undefined)) as unknown as CitedWork;
}
