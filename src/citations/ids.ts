import { addressOf } from '../queue/address';
import { itemKey } from '../queue/item-key';
import type { CitedWork } from './work';
import { doiIn, isArxivDoi } from './work-of';

const ARXIV = /(?:^|[^\w.])(?:arxiv[:.\s/]*|abs\/|corr,?\s*)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?!\d)/gi;

/**
 * What tells one work from all others: its number on arXiv (`arxiv:2401.01234`), its DOI (`doi:10.1000/182`), and its
 * address without what says how one came there.
 */
export function idsOf({ arxiv, doi, url }: Pick<CitedWork, 'arxiv' | 'doi' | 'url'>): string[] {
  return ids([arxiv && arxivId(arxiv), doi && doiId(doi), url && addressId(url)]);
}

/** The number on arXiv, DOI or item that an address leads to; undefined for a site's front page. */
export function addressId(url: string): string | undefined {
  const address = addressOf(url);
  const doi = address && /(?:^|\.)doi\.org$/.test(address.hostname) ? doiIn(decoded(address.pathname)) : undefined;
  if (doi !== undefined) return doiId(doi);
  return address && itemKey(address);
}

/** A DOI as an id; those that arXiv registers are the number. */
export function doiId(doi: string): string {
  return isArxivDoi(doi) ? arxivId(doi.replace(/^.*?arxiv\./i, '')) : `doi:${doi.toLowerCase()}`;
}

function arxivId(number: string): string {
  return `arxiv:${number.replace(/v\d+$/, '').toLowerCase()}`;
}

/** The numbers on arXiv and DOIs that a text names, as references do: "arXiv preprint arXiv:1706.03762", "CoRR, abs/1706.03762". */
export function idsIn(text: string): string[] {
  const numbers = [...text.matchAll(ARXIV)].map(([, number = '']) => arxivId(number));
  const dois = [...text.matchAll(/\b10\.\d{4,9}\/[^\s"<>?#{}\\]+/g)].map(([found]) => doiIn(found));
  return ids([...numbers, ...dois.map((doi) => doi && doiId(doi))]);
}

function ids(found: readonly (string | undefined)[]): string[] {
  return [...new Set(found.filter((id) => id !== undefined && id !== ''))] as string[];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
