import type { Item } from '../item';
import type { Extraction } from './extract-article';
import { readMetadata } from './page-metadata';

/**
 * A page whose body is the article, but for a heading that says the title again. Takes the body's
 * content out of `page`.
 */
export function wholePage(page: Document, item: Item): Pick<Extraction, 'root' | 'metadata'> {
  const metadata = readMetadata(page);
  dropTitle(page.body, [metadata.title ?? '', item.title]);
  const root = page.createElementNS(page.documentElement.namespaceURI, 'article');
  for (const child of Array.from(page.body.childNodes)) root.append(child);
  return { root, metadata };
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
