import { extractInSteps } from '../src/content/extract/extract-article';
import { parsePage } from '../src/content/page/parse-page';
import { readArticleInSteps } from '../src/content/read-article';
import { judgeInSteps, type Verdict } from '../src/content/verdict/judge';
import { observePageInSteps } from '../src/content/verdict/observe-page';
import { atOnce } from '../src/slices';

export { verdictPages } from './made/verdict-pages';

/** A page of a corpus. */
export interface CorpusPage {
  html: string;
  url: string;
  title: string;
}

/** Ways for an article not to be all there. */
export const cuts = ['silent', 'mid-sentence', 'read-more', 'paywall', 'transfer'] as const;
export type Cut = (typeof cuts)[number];

/** The verdict on a page, as a capture gives it; the feed is taken to have told nothing but the title. */
export function judgePage({ html, url, title }: CorpusPage): Verdict {
  const address = new URL(url || 'https://site.example/');
  const item = { url: address, title, excerpt: '' };
  const page = parsePage(html, address);
  const observed = atOnce(observePageInSteps(page, html));
  return atOnce(judgeInSteps({ article: atOnce(readArticleInSteps(page, item)), item, page: observed }));
}

/** The page with the latter part of its article taken out; undefined when it has too little to cut. */
export function cutPage({ html, url, title }: CorpusPage, cut: Cut): string | undefined {
  const address = new URL(url || 'https://site.example/');
  const found = atOnce(extractInSteps(parsePage(html, address), { url: address, title, excerpt: '' })).root;
  const paragraphs = [...found.querySelectorAll('p, li, blockquote, pre')]
    .map((block) => squeeze(block.textContent))
    .filter((text) => text.length > 40);
  if (paragraphs.length < 6) return undefined;
  const kept = Math.ceil(paragraphs.length * 0.35);
  if (cut === 'transfer') {
    const at = html.indexOf(paragraphs[kept]?.slice(0, 30) ?? '');
    return at < 0 ? undefined : html.slice(0, at + 20);
  }
  const page = new DOMParser().parseFromString(html, 'text/html');
  const blocks = [...page.querySelectorAll('p, li, blockquote, pre')];
  const blockOf = (text: string | undefined) => blocks.find((block) => squeeze(block.textContent) === text);
  const end = paragraphs
    .slice(0, kept)
    .map(blockOf)
    .findLast((block) => block?.localName === 'p');
  const last = blockOf(paragraphs.at(-1));
  if (end === undefined || last === undefined || end === last) return undefined;
  const rest = page.createRange();
  rest.setStartAfter(end);
  rest.setEndAfter(last);
  rest.deleteContents();
  finish(end, cut);
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

function finish(end: Element, cut: Exclude<Cut, 'transfer'>): void {
  const page = end.ownerDocument;
  const paragraph = (text: string) => {
    const element = page.createElement('p');
    element.textContent = text;
    end.after(element);
  };
  if (cut === 'mid-sentence')
    end.textContent = squeeze(end.textContent)
      .split(' ')
      .slice(0, -4)
      .join(' ')
      .replace(/[.,;:!?]$/, '');
  if (cut === 'read-more') paragraph('Continue reading');
  if (cut === 'paywall') paragraph('This article is for subscribers only. Subscribe to continue reading.');
}

function squeeze(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
