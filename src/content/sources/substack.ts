import { htmlPage } from './html-page';
import { asObject, asText, jsonObject } from '../../untrusted/json';
import { isHost, notTheArticle, pageAt, type Reading, type Source } from './source';

/** Substack: the publication's own API (`/api/v1/posts/<slug>`), then the page with its preloaded data. */
export const substack: Source = {
  id: 'substack',
  matches: (url) => postOf(url) !== undefined,
  places({ url }) {
    const { host, slug } = postOf(url) ?? { host: url.host, slug: '' };
    const page = new URL(`https://${host}/p/${slug}`);
    return [
      {
        kind: 'remote',
        request: { url: new URL(`https://${host}/api/v1/posts/${slug}`), accept: ['json'] },
        read: ({ text }) => ({ ...postReading(jsonObject(text)), url: page }),
      },
      pageAt(page, ({ text }): Reading => preloaded(text) ?? { ok: true, html: text, prepare }),
    ];
  },
};

/** `<publication>.substack.com/p/<slug>` and its form in the app, `open.substack.com/pub/<publication>/p/<slug>`. */
function postOf(url: URL): { host: string; slug: string } | undefined {
  if (!isHost(url, 'substack.com')) return undefined;
  const opened = /^\/pub\/([\w-]+)\/p\/([\w-]+)\/?$/.exec(url.pathname);
  if (opened !== null) return { host: `${opened[1] ?? ''}.substack.com`, slug: opened[2] ?? '' };
  const slug = /^\/p\/([\w-]+)\/?$/.exec(url.pathname)?.[1];
  return slug === undefined ? undefined : { host: url.host, slug };
}

/** A post as the API and the page's preloads have it: whole only for `audience: "everyone"`. */
function postReading(post: Record<string, unknown> | undefined): Reading {
  const body = asText(post?.['body_html']);
  if (post === undefined || body === undefined) return notTheArticle;
  const authors = Array.isArray(post['publishedBylines'])
    ? post['publishedBylines'].map((byline) => asText(asObject(byline)?.['name']))
    : [];
  const html = htmlPage({
    title: asText(post['title']),
    author: authors.filter((name) => name !== undefined).join(', '),
    published: asText(post['post_date']),
    body,
  });
  return { ok: true, html, whole: true, prepare, ...(post['audience'] === 'everyone' ? {} : { limit: 'preview' as const }) };
}

/** `window._preloads = JSON.parse("…")`: the post as data inside its page. */
function preloaded(html: string): Reading | undefined {
  const literal = /window\._preloads\s*=\s*JSON\.parse\(("(?:[^"\\]|\\.)*")\)/.exec(html)?.[1];
  const preloads = jsonObject(asText(parseString(literal)) ?? '');
  const reading = postReading(asObject(preloads?.['post']));
  return reading.ok ? reading : undefined;
}

function parseString(literal: string | undefined): unknown {
  try {
    return JSON.parse(literal ?? '""');
  } catch {
    return undefined;
  }
}

/** Boxes that ask to subscribe stand in the middle of posts. */
function prepare(page: Document): boolean {
  for (const box of page.querySelectorAll(
    '.subscription-widget-wrap, .subscription-widget-wrap-editor, .subscribe-widget, .button-wrapper, .captioned-button-wrap, .image-link-expand, .post-ufi',
  ))
    box.remove();
  return false;
}
