import { markdownPage } from './markdown-page';
import { narrow } from './narrow';
import { notTheArticle, pageAt, isHost, type PageReading, type Source } from './source';

const languages = /^(?:zh|ja|ko|fr|de|es|it|pt|ru|vi)$/;

/**
 * The Hugging Face blog: the page, which is rendered on the server, then for official posts the
 * Markdown they are made from, in the public repository huggingface/blog. Community posts
 * (`/blog/<user>/<slug>`) have no such file.
 */
export const huggingFace: Source = {
  id: 'hugging-face',
  matches: (url) => isHost(url, 'huggingface.co') && url.pathname.startsWith('/blog/'),
  places({ url }) {
    const file = officialFile(url);
    const page = pageAt(url, (answer): PageReading => ({ ok: true, html: answer.text, prepare }));
    if (file === undefined) return [page];
    return [
      page,
      {
        kind: 'remote',
        request: { url: new URL(`https://raw.githubusercontent.com/huggingface/blog/main/${file}.md`), accept: ['text', 'markdown'] },
        read: async ({ text }) => {
          if (text.trimStart().startsWith('<!doctype')) return notTheArticle;
          return { ok: true, html: await markdownPage({ markdown: text, site: 'Hugging Face' }), whole: true, url };
        },
      },
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
  return narrow(page, ['.blog-content', 'main .prose'], {
    without: [
      '.not-prose',
      'nav',
      '.blog-metadata',
      'a.header-link',
      '[data-target="UpvoteControl"]',
      '.SVELTE_HYDRATER[data-target="RepoUpvote"]',
    ],
  });
}
