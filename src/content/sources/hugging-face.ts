import { collapseSpace } from '../../text/collapse-space';
import { writtenDate } from '../../text/written-date';
import { asObject, asText, jsonObject } from '../../untrusted/json';
import { titleMatch } from '../verdict/coverage';
import { addMetadata } from './html-page';
import { markdownPage } from './markdown-page';
import { narrow } from './narrow';
import { notTheArticle, pageAt, isHost, type PageReading, type Source } from './source';

const site = 'Hugging Face';
const languages = /^(?:zh|ja|ko|fr|de|es|it|pt|ru|vi)$/;

/** The share of the item's title that a file must hold to be its post: slugs are given anew. */
const SAME_POST = 0.6;

/**
 * The Hugging Face blog. Official posts are made from Markdown in the public repository huggingface/blog, which keeps
 * formulas, code and tables as they were written, so that is asked first; then the page, which is rendered on the server.
 * Community posts (`/blog/<user>/<slug>`) have no such file.
 */
export const huggingFace: Source = {
  id: 'hugging-face',
  matches: (url) => isHost(url, 'huggingface.co') && url.pathname.startsWith('/blog/'),
  places({ url }) {
    const file = officialFile(url);
    const page = pageAt(url, (answer): PageReading => ({ ok: true, html: answer.text, prepare, known: { site } }));
    if (file === undefined) return [page];
    return [
      {
        kind: 'remote',
        request: { url: new URL(`https://raw.githubusercontent.com/huggingface/blog/main/${file}.md`), accept: ['text', 'markdown'] },
        read: async ({ text }, { item }) => {
          if (/^\s*</.test(text) || titleMatch(item.title, text.slice(0, 3000)) < SAME_POST) return notTheArticle;
          // Translations name their pictures as the originals do.
          const address = new URL(`/blog/${file.replace(/^.*\//, '')}`, url);
          return { ok: true, html: await markdownPage({ markdown: text, site }), whole: true, url: address };
        },
      },
      page,
    ];
  },
};

/** `/blog/<slug>` and, translated, `/blog/zh/<slug>`. */
function officialFile({ pathname }: URL): string | undefined {
  const [, , ...parts] = pathname.replace(/\/$/, '').split('/');
  const [first = '', second] = parts;
  if (second === undefined) return /^[\w.-]+$/.test(first) ? first : undefined;
  return languages.test(first) && parts.length === 2 && /^[\w.-]+$/.test(second) ? `${first}/${second}` : undefined;
}

function prepare(page: Document): boolean {
  addMetadata(page, { author: authorsOf(page), published: dateOf(page), site });
  const isFound = narrow(page, ['.blog-content', 'main .prose', 'main article'], {
    without: ['nav', 'a.header-link', 'img[src*="/avatars/"], img[src*="cdn-avatars."]', '[data-target="UpvoteControl"]'],
  });
  dropHeader(page);
  // Alerts of posts, and of the documentation (https://github.com/huggingface/doc-builder), as GitHub writes them.
  for (const tip of page.querySelectorAll('blockquote.tip, blockquote.warning, .course-tip'))
    tip.className = `markdown-alert markdown-alert-${tip.matches('.warning, .course-tip-orange') ? 'warning' : 'tip'}`;
  return isFound;
}

/** The properties that a part of the page is drawn from, by its name in Svelte. */
function propertiesOf(page: Document, name: string): Record<string, unknown> | undefined {
  return jsonObject(page.querySelector(`[data-target="${name}"][data-props]`)?.getAttribute('data-props') ?? '');
}

/** The part and its fields as other readers of these pages know them: https://github.com/juliensimon/post-downloader (huggingface). */
function authorsOf(page: Document): string | undefined {
  const listed: unknown = propertiesOf(page, 'BlogAuthorsByline')?.['authors'];
  const names = (Array.isArray(listed) ? (listed as unknown[]) : []).map((entry) => {
    const fields = asObject(asObject(entry)?.['author']) ?? asObject(entry);
    return asText(fields?.['fullname']) ?? asText(fields?.['name']) ?? asText(fields?.['user']);
  });
  const shown = Array.from(page.querySelectorAll('[data-target="BlogAuthorsByline"] .fullname, main .fullname'), (name) =>
    collapseSpace(name.textContent),
  );
  const known = names.filter((name) => name !== undefined);
  return [...new Set(known.length > 0 ? known : shown)].join(', ') || undefined;
}

function dateOf(page: Document): string | undefined {
  const blog = asObject(propertiesOf(page, 'BlogThumbnail')?.['blog']);
  const given = asText(blog?.['publishedAt']) ?? asText(blog?.['date']);
  if (given !== undefined) return given;
  const heading = page.querySelector('main h1, h1');
  const around = heading?.parentElement?.textContent.slice(0, 3000) ?? '';
  return writtenDate(/\bPublished\s+(?:on\s+)?(\S+ \S+ \d{4})/.exec(around)?.[1] ?? '');
}

/** What the head of a post says beside its title, whatever it is built from. */
const HEADER =
  /^(?:back to (?:all )?(?:articles|blog)|published\b|updated?\b|upvote|\+ ?\d|(?:community|team|enterprise|organization) (?:\+ )?article|guest\b|follow\b|listen to this|open in|visit\b)|\b(?:update on github|upvote \d+)\b/i;

/** Elements that the text of a post consists of. */
const TEXT = 'p, h2, h3, h4, h5, h6, pre, table, figure, blockquote, ol, hr, iframe, video, gradio-app, details, math';

/**
 * Drops what stands before the first paragraph beside the title: the way back, the date, votes, and the authors with
 * their pictures. It is known by its words and its place, as its classes say how it looks and change.
 */
function dropHeader(page: Document): void {
  const heading = page.querySelector('h1');
  if (heading === null) return;
  let top: Element = heading;
  while (top.parentElement !== null && !isRoot(top.parentElement)) top = top.parentElement;
  for (let at = top.previousElementSibling; at !== null; at = top.previousElementSibling) at.remove();
  for (let at = top.nextElementSibling; at !== null; at = top.nextElementSibling) {
    if (!isHeader(at)) return;
    at.remove();
  }
}

/** The element with the post's text: beside the title stand paragraphs. */
function isRoot(element: Element): boolean {
  return element.localName === 'body' || Array.from(element.children).some((child) => child.matches('p, h2, pre'));
}

function isHeader(element: Element): boolean {
  const text = collapseSpace(element.textContent);
  if (HEADER.test(text) && text.length < 120) return true;
  if (element.matches(TEXT) || element.querySelector(TEXT) !== null || element.querySelector('img') !== null) return false;
  const isSaid = /\S+(?: \S+){7,}[.!?。](?:\s|$)/.test(text);
  return !isSaid && text.length < 600 && (text === '' || HEADER.test(text) || element.querySelector('button, a[href]') !== null);
}
