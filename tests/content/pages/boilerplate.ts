import { paragraph, paragraphs } from '../../../bench/made/prose';
import { blog, many, type PageCase } from './made-page';

/** What a site writes around and between what its author says. */
export const boilerplate: readonly PageCase[] = [
  {
    name: 'a consent in German',
    html: blog(
      `${paragraphs(3)}<div class="embed-privacy"><p>Empfohlener externer Inhalt</p><p>An dieser Stelle finden Sie einen externen Inhalt von YouTube, der den Artikel ergänzt. Mit dem Klick stimmen Sie der Datenschutzerklärung zu.</p><button>Inhalt laden</button></div>${paragraphs(3, 3)}`,
    ),
    lacks: ['Empfohlener', 'An dieser Stelle'],
  },
  {
    name: 'a consent to load a post',
    html: blog(
      `${paragraphs(3)}<div class="consent-placeholder"><p>To view this content from X you need to accept their cookies and privacy policy.</p><button>Accept and continue</button></div>${paragraphs(3, 3)}`,
    ),
    lacks: ['To view this', 'Accept'],
  },
  {
    name: 'a cookie banner in the body',
    html: blog(paragraphs(4), {
      before:
        '<div id="cookie-notice"><p>We use cookies to improve your experience. By continuing to use this site you agree to our cookie policy.</p><a href="/cookies">Learn more</a><button>OK</button></div>',
    }),
    lacks: ['We use cookies'],
  },
  {
    name: 'a consent that its button tells',
    html: blog(
      `${paragraphs(3)}<div><p>This video is provided by YouTube, which may use cookies. To watch it, please accept third-party cookies.</p><button>Accept</button></div>${paragraphs(3, 3)}`,
    ),
    lacks: ['provided by YouTube'],
  },
  {
    name: 'names and letters of icons',
    html: blog(
      `${paragraphs(3)}<p><span class="material-symbols-outlined">arrow_forward</span> Go on <span class="icon-share">s</span><i class="fas fa-link"></i>with care and do not stop reading here.</p>${paragraphs(2, 4)}`,
    ),
    lacks: ['arrow_forward'],
    contains: ['Go on with care'],
  },
  {
    name: 'Medium’s controls',
    url: 'https://medium.com/@ines/board-123',
    html: blog(
      `<div><a href="/@ines"><img alt="Ines" src="https://miro.medium.com/v2/resize:fill:88:88/1*a.jpg" width="44" height="44"></a><span>Ines Okafor</span><span>5 min read</span><span>·</span><span>Jan 5, 2026</span></div><div><button>Listen</button><span>--</span><span>12</span><span>Share</span></div>${paragraphs(3)}<figure><div role="button"><div class="x">Press enter or click to view image in full size</div><picture><img alt="" width="700" height="400" src="https://miro.medium.com/v2/resize:fit:1400/1*abc.png"></picture></div></figure>${paragraphs(3, 3)}`,
    ),
    contains: ['1*abc.png'],
    lacks: ['Press enter', 'min read', 'Listen', 'Share'],
  },
  {
    name: 'teasers behind a short post',
    html: blog(`<p>${paragraph(0, 3)}</p><p>${paragraph(2, 2)}</p>`, {
      after: many(
        4,
        (i) =>
          `<div class="item"><h3><a href="/p${String(i)}">Another post ${String(i)}</a></h3><p>${paragraph(5 + i, 2)} <a href="/p${String(i)}">Read more</a></p></div>`,
      ),
    }),
    lacks: ['Another post', 'Read more'],
    contains: [paragraph(2, 2)],
  },
  {
    name: 'teasers without any class',
    html: `<html><head><title>The corridor board</title></head><body><div><h1>The corridor board</h1><p>${paragraph(0, 3)}</p><p>${paragraph(2, 2)}</p></div><div>${many(3, (i) => `<div><a href="/p${String(i)}"><img src="/t${String(i)}.jpg"></a><h2><a href="/p${String(i)}">Another post ${String(i)}</a></h2><p>${paragraph(5 + i, 2)}</p></div>`)}</div></body></html>`,
    lacks: ['Another post'],
    contains: [paragraph(2, 2)],
  },
  {
    name: 'teasers that are articles',
    html: blog(`<p>${paragraph(0, 3)}</p>`, {
      after: `<div class="posts">${many(3, (i) => `<article><h2><a href="/p${String(i)}">Another post ${String(i)}</a></h2><p>${paragraph(5 + i, 3)}</p></article>`)}</div>`,
    }),
    lacks: ['Another post'],
    contains: [paragraph(0, 3)],
  },
  {
    name: 'folded contents',
    html: blog(
      `<details><summary>Table of contents</summary><ul><li><a href="#a">First pass</a><ul><li><a href="#a1">Inner</a></li></ul></li><li><a href="#b">Second pass</a></li></ul></details><h2 id="a">First pass</h2>${paragraphs(2)}<h3 id="a1">Inner</h3>${paragraphs(1, 2)}<h2 id="b">Second pass</h2>${paragraphs(2, 3)}`,
    ),
    lacks: ['Table of contents', '[Inner]', '[Second pass]'],
  },
  {
    name: 'contents under a line',
    html: blog(
      `<div><p>In this article:</p><ol><li><a href="#a">First pass</a></li><li><a href="#b">Second pass</a></li></ol></div><h2 id="a">First pass</h2>${paragraphs(2)}<h2 id="b">Second pass</h2>${paragraphs(2, 3)}`,
    ),
    lacks: ['In this article', '[Second pass]'],
  },
  {
    name: '目录',
    html: blog(
      `<div class="toc"><div class="toc-title">目录</div><ul><li><a href="#一">一、看板</a></li><li><a href="#二">二、走廊</a></li></ul></div><h2 id="一">一、看板</h2>${paragraphs(2)}<h2 id="二">二、走廊</h2>${paragraphs(2, 3)}`,
    ),
    lacks: ['目录', '[二、走廊]'],
  },
  {
    name: 'contents as paragraphs',
    html: blog(
      `<h2>Contents</h2><p><a href="#a">First pass</a></p><p><a href="#b">Second pass</a></p><p><a href="#c">Third</a></p><h2 id="a">First pass</h2>${paragraphs(2)}<h2 id="b">Second pass</h2>${paragraphs(2, 3)}<h2 id="c">Third</h2>${paragraphs(1, 7)}`,
    ),
    lacks: ['Contents', '[Second pass]'],
  },
  {
    name: 'controls of a figure',
    html: blog(
      `${paragraphs(3)}<figure><img src="/f.png" width="600"><figcaption>Figure 1. Calls per week.</figcaption><p><a href="/f.ppt">Download figure</a> <a href="/f.png">Open in new tab</a> <a href="/f.ppt">Download powerpoint</a></p></figure>${paragraphs(3, 3)}`,
    ),
    contains: ['Figure 1. Calls'],
    lacks: ['Download', 'Open in'],
  },
  {
    name: 'an offer of letters in the midst of the text',
    html: blog(
      `${paragraphs(3)}<div><p>Enjoying this? Subscribe to get new posts in your inbox.</p><form><input type="email"><button>Subscribe</button></form></div>${paragraphs(3, 3)}`,
    ),
    lacks: ['Enjoying this'],
  },
];
