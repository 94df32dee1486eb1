import { Readability } from '@mozilla/readability';
import type { Item } from '../item';
import { readMetadata, type PageMetadata } from './page-metadata';

/** The article found in a page. */
export interface Extraction {
  /** The article without the page's title; a detached element nobody else holds. Untrusted. */
  root: Element;
  metadata: PageMetadata;
}

/** Finds the article in a standardised page. Leaves `page` as it was. */
export function extractArticle(page: Document, _item: Item): Extraction {
  const metadata = readMetadata(page);
  const copy = page.cloneNode(true) as Document;
  const found = new Readability<Node>(copy, { keepClasses: true, serializer: (node) => node }).parse()?.content;
  return { root: found instanceof Element ? found : page.body.cloneNode(true) as Element, metadata };
}
