import { parsePage } from '../../../src/content/page/parse-page';
import { readArticleInSteps } from '../../../src/content/read-article';
import { atOnce } from '../../../src/slices';
import { paragraphs } from '../extract/pages';

/** A construct as some kind of site writes it, and what a note makes of it. */
export interface Shape {
  name: string;
  /** Where this spelling is documented or was reported. */
  seen: string;
  html: string;
  /** The Markdown that stands between the paragraphs around it. */
  becomes: string;
}

const url = new URL('https://notes.example/2024/slow-reading');
const item = { url, title: 'Slow reading', excerpt: '' };

/** What stands between the paragraphs of an article after the whole pipeline. */
export function markdownBetween(html: string): string {
  const [first = '', second = '', ...rest] = paragraphs;
  const around = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');
  const { markdown } = atOnce(readArticleInSteps(pageOf(`${around([first, second])}\n${html}\n${around(rest)}`), item));
  const from = markdown.indexOf(second) + second.length;
  const to = markdown.indexOf(rest[0] ?? '');
  if (from < second.length || to < 0) throw new Error(`The paragraphs around are gone:\n${markdown}`);
  return markdown.slice(from, to).trim();
}

/** The Markdown of a page whose article is `html`, with a blog's frame around it. */
export function markdownOf(html: string): string {
  return atOnce(readArticleInSteps(pageOf(html), item)).markdown;
}

function pageOf(article: string): Document {
  return parsePage(
    `<!doctype html><html lang="en"><head><title>Slow reading</title></head><body><header><a href="/">Notes</a><nav><a href="/about">About</a></nav></header>
    <main><article><h1>Slow reading</h1>${article}</article></main><footer><p>© 2024 Notes</p></footer></body></html>`,
    url,
  );
}
