import { parsePage } from '../../../src/content/page/parse-page';

/** Where the pages of these tests stand. */
export const address = new URL('https://notes.example/2024/slow-reading');

/** Paragraphs of an article, long enough to be found in a page full of other things. */
export const paragraphs = [
  'Reading a hard text twice is slower than reading it once, and yet it saves time, because the second reading knows which of the first reading’s questions were worth asking.',
  'On the first pass I mark nothing but the places where I stopped. A stop is a sign that something I believed does not fit, and a mark there is worth more than a coloured line under a sentence I liked.',
  'On the second pass I write, next to each mark, what I expected to find and what I found instead. Most of these notes are a single line, some are a question, and a few turn into the note I will keep.',
  'The notes that survive are the ones that would still make sense without the text. They name the claim, say why it holds, and say what would have to be true for it to fail.',
  'None of this needs a tool. It needs the habit of stopping, and the patience to come back on another day, when the argument is no longer carried by its own momentum.',
];

/** A page with the furniture of a blog around `article`, which stands in its `<article>`. */
export function blogPage(article: string, { head = '', after = '' } = {}): Document {
  const html = `<!doctype html><html lang="en"><head><title>Slow reading | Notes</title>${head}</head><body>
    <header class="site-header"><a href="/">Notes</a><nav><ul><li><a href="/about">About</a></li><li><a href="/archive">Archive</a></li></ul></nav></header>
    <main><article class="post"><h1>Slow reading</h1><p class="post-meta">By Ada Ferris · 3 May 2024</p>
    <div class="post-content">${article}</div></article>${after}</main>
    <aside class="sidebar"><h3>Latest posts</h3><ul><li><a href="/a">A desk by the window</a></li><li><a href="/b">Cards in a shoebox</a></li></ul></aside>
    <footer class="site-footer"><p>© 2024 Notes. All rights reserved.</p><a href="/privacy">Privacy policy</a></footer>
    <script>document.title = 'changed';</script></body></html>`;
  return parsePage(html, address);
}

/** The paragraphs as HTML. */
export const prose = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
