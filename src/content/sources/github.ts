import { markdownPage } from './markdown-page';
import { narrow } from './narrow';
import { asObject, asText, jsonObject } from '../../untrusted/json';
import { notTheArticle, pageAt, type PageReading, type RemotePlace, type Source } from './source';

/** GitHub: a repository's README and Markdown files as they are stored, issues through the API; then the page. */
export const github: Source = {
  id: 'github',
  matches: (url) => url.hostname === 'github.com' && partsOf(url).length >= 2,
  places({ url }) {
    const [owner = '', repository = '', kind, ...rest] = partsOf(url);
    const repo = `${owner}/${repository.replace(/\.git$/, '')}`;
    const page = pageAt(url, ({ text }): PageReading => ({ ok: true, html: text, prepare }));
    if (kind === undefined) return [rawFile(repo, 'HEAD', 'README.md'), page];
    const [revision = '', ...path] = rest;
    if (kind === 'blob' && /\.(?:md|markdown)$/i.test(url.pathname)) return [rawFile(repo, revision, path.join('/')), page];
    if ((kind === 'issues' || kind === 'pull') && /^\d+$/.test(revision)) return [issue(repo, revision), page];
    return [page];
  },
};

function partsOf({ pathname }: URL): string[] {
  return pathname.split('/').filter((part) => part !== '');
}

function rawFile(repo: string, revision: string, path: string): RemotePlace {
  return {
    kind: 'remote',
    request: { url: new URL(`https://raw.githubusercontent.com/${repo}/${revision}/${path}`), accept: ['text', 'markdown'] },
    read: async ({ text }) => ({
      ok: true,
      html: await markdownPage({ markdown: text, site: 'GitHub' }),
      whole: true,
      url: new URL(`https://github.com/${repo}/blob/${revision}/${path}`),
      prepare: showImagesRaw,
    }),
  };
}

/** A relative picture's `blob` address is a page about it; `raw` is the picture. */
function showImagesRaw(page: Document): boolean {
  for (const image of page.querySelectorAll('img[src]')) {
    const source = image.getAttribute('src') ?? '';
    if (!/^[a-z][a-z\d+.-]*:|^\/\//i.test(source)) image.setAttribute('src', new URL(source, page.baseURI.replace('/blob/', '/raw/')).href);
  }
  return false;
}

/** The API serves an issue's text without a key, 60 times an hour; what follows below it is talk. */
function issue(repo: string, number: string): RemotePlace {
  return {
    kind: 'remote',
    request: {
      url: new URL(`https://api.github.com/repos/${repo}/issues/${number}`),
      accept: ['json'],
      headers: { accept: 'application/vnd.github+json' },
    },
    read: async ({ text }) => {
      const data = jsonObject(text);
      const markdown = asText(data?.['body']);
      if (data === undefined || markdown === undefined) return notTheArticle;
      const author = asText(asObject(data['user'])?.['login']);
      const parts = { markdown, title: asText(data['title']), author, published: asText(data['created_at']), site: 'GitHub' };
      return { ok: true, html: await markdownPage(parts), whole: true, url: new URL(`https://github.com/${repo}/issues/${number}`) };
    },
  };
}

function prepare(page: Document): boolean {
  return narrow(page, ['article.markdown-body', '.markdown-body', '[data-testid="markdown-body"]'], {
    without: ['.anchor', '.zeroclipboard-container', 'clipboard-copy'],
  });
}
