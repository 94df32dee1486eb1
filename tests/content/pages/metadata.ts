import { paragraphs } from '../../../bench/made/prose';
import { blog, type PageCase } from './made-page';

/** Where pages say what they are called, who wrote them and when. */
export const metadata: readonly PageCase[] = [
  {
    name: 'names by their ids, as Yoast writes them',
    html: blog(paragraphs(4), {
      head: `<script type="application/ld+json">${JSON.stringify({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'WebPage', '@id': 'https://wards.example/2026/board', name: 'x' },
          {
            '@type': 'Article',
            '@id': '#article',
            headline: 'The corridor board',
            author: { '@id': '#ines' },
            publisher: { '@id': '#org' },
            datePublished: '2026-05-01T10:00:00+00:00',
          },
          { '@type': 'Person', '@id': '#ines', name: 'Ines Okafor' },
          { '@type': 'Organization', '@id': '#org', name: 'Ward notes' },
        ],
      })}</script>`,
    }),
    metadata: { author: 'Ines Okafor', site: 'Ward notes', published: '2026-05-01T10:00:00+00:00' },
  },
  {
    name: 'entities escaped twice',
    html: blog(paragraphs(4), {
      title: 'Boards &amp;amp; corridors',
      head: '<meta property="og:title" content="Boards &amp;#8217; corridors"><meta property="og:site_name" content="Ward &amp;amp; notes">',
    }),
    metadata: { site: 'Ward & notes' },
  },
  {
    name: 'tags of scholarly pages',
    html: blog(paragraphs(4), {
      head: '<meta name="citation_title" content="The corridor board"><meta name="citation_author" content="Okafor, Ines"><meta name="citation_author" content="Lind, Tor"><meta name="citation_publication_date" content="2026/05/01"><meta name="citation_journal_title" content="J. Wards"><meta name="citation_doi" content="10.1000/182">',
    }),
    metadata: { author: 'Ines Okafor, Tor Lind', published: '2026-05-01', site: 'J. Wards', doi: '10.1000/182' },
  },
  {
    name: 'the site’s name before the title, which is no h1',
    html: `<html><head><title>Ward notes: The corridor board</title></head><body><header><h1 class="site-title">Ward notes</h1></header><main><h2 class="entry-title">The corridor board</h2>${paragraphs(4)}</main></body></html>`,
    metadata: { title: 'The corridor board' },
  },
  {
    name: 'a date in words in a time element',
    html: blog(`<p class="byline">By <a href="/ines">Ines Okafor</a> on <time>May 1, 2026</time></p>${paragraphs(4)}`),
    metadata: { author: 'Ines Okafor', published: '2026-05-01' },
  },
  {
    name: 'name and date in spans',
    html: blog(
      `<div class="post-meta"><span class="author">Ines Okafor</span> <span class="date">May 1, 2026</span></div>${paragraphs(4)}`,
    ),
    metadata: { author: 'Ines Okafor', published: '2026-05-01' },
  },
  {
    name: 'front matter of al-folio',
    html: `<html><head><title>The corridor board | Ward blog</title></head><body><d-front-matter><script async type="text/json">{"title":"The corridor board","description":"What hangs.","published":"May 1, 2026","authors":[{"author":"Ines Okafor","authorURL":"https://a","affiliations":[{"name":"Lagos"}]},{"author":"Tor Lind"}]}</script></d-front-matter><d-title><h1>The corridor board</h1><p>What hangs.</p></d-title><d-article>${paragraphs(5)}</d-article></body></html>`,
    metadata: { title: 'The corridor board', author: 'Ines Okafor, Tor Lind', published: '2026-05-01' },
  },
  {
    name: 'front matter of Distill’s first generation',
    html: `<html><head><title></title><script type="text/front-matter">\n  title: "The corridor board"\n  description: "What hangs."\n  published: May 1, 2026\n  authors:\n  - Ines Okafor: https://a\n  - Tor Lind: https://b\n</script></head><body><dt-article><h1>The corridor board</h1>${paragraphs(5)}</dt-article></body></html>`,
    metadata: { title: 'The corridor board', author: 'Ines Okafor, Tor Lind', published: '2026-05-01' },
  },
  {
    name: 'a page of LessWrong’s',
    url: 'https://www.lesswrong.com/posts/abcdefghijklmnopq/x',
    html: `<html><head><title>The corridor board — LessWrong</title><meta property="og:title" content="The corridor board — LessWrong"></head><body><div class="PostsPagePostHeader-root"><h1 class="PostsPageTitle-root"><a href="/x" class="PostsPageTitle-link">The corridor board</a></h1><div class="PostsAuthors-root"><span>by <a class="UsersNameDisplay-noColor" href="/users/ines">Ines Okafor</a></span></div><span class="PostsPageDate-date"><time datetime="2026-05-01T10:00:00.000Z">1st May 2026</time></span></div><div id="postBody"><div id="postContent">${paragraphs(5)}</div></div></body></html>`,
    metadata: { title: 'The corridor board', author: 'Ines Okafor', published: '2026-05-01T10:00:00.000Z' },
  },
  {
    name: 'a description in place of a headline',
    html: blog(paragraphs(4), {
      head: '<meta property="og:title" content="The corridor board"><script type="application/ld+json">{"@type":"NewsArticle","headline":"sign in hall","description":"A sign"}</script>',
    }),
    metadata: { title: 'The corridor board' },
  },
  {
    name: 'microdata',
    html: `<html><head><title>x</title></head><body><article itemscope itemtype="https://schema.org/BlogPosting"><h1 itemprop="headline">The corridor board</h1><span itemprop="author" itemscope><span itemprop="name">Ines Okafor</span></span><meta itemprop="datePublished" content="2026-05-01"><div itemprop="articleBody">${paragraphs(5)}</div></article></body></html>`,
    metadata: { title: 'The corridor board', author: 'Ines Okafor', published: '2026-05-01' },
  },
];
