import { hostName } from '../../text/host-name';
import type { PageMetadata } from '../../content/extract/page-metadata';
import { countWords } from '../../text/count-words';
import { textOf, valueIn } from '../../properties/property-value';
import { propertyText } from '../../untrusted/property-text';
import { safeTitle } from '../../untrusted/safe-title';
import { safeUrl } from '../../untrusted/safe-url';
import type { PendingNote } from '../../note/pending-note';
import { readingMinutes } from '../outline';
import { isChinese } from '../sentences';

/** The properties that hold what is known of an article; an id's property is its name in the note. */
export const METADATA_KEYS = [
  'author',
  'published',
  'updated',
  'site',
  'language',
  'canonical_url',
  'doi',
  'arxiv',
  'arxiv_version',
  'arxiv_categories',
  'arxiv_comments',
  'journal',
  'licence',
  'citekey',
  'words',
  'reading_minutes',
] as const;

/** The name of one of these properties. */
export type MetadataKey = (typeof METADATA_KEYS)[number];

/** One thing known of an article. */
export interface Metadatum {
  key: MetadataKey;
  /** What the note's property says; empty where it has none. */
  standing: string;
  /** What was found; empty where nothing was. */
  found: string | number;
}

/**
 * What is known of a note's article: what its page said when it was fetched, otherwise what the note itself says.
 * A page's values are untrusted: each becomes one harmless line. `citekey` is the note's own or a free one, where that is told.
 */
export function metadataOf(note: PendingNote, page: PageMetadata | undefined, citekey = ''): Metadatum[] {
  const { url, content } = note;
  // The page of a paper may be another edition's; the address that names it is the abstract's.
  const arxiv = arxivIn(url);
  const found: Record<MetadataKey, string | number> = {
    author: propertyText(safeTitle(page?.author ?? '')),
    published: propertyText(safeTitle(page?.published ?? dayOf(note.date))),
    updated: propertyText(safeTitle(page?.modified ?? '')),
    site: propertyText(safeTitle(page?.site ?? (url === undefined ? '' : hostName(url)))),
    language: languageTag(page?.language) ?? (content === '' ? '' : isChinese(content) ? 'zh' : /[a-z]{3}/i.test(content) ? 'en' : ''),
    canonical_url: arxiv === undefined ? (safeUrl(page?.canonicalUrl ?? url?.href ?? '')?.href ?? '') : `https://arxiv.org/abs/${arxiv}`,
    doi: propertyText(doiIn(page?.doi ?? '') ?? doiIn(url?.href ?? '') ?? ''),
    arxiv: arxiv ?? page?.arxivId ?? '',
    arxiv_version: propertyText(page?.arxivVersion ?? ''),
    arxiv_categories: propertyText(safeTitle(page?.categories ?? '')),
    arxiv_comments: propertyText(safeTitle(page?.comments ?? '')),
    journal: propertyText(safeTitle(page?.journal ?? '')),
    licence: propertyText(safeTitle(page?.licence ?? '')),
    citekey: propertyText(citekey),
    words: content === '' ? '' : (note.receipt?.words ?? countWords(content)),
    reading_minutes: content === '' ? '' : readingMinutes(content),
  };
  return METADATA_KEYS.map((key) => ({ key, standing: textOf(valueIn(note.properties, key)), found: found[key] })).filter(
    ({ standing, found: value }) => standing !== '' || value !== '',
  );
}

function dayOf(date: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? '';
}

/** A BCP 47 tag such as `en` or `zh-Hans-CN`. */
function languageTag(tag: string | undefined): string | undefined {
  return /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.exec(tag?.trim() ?? '')?.[0];
}

/** The DOI in a text, as https://www.doi.org/doi_handbook/2_Numbering.html has them. */
function doiIn(text: string): string | undefined {
  return /\b10\.\d{4,9}\/[^\s"<>?#]+/.exec(text)?.[0].replace(/[.,;)]+$/, '');
}

function arxivIn(url: URL | undefined): string | undefined {
  if (url === undefined || !/(?:^|\.)arxiv\.org$/.test(url.hostname)) return undefined;
  return /^\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?\/?$/.exec(url.pathname)?.[1];
}
