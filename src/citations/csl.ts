import type { CitedWork } from './work';

/** An item of CSL-JSON: https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json */
export type CslItem = Readonly<Record<string, unknown>>;

/** A work as an item of CSL-JSON. */
export function cslItem(key: string, { kind, ...work }: CitedWork): CslItem {
  const fields: Record<string, unknown> = {
    id: key,
    'citation-key': key,
    type: { article: 'article-journal', preprint: 'article', page: 'webpage' }[kind],
    title: work.title,
    author: work.authors.length === 0 ? undefined : work.authors,
    issued: dateOf(work.issued),
    'container-title': work.journal ?? (kind === 'page' ? work.site : undefined),
    publisher: kind === 'preprint' ? 'arXiv' : undefined,
    number: work.arxiv === undefined ? undefined : `arXiv:${work.arxiv}`,
    version: work.version,
    DOI: work.doi,
    URL: work.url,
    accessed: dateOf(work.accessed),
    language: work.language,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
}

/** The same as a file has it that Pandoc and Zotero read: a list of one. */
export function cslJson(key: string, work: CitedWork): string {
  return `${JSON.stringify([cslItem(key, work)], null, 2)}\n`;
}

function dateOf(date: string | undefined): { 'date-parts': [number[]] } | undefined {
  return date === undefined || date === '' ? undefined : { 'date-parts': [date.split('-').map(Number)] };
}
