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
          const markdown = withoutByline(withoutComments(page.text));
          return { ok: true, html: await markdownPage({ markdown, title, site: site[host] }), whole: true, url };
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

/** The post without what readers said below it: from the last heading that says "Comments", fences aside. */
function withoutComments(markdown: string): string {
  const lines = markdown.split(/\r?\n/);
  let inFence = false;
  let cut = lines.length;
  lines.forEach((line, at) => {
    if (/^\s*(?:```|~~~)/.test(line)) inFence = !inFence;
    if (!inFence && /^#{1,3} (?:top )?(?:\d+ )?comments?(?: \(\d+\))?[ :]*$/i.test(line)) cut = at;
  });
  return lines
    .slice(0, cut)
    .join('\n')
    .replace(/\n\s*(?:-{3,}|\*{3,})\s*$/, '');
}

/** The line under the title that says who, when and how many points. */
function withoutByline(markdown: string): string {
  return markdown.replace(/^((?:---\n[\s\S]{0,5000}?\n---\n)?\s*(?:# .*\n+)?)By .{1,200} · .*\n/, '$1');
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
