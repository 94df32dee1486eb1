import { atOnce } from '../links/slices';
import { readMetadata } from './extract/page-metadata';
import type { Item } from './item';
import { writeInSteps, type Article, type ReadOptions } from './read-article';
import { standardise } from './standardise/standardise';

/**
 * Like `readArticle`, for a page whose body is known to be the article: what a site's API, a feed or
 * a stored file gave. Nothing is weighed and left out but the title, which the note has already.
 */
export function readWhole(page: Document, item: Item, options: ReadOptions = {}): Article {
  return atOnce(readWholeInSteps(page, item, options));
}

/** The same, yielding between its steps so that the thread can be let go. */
export function* readWholeInSteps(page: Document, item: Item, { headingLevel = 3 }: ReadOptions = {}): Generator<void, Article> {
  const baseUrl = new URL(page.baseURI);
  standardise(page, baseUrl);
  yield;
  const metadata = readMetadata(page);
  dropTitle(page.body, [metadata.title ?? '', item.title]);
  const root = page.createElementNS(page.documentElement.namespaceURI, 'article');
  root.append(...page.body.childNodes);
  return yield* writeInSteps(root, { baseUrl, headingLevel, metadata });
}

/** Drops a heading before everything else that says the title again. */
function dropTitle(body: HTMLElement, titles: string[]): void {
  const heading = body.querySelector('h1, h2');
  if (heading === null || textBefore(body, heading).trim().length > 200) return;
  const said = bare(heading.textContent);
  if (titles.some((title) => said !== '' && said === bare(title))) heading.remove();
}

function textBefore(body: HTMLElement, element: Element): string {
  const range = body.ownerDocument.createRange();
  range.setStartBefore(body);
  range.setEndBefore(element);
  return range.toString();
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
