import { parsePage } from '../../../src/content/page/parse-page';
import { readArticleInSteps, type Article } from '../../../src/content/read-article';
import { atOnce } from '../../../src/slices';

/** A page of our own writing in the shape of some kind of site, and what a note must hold of it. */
export interface PageCase {
  name: string;
  html: string;
  url?: string;
  contains?: readonly string[];
  lacks?: readonly string[];
  metadata?: Partial<Article['metadata']>;
}

/** The article of a page that a feed told nothing of. */
export function articleOf({ html, url = 'https://wards.example/2026/board' }: Pick<PageCase, 'html' | 'url'>): Article {
  const address = new URL(url);
  return atOnce(readArticleInSteps(parsePage(html, address), { url: address, title: '', excerpt: '' }));
}

/** A blog's page. */
export function blog(article: string, { head = '', before = '', after = '', title = 'The corridor board' } = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><header><nav><a href="/">Home</a> <a href="/about">About</a></nav></header><main>${before}<article><h1>${title}</h1>${article}</article>${after}</main><footer>© 2026 Ward notes</footer></body></html>`;
}

/** As many pieces as asked for, one after the other. */
export function many(count: number, piece: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => piece(i)).join('');
}
