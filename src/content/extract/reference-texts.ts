import type { Item } from '../item';
import { squeeze } from './blocks';
import type { ReferenceTexts } from './block-features';
import { readJsonLd } from './json-ld';
import type { PageMetadata } from './page-metadata';

/** Shorter openings occur by chance. */
const telling = 40;

/** What the page's head, its JSON-LD and the feed say of the article. */
export function referenceTextsOf(page: Document, metadata: PageMetadata, item: Item): ReferenceTexts {
  return {
    title: metadata.title ?? item.title,
    articleBody: squeeze((readJsonLd(page).articleBody ?? '').replace(/<[^>]*>/g, '')),
    openings: [metadata.description ?? '', item.excerpt].map(squeeze).filter((opening) => opening.length >= telling),
  };
}
