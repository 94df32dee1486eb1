import { parsePage } from '../src/content/page/parse-page';
import { readArticleInSteps } from '../src/content/read-article';
import { atOnce } from '../src/slices';

/** What a feed would have said of the page. */
interface Hint {
  title?: string;
  summary?: string;
}

/** The adapter for the extraction benchmark: one page's article as Markdown, in the browser's own DOM. */
export function extract(html: string, url: string, hint: Hint = {}): { markdown: string; title: string | undefined } {
  const address = URL.canParse(url) ? new URL(url) : new URL('https://page.invalid/');
  const item = { url: address, title: hint.title ?? '', excerpt: hint.summary ?? '' };
  const { markdown, metadata } = atOnce(readArticleInSteps(parsePage(html, address), item, { headingLevel: 1 }));
  return { markdown, title: metadata.title };
}
