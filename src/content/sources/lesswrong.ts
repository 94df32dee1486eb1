import { markdownPage } from './markdown-page';
import { notTheArticle, pageAt, isHost, type PageReading, type Source } from './source';

const site = { 'alignmentforum.org': 'AI Alignment Forum', 'lesswrong.com': 'LessWrong' };

/** LessWrong and the Alignment Forum, which share their posts' ids: the Markdown endpoint, then the page. */
export const lesswrong: Source = {
  id: 'lesswrong',
  matches: (url) => postId(url) !== undefined,
  places({ url, title }) {
    const host = isHost(url, 'alignmentforum.org') ? 'alignmentforum.org' : 'lesswrong.com';
    return [
      {
        kind: 'remote',
        request: {
          // Not `?compact=1`: that drops media, formulas and tables.
          url: new URL(`https://www.lesswrong.com/api/post/${postId(url) ?? ''}`),
          accept: ['markdown', 'text'],
          headers: { accept: 'text/markdown' },
        },
        read: async (page) => {
          if (/^\s*(?:<|\{)/.test(page.text)) return notTheArticle;
          const { markdown, author, published } = postOf(page.text);
          const parts = { markdown, title, author, published, site: site[host], dialect: 'forum-magnum' } as const;
          return {
            ok: true,
            html: await markdownPage(parts),
            whole: true,
            url,
            known: { site: site[host] },
          };
        },
      },
      pageAt(url, (page): PageReading => ({ ok: true, html: page.text, prepare: dropComments })),
    ];
  },
};

/** The id in `/posts/<id>/…`, `/s/<sequence>/p/<id>` and `/events/<id>/…`. */
function postId(url: URL): string | undefined {
  if (!isHost(url, 'lesswrong.com') && !isHost(url, 'alignmentforum.org')) return undefined;
  return /^\/(?:posts|events|s\/[A-Za-z0-9]+\/p)\/([A-Za-z0-9]{10,24})(?:\/|$)/.exec(url.pathname)?.[1];
}

/** The post alone, with what the endpoint's frame says of it. */
interface Post {
  markdown: string;
  author: string | undefined;
  /** ISO 8601. */
  published: string | undefined;
}

/**
 * The endpoint writes a list of facts between the title and the post, an index of readers' comments behind it, and last where
 * else to go (ForumMagnum, packages/lesswrong/server/markdownComponents/MarkdownPostDetail.tsx).
 */
function postOf(answer: string): Post {
  const lines = answer.replace(/^\ufeff/, '').split(/\r?\n/);
  const { from, facts } = factsIn(lines);
  const by = facts.map((fact) => /^By (.+)$/.exec(fact)?.[1]).find(Boolean);
  const date = facts.map((fact) => /^(\d{4}-\d{2}-\d{2})(?:[ T]|$)/.exec(fact)?.[1]).find(Boolean);
  return {
    markdown: lines.slice(from, endOfPost(lines)).join('\n'),
    author: by?.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\\(?=[\p{P}\p{S}])/gu, ''),
    published: date,
  };
}

/** The items of the list under the title, if it is the endpoint's: it names the post's own address. */
function factsIn(lines: readonly string[]): { from: number; facts: string[] } {
  let at = lines.findIndex((line) => line.trim() !== '');
  if (/^# /.test(lines[at] ?? '')) at += 1;
  else if (/^=+\s*$/.test(lines[at + 1] ?? '')) at += 2;
  const facts: string[] = [];
  let from = at;
  for (; from < lines.length; from += 1) {
    const line = lines[from] ?? '';
    const item = /^[*+-]\s+(\S.*)$/.exec(line)?.[1];
    if (item !== undefined) facts.push(item.trim());
    else if (facts.length > 0 || line.trim() !== '') break;
  }
  return facts.some((fact) => /^Post URL\b/.test(fact)) ? { from, facts } : { from: 0, facts: [] };
}

/** The line where the endpoint's own headings begin, the last of that name. */
function endOfPost(lines: readonly string[]): number {
  for (const name of ['Top Comments Index', 'Navigation']) {
    for (let at = lines.length - 1; at >= 0; at -= 1) {
      if ((lines[at] ?? '').replace(/^#{1,6}\s+/, '').trim() !== name) continue;
      const isHeading = /^#/.test(lines[at] ?? '') || /^[-=]{3,}\s*$/.test(lines[at + 1] ?? '');
      if (isHeading && lines.slice(at).some((line) => line.includes('/api/'))) return at;
    }
  }
  return lines.length;
}

/** ForumMagnum's comment lists and the boxes about its readers and other posts. */
function dropComments(page: Document): boolean {
  const boxes = [
    '#comments',
    '.comments-node',
    '[class*="CommentsList"]',
    '[class*="CommentsNode"]',
    '[class*="PostsPageRecommendations"]',
    '[class*="PingbacksList"]',
    '[class*="PostsVote"]',
    '[class*="TableOfContents"]',
  ];
  for (const element of page.querySelectorAll(boxes.join(', '))) element.remove();
  return false;
}
