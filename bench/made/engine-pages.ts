import { chineseParagraph, paragraph } from './prose';

/** A page in the shape of an engine for forums, questions, documentation or lists, with what of it a note must hold. */
export interface EnginePage {
  engine: string;
  url: string;
  html: string;
  /** Passages in order. */
  keep: string[];
  /** Words of the site's own around them. */
  leave: string[];
}

/** How many answers a page has, and how long its texts are. */
interface Size {
  posts: number;
  paragraphs: number;
  isChinese?: boolean;
}

interface Made {
  html: string;
  leave: string[];
}

/** The parts of a page: its posts, each of paragraphs, and the name of who wrote them. */
interface Parts {
  title: string;
  posts: string[][];
  names: string[];
}

const wrap = (tag: string, texts: readonly string[]) => texts.map((text) => `<${tag}>${text}</${tag}>`).join('\n');
const page = (title: string, body: string, site: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title} - ${site}</title></head><body>${body}</body></html>`;
const links = (names: readonly string[]) => names.map((name, i) => `<li><a href="/nav/${String(i)}">${name}</a></li>`).join('');
const menu = ['Categories', 'Latest topics', 'Badges earned', 'Guidelines of the house'];
const others = ['Why the board in ward nine is empty', 'How to hang a second board', 'Lists that nobody reads', 'Moving the table again'];

/** Discourse as it is sent to readers without scripts: app/views/topics/show.html.erb in discourse/discourse. */
function discourse({ title, posts, names }: Parts): Made {
  const body = posts.map(
    (texts, i) =>
      `<div id="post_${String(i + 1)}" itemprop="comment" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author"><a rel="nofollow" href="/u/${names[i] ?? ''}"><span itemprop="name">${names[i] ?? ''}</span></a></span><span class="crawler-post-infos"><time class="post-time" datetime="2026-01-0${String((i % 8) + 1)}T10:00:00Z">January ${String(i + 1)}, 2026, 10:00am</time><span itemprop="position">${String(i + 1)}</span></span></div><div class="post" itemprop="text">${wrap('p', texts)}</div><div itemprop="interactionStatistic"><span class="post-likes">${String(i)} Likes</span></div></div>`,
  );
  return {
    html: page(
      title,
      `<header><a href="/">Ward forum</a></header><div id="main-outlet" class="wrap" role="main"><div id="topic-title"><h1><a href="/t/board/1">${title}</a></h1><div class="topic-category"><a href="/c/wards">Wards</a></div></div><div itemscope itemtype="http://schema.org/DiscussionForumPosting">${body.join('')}</div><div id="related-topics" class="more-topics__list"><h3>Related topics</h3><table class="topic-list"><tbody>${others.map((other) => `<tr><td><a href="/t/${other.length.toString()}">${other}</a></td><td>4</td><td>June 2025</td></tr>`).join('')}</tbody></table></div></div><footer><ul>${links(menu)}</ul></footer>`,
      'Ward forum',
    ),
    leave: [...others, 'Related topics', ...menu],
  };
}

/** Stack Exchange: classes of its Stacks, https://stackoverflow.design. */
function stackExchange({ title, posts, names }: Parts): Made {
  const post = (texts: readonly string[], i: number) =>
    `<div ${i === 0 ? 'id="question" class="question js-question"' : `id="answer-${String(i)}" class="answer js-answer"`}><div class="post-layout"><div class="votecell"><button>Up vote</button><div class="js-vote-count">${String(12 - i)}</div><button>Down vote</button></div><div class="${i === 0 ? 'postcell' : 'answercell'} post-layout--right"><div class="s-prose js-post-body" itemprop="text">${wrap('p', texts)}</div><div class="js-post-menu"><a href="/q/1">Share</a> <a href="/posts/1/edit">Improve this ${i === 0 ? 'question' : 'answer'}</a> <button>Follow</button></div><div class="post-signature"><div class="user-action-time">answered <span>Jan ${String(i + 1)} at 10:00</span></div><div class="user-details"><a href="/users/1">${names[i] ?? ''}</a><span class="reputation-score">1,204</span></div></div></div></div></div>`;
  return {
    html: page(
      title,
      `<header class="s-topbar"><ol>${links(['Questions', 'Tags in use', 'Users of the site'])}</ol></header><div class="container"><div id="left-sidebar"><nav><ol>${links(menu)}</ol></nav></div><div id="content"><div id="question-header"><h1 itemprop="name"><a href="/questions/1" class="question-hyperlink">${title}</a></h1><a href="/questions/ask" class="s-btn">Ask Question</a></div><div>Asked 2 years ago</div><div id="mainbar">${posts.slice(0, 1).map(post).join('')}<div id="answers"><div id="answers-header"><h2>${String(posts.length - 1)} Answers</h2></div>${posts
        .slice(1)
        .map((texts, i) => post(texts, i + 1))
        .join(
          '',
        )}</div><h2>Your Answer</h2><form><textarea></textarea><p>Thanks for contributing an answer to Ward Exchange!</p></form></div><div id="sidebar"><div class="module sidebar-related"><h4>Related</h4>${others.map((other) => `<div><a href="/q/${String(other.length)}">${other}</a></div>`).join('')}</div><div id="hot-network-questions"><h4>Hot Network Questions</h4></div></div></div></div>`,
      'Ward Exchange',
    ),
    leave: [...others, ...menu, 'Ask Question', 'Hot Network Questions', 'Thanks for contributing'],
  };
}

/** phpBB, style prosilver: viewtopic_body.html in phpbb/phpbb. */
function phpbb({ title, posts, names }: Parts): Made {
  const post = (texts: readonly string[], i: number) =>
    `<div id="p${String(i)}" class="post has-profile bg${String((i % 2) + 1)}"><div class="inner"><dl class="postprofile"><dt><a href="./memberlist.php?u=${String(i)}" class="username">${names[i] ?? ''}</a></dt><dd class="profile-rank">Site Admin</dd><dd class="profile-posts"><strong>Posts:</strong> <a href="./search.php">41${String(i)}</a></dd><dd class="profile-joined"><strong>Joined:</strong> Tue Mar 04, 2008</dd></dl><div class="postbody"><div><h3><a href="#p${String(i)}">${i === 0 ? '' : 'Re: '}${title}</a></h3><ul class="post-buttons"><li><a href="./posting.php" title="Reply with quote">Quote</a></li></ul><p class="author">by <a href="./u">${names[i] ?? ''}</a> » Mon Jan 05, 2026</p><div class="content">${texts.join('<br>\n<br>\n')}</div><div class="signature">Boards are for walls</div></div></div></div></div>`;
  return {
    html: page(
      title,
      `<div id="wrap"><div id="page-header"><div class="navbar"><ul id="nav-main">${links(menu)}</ul></div></div><div id="page-body"><h2 class="topic-title"><a href="./viewtopic.php?t=1">${title}</a></h2><div class="action-bar"><a href="./posting.php">Post Reply</a><div class="pagination">${String(posts.length)} posts • Page 1 of 1</div></div>${posts.map(post).join('<hr class="divider">')}<div class="panel"><h3>Who is online</h3><p>Users browsing this forum: No registered users and 3 guests</p></div></div><div id="page-footer">Powered by phpBB</div></div>`,
      'Ward board',
    ),
    leave: [...menu, 'Who is online', 'Post Reply', 'Powered by phpBB'],
  };
}

/** Old Reddit: .thing, .usertext-body and .md, as extensions for it know them. */
function oldReddit({ title, posts, names }: Parts): Made {
  const comment = (texts: readonly string[], i: number) =>
    `<div class="thing id-t1_${String(i)} comment"><div class="midcol"><div class="arrow up"></div></div><div class="entry unvoted"><p class="tagline"><a href="/user/x" class="author">${names[i] ?? ''}</a> <span class="score unvoted">${String(i + 3)} points</span> <time datetime="2026-01-05">1 day ago</time></p><form class="usertext"><div class="usertext-body"><div class="md">${wrap('p', texts)}</div></div></form><ul class="flat-list buttons"><li><a href="/p">permalink</a></li><li><a href="/e">embed</a></li><li><a href="/s">save</a></li></ul></div><div class="child"></div></div>`;
  return {
    html: page(
      title,
      `<div id="header"><div id="sr-header-area"><ul>${links(['AskWards', 'pics of boards', 'worldwards'])}</ul></div></div><div class="side"><div class="titlebox"><h1 class="redditname"><a href="/r/wards">wards</a></h1><div class="md"><p>Rules of this place: be kind to the night shift.</p></div></div></div><div class="content" role="main"><div id="siteTable" class="sitetable linklisting"><div class="thing link self"><div class="entry"><p class="title"><a class="title" href="/r/wards/1">${title}</a></p><p class="tagline">submitted 2 days ago by <a href="/user/a">${names[0] ?? ''}</a></p><div class="expando"><form class="usertext"><div class="usertext-body"><div class="md">${wrap('p', posts[0] ?? [])}</div></div></form></div><ul class="flat-list buttons"><li>share</li><li>report</li></ul></div></div></div><div class="commentarea"><div class="panestack-title"><span class="title">all ${String(posts.length - 1)} comments</span></div><div class="sitetable nestedlisting">${posts
        .slice(1)
        .map((texts, i) => comment(texts, i + 1))
        .join('')}</div></div></div><div class="footer-parent"><ul>${links(menu)}</ul></div>`,
      'wards',
    ),
    leave: [...menu, 'AskWards', 'permalink', 'Rules of this place'],
  };
}

/** New Reddit: the custom elements shreddit-post and shreddit-comment with their slots. */
function newReddit({ title, posts, names }: Parts): Made {
  return {
    html: page(
      title,
      `<shreddit-app><reddit-header-large><nav><ul>${links(['Popular', 'Explore all wards'])}</ul></nav></reddit-header-large><div class="grid-container"><flex-left-nav-container><nav><ul>${links(menu)}</ul></nav></flex-left-nav-container><main id="main-content"><shreddit-post permalink="/r/wards/1" author="${names[0] ?? ''}"><h1 slot="title">${title}</h1><div slot="text-body"><div class="md">${wrap('p', posts[0] ?? [])}</div></div><div slot="footer"><button>Share</button></div></shreddit-post><shreddit-comment-tree>${posts
        .slice(1)
        .map(
          (texts, i) =>
            `<shreddit-comment author="${names[i + 1] ?? ''}" depth="0"><div slot="commentMeta"><a href="/user/x">${names[i + 1] ?? ''}</a><time datetime="2026-01-05">1d ago</time></div><div slot="comment" class="md">${wrap('p', texts)}</div><shreddit-comment-action-row><button>Reply</button><button>Award</button></shreddit-comment-action-row></shreddit-comment>`,
        )
        .join(
          '',
        )}</shreddit-comment-tree></main><aside id="right-sidebar-container"><h2>More posts you may like</h2><ul>${links(others)}</ul></aside></div></shreddit-app>`,
      'Reddit',
    ),
    leave: [...menu, ...others, 'Popular', 'More posts you may like'],
  };
}

/** Hacker News: tables in tables, .athing.comtr and .commtext. */
function hackerNews({ title, posts, names }: Parts): Made {
  const comment = (texts: readonly string[], i: number) =>
    `<tr class="athing comtr" id="${String(i)}"><td><table border="0"><tr><td class="ind" indent="0"><img src="s.gif" height="1" width="0"></td><td valign="top" class="votelinks"><center><a href="vote?id=1"><div class="votearrow"></div></a></center></td><td class="default"><div><span class="comhead"><a href="user?id=x" class="hnuser">${names[i] ?? ''}</a> <span class="age"><a href="item?id=1">1 day ago</a></span> | <a href="#1">next</a> <a class="togg">[–]</a></span></div><br><div class="comment"><div class="commtext c00">${texts[0] ?? ''}${wrap('p', texts.slice(1))}</div><div class="reply"><p><font size="1"><u><a href="reply?id=1">reply</a></u></font></p></div></div></td></tr></table></td></tr>`;
  return {
    html: page(
      title,
      `<center><table id="hnmain" width="85%"><tr><td bgcolor="#ff6600"><table><tr><td><span class="pagetop"><b class="hnname"><a href="news">Ward News</a></b> <a href="newest">new</a> | <a href="front">past</a> | <a href="ask">ask the wards</a></span></td></tr></table></td></tr><tr><td><table class="fatitem"><tr class="athing submission"><td class="title"><span class="titleline"><a href="item?id=1">${title}</a></span></td></tr><tr><td class="subtext"><span class="subline"><span class="score">120 points</span> by <a class="hnuser">${names[0] ?? ''}</a> <a href="hide?id=1">hide</a></span></td></tr><tr><td><div class="toptext">${posts[0]?.[0] ?? ''}${wrap('p', posts[0]?.slice(1) ?? [])}</div></td></tr></table><br><table class="comment-tree">${posts
        .slice(1)
        .map((texts, i) => comment(texts, i + 1))
        .join(
          '',
        )}</table></td></tr><tr><td><center><span class="yclinks"><a href="g">Guidelines of the house</a> | <a href="faq">Answers to all</a></span></center></td></tr></table></center>`,
      'Ward News',
    ),
    leave: ['ask the wards', 'Guidelines of the house', 'Answers to all'],
  };
}

/** MediaWiki: .mw-parser-output, .mw-heading and .mw-editsection (Vector 2022). */
function mediaWiki({ title, posts }: Parts): Made {
  return {
    html: page(
      title,
      `<div class="vector-header-container"><nav class="vector-main-menu"><ul>${links(menu)}</ul></nav></div><div class="mw-page-container"><div class="vector-column-start"><nav id="mw-panel-toc"><h2>Contents</h2><ul>${posts.map((_, i) => `<li><a href="#S${String(i)}">Part ${String(i)} of the board</a></li>`).join('')}</ul></nav></div><main id="content" class="mw-body"><header><h1 id="firstHeading">${title}</h1></header><div id="bodyContent"><div id="siteSub">From Wardpedia, the free encyclopedia</div><div id="mw-content-text"><div class="mw-parser-output">${posts.map((texts, i) => `${i === 0 ? '' : `<div class="mw-heading mw-heading2"><h2 id="S${String(i)}">Section ${String(i)}</h2><span class="mw-editsection">[<a href="/edit">edit</a>]</span></div>`}${wrap('p', texts)}`).join('')}<div role="navigation" class="navbox"><table><tr><td>${others.map((other) => `<a href="/w/${String(other.length)}">${other}</a>`).join(' · ')}</td></tr></table></div></div></div><div id="catlinks" class="catlinks"><a href="/c">Categories</a>: <a href="/c/b">Boards in corridors</a></div></div></main></div><footer id="footer"><ul><li>Text is available under a licence of the wards</li></ul></footer>`,
      'Wardpedia',
    ),
    leave: [...menu, ...others, 'the free encyclopedia', 'Boards in corridors', 'available under a licence', '[edit]'],
  };
}

/** Docusaurus, classic theme: packages/docusaurus-theme-classic in facebook/docusaurus. */
function docusaurus({ title, posts }: Parts): Made {
  return {
    html: page(
      title,
      `<nav class="navbar navbar--fixed-top"><div class="navbar__inner"><a class="navbar__brand" href="/">Ward docs</a><a class="navbar__item" href="/blog">Blog of the docs</a></div></nav><div class="main-wrapper"><div class="docsWrapper"><aside class="theme-doc-sidebar-container"><nav class="menu"><ul class="theme-doc-sidebar-menu menu__list">${links(menu)}</ul></nav></aside><main class="docMainContainer"><div class="container"><div class="row"><div class="col docItemCol"><div class="docItemContainer"><article><nav class="theme-doc-breadcrumbs"><ul><li>Home of docs</li></ul></nav><div class="theme-doc-markdown markdown"><header><h1>${title}</h1></header>${posts.map((texts, i) => `${i === 0 ? '' : `<h2 class="anchor" id="s${String(i)}">Step ${String(i)}<a href="#s${String(i)}" class="hash-link" aria-label="Direct link to Step">\u200b</a></h2>`}${wrap('p', texts)}<ul><li>Hang it at the height of the eyes.</li></ul>`).join('')}</div><footer class="theme-doc-footer"><a href="https://github.example/edit" class="theme-edit-this-page">Edit this page</a></footer></article><nav class="pagination-nav"><a class="pagination-nav__link" href="/n"><div class="pagination-nav__sublabel">Next</div><div class="pagination-nav__label">${others[0] ?? ''}</div></a></nav></div></div><div class="col col--3"><div class="tableOfContents thin-scrollbar theme-doc-toc-desktop"><ul class="table-of-contents">${posts.map((_, i) => `<li><a href="#s${String(i)}" class="table-of-contents__link">Where step ${String(i)} is</a></li>`).join('')}</ul></div></div></div></div></main></div></div><footer class="footer"><div>Built with care</div></footer>`,
      'Ward docs',
    ),
    leave: [...menu, 'Blog of the docs', 'Edit this page', 'Where step', 'Built with care', others[0] ?? ''],
  };
}

/** Sphinx with the theme of Read the Docs: sphinx_rtd_theme/layout.html in readthedocs/sphinx_rtd_theme. */
function sphinx({ title, posts }: Parts): Made {
  return {
    html: page(
      title,
      `<div class="wy-grid-for-nav"><nav data-toggle="wy-nav-shift" class="wy-nav-side"><div class="wy-side-scroll"><div class="wy-side-nav-search"><a href="/">Wards</a></div><div class="wy-menu wy-menu-vertical"><ul>${links(menu)}</ul></div></div></nav><section class="wy-nav-content-wrap"><div class="wy-nav-content"><div class="rst-content"><div role="navigation"><ul class="wy-breadcrumbs"><li><a href="/">Docs</a></li><li class="wy-breadcrumbs-aside"><a href="/_sources">View page source</a></li></ul></div><div role="main" class="document"><div itemprop="articleBody"><section id="board"><h1>${title}<a class="headerlink" href="#board" title="Link to this heading">\uf0c1</a></h1>${wrap('p', posts[0] ?? [])}${posts
        .slice(1)
        .map(
          (texts, i) =>
            `<section id="s${String(i)}"><h2>Function ${String(i)}<a class="headerlink" href="#s${String(i)}">¶</a></h2><dl class="py function"><dt class="sig sig-object py"><span class="sig-name descname"><span class="pre">hang_${String(i)}</span></span><span class="sig-paren">(</span><em class="sig-param">wall</em><span class="sig-paren">)</span></dt><dd>${wrap('p', texts)}</dd></dl></section>`,
        )
        .join(
          '',
        )}</section></div></div><footer><div class="rst-footer-buttons"><a href="/p">Previous</a><a href="/n">Next</a></div><div role="contentinfo"><p>© Copyright 2026, the wards.</p></div>Built with Sphinx</footer></div></div></section></div>`,
      'Wards documentation',
    ),
    leave: [...menu, 'View page source', 'Built with Sphinx', '© Copyright'],
  };
}

/** An issue or a discussion on GitHub: .js-comment-container, .markdown-body. */
function githubThread({ title, posts, names }: Parts): Made {
  const comment = (texts: readonly string[], i: number) =>
    `<div class="TimelineItem js-comment-container"><div class="timeline-comment"><div class="timeline-comment-header"><h3><a class="author" href="/${names[i] ?? ''}">${names[i] ?? ''}</a> commented <relative-time datetime="2026-01-05T10:00:00Z">Jan 5, 2026</relative-time></h3></div><div class="edit-comment-hide"><div class="comment-body markdown-body js-comment-body">${wrap('p', texts)}</div><div class="comment-reactions"><button>👍 ${String(i)}</button></div></div></div></div>`;
  return {
    html: page(
      title,
      `<header class="AppHeader"><nav><ul>${links(['Code', 'Pull requests open', 'Actions of the wards'])}</ul></nav></header><main><div id="repo-content-pjax-container"><div class="gh-header"><h1 class="gh-header-title"><bdi class="js-issue-title markdown-title">${title}</bdi> <span>#41</span></h1><div class="State">Open</div></div><div class="Layout"><div class="Layout-main"><div class="js-discussion">${posts.map(comment).join('')}</div><div class="discussion-timeline-actions"><p><a href="/join">Sign up for free</a> to join this conversation.</p></div></div><div class="Layout-sidebar"><div class="discussion-sidebar-item"><div>Assignees</div><span>No one assigned to it</span></div><div class="discussion-sidebar-item"><div>Labels</div><a href="/l">good first board</a></div></div></div></div></main><footer><ul>${links(menu)}</ul></footer>`,
      'wards/board',
    ),
    leave: [...menu, 'Pull requests open', 'No one assigned', 'good first board', 'to join this conversation'],
  };
}

const engines: Record<string, { make: (parts: Parts) => Made; url: string }> = {
  Discourse: { make: discourse, url: 'https://forum.wards.example/t/board/1' },
  'Stack Exchange': { make: stackExchange, url: 'https://exchange.wards.example/questions/1/board' },
  phpBB: { make: phpbb, url: 'https://board.wards.example/viewtopic.php?t=1' },
  'Reddit, old': { make: oldReddit, url: 'https://old.reddit.example/r/wards/comments/1/board/' },
  'Reddit, new': { make: newReddit, url: 'https://www.reddit.example/r/wards/comments/1/board/' },
  'Hacker News': { make: hackerNews, url: 'https://news.wards.example/item?id=1' },
  MediaWiki: { make: mediaWiki, url: 'https://wiki.wards.example/wiki/Board' },
  Docusaurus: { make: docusaurus, url: 'https://docs.wards.example/docs/board' },
  Sphinx: { make: sphinx, url: 'https://wards.readthedocs.example/en/latest/board.html' },
  GitHub: { make: githubThread, url: 'https://git.example/wards/board/issues/41' },
};

const sizes: readonly Size[] = [
  { posts: 2, paragraphs: 2 },
  { posts: 5, paragraphs: 1 },
  { posts: 9, paragraphs: 3 },
  { posts: 4, paragraphs: 2, isChinese: true },
];

/** Forty pages, four of each engine. */
export const enginePages: readonly EnginePage[] = Object.entries(engines).flatMap(([engine, { make, url }]) =>
  sizes.map(({ posts: count, paragraphs, isChinese = false }) => {
    const text = (i: number) => (isChinese ? chineseParagraph(i, 3) : `${String(i + 1)}. ${paragraph(i, 1 + (i % 3))}`);
    const posts = Array.from({ length: count }, (_, i) => Array.from({ length: paragraphs }, (__, k) => text(i * paragraphs + k)));
    const names = posts.map((_, i) => `ward_${String(i + 3)}`);
    const { html, leave } = make({ title: isChinese ? '走廊里的看板' : 'Who reads the corridor board?', posts, names });
    return { engine, url, html, keep: posts.flat(), leave };
  }),
);
