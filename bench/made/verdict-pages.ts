import { chineseParagraphs, paragraph, paragraphs } from './prose';

/** A page of our own writing with what its verdict should be. */
export interface MadePage {
  kind: 'not found' | 'paid for' | 'broken off' | 'whole';
  name: string;
  html: string;
}

const title = 'The slow library';

const page = (body: string, head = '', lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title} | Ward notes</title>${head}</head><body>${body}</body></html>`;

const framed = (article: string, { head = '', after = '', lang = 'en' } = {}) =>
  page(
    `<header><a href="/">Ward notes</a><nav><a href="/about">About</a><a href="/archive">Archive</a></nav></header><main><article><h1>${title}</h1>${article}</article>${after}</main><footer><p>© 2026 Ward notes</p></footer>`,
    head,
    lang,
  );

const list = (items: readonly string[], tag = 'ul') => `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const data = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'Article', headline: title, ...fields })}</script>`;
const references = (count: number) =>
  `<h2>References (${String(count)})</h2>${list(
    many(
      count,
      (i) =>
        `Okafor I., Lindqvist T., 20${String(10 + (i % 15))}. On boards, part ${String(i)}. J. Wards ${String(i)}, 11–${String(i + 20)}. <a href="https://doi.example/${String(i)}">Article</a>`,
    ),
    'ol',
  )}`;
const plain = (count: number, seed = 0) => many(count, (i) => paragraph(seed + i)).join(' ');

/** The article stands elsewhere; what is here are labels and ways to other pages. */
const notFound: readonly (readonly [string, string])[] = [
  [
    'an archive by months beside an empty article',
    framed(
      `<div id="post"></div><h2>Archive</h2>${list(many(90, (i) => `<a href="/20${String(10 + (i % 16))}/${String(1 + (i % 12))}/">${['January', 'May', 'October'][i % 3] ?? ''} 20${String(10 + (i % 16))}</a> (${String(i)})`))}`,
    ),
  ],
  [
    'the titles of other posts',
    framed(
      list(
        many(
          60,
          (i) => `<a href="/post-${String(i)}">What the corridor knew about the board, part ${String(i)}</a> <span>3 May 2024</span>`,
        ),
      ),
    ),
  ],
  [
    'the labels of a journal’s page',
    framed(
      many(
        30,
        (i) =>
          `<div class="row"><span>${['Volume', 'Issue', 'Pages', 'Received', 'Accepted', 'Keywords', 'Affiliation', 'Citations'][i % 8] ?? ''}</span><span>Ward Journal ${String(i)}</span></div><p><a href="/cite/${String(i)}">Cite this item</a></p>`,
      ).join(''),
    ),
  ],
  [
    'labels of a shop in words',
    framed(
      many(
        70,
        (i) => `<p>${['Add to list', 'In stock now', 'Ward edition', 'Size chart', 'Ships in May', 'Colour: grey'][i % 6] ?? ''}</p>`,
      ).join(''),
    ),
  ],
  [
    '一页归档',
    framed(
      list(
        many(
          60,
          (i) => `<a href="/p/${String(i)}">走廊里的看板与夜班的清单（${String(i)}）</a><span>2024-05-0${String(1 + (i % 9))}</span>`,
        ),
      ),
      { lang: 'zh' },
    ),
  ],
];

/** A beginning, and what says that the rest is sold. */
const paidFor: readonly (readonly [string, string])[] = [
  [
    'a journal’s preview with its references',
    framed(
      `<h2>Abstract</h2>${paragraphs(4)}<p>This is a preview of subscription content, <a href="/login">log in via an institution</a> to check access.</p><h2>Access this article</h2><p><a href="/buy">Buy article PDF 39,95 €</a></p>${references(83)}<h2>Author information</h2><p>Ines Okafor, Department of Wards, University of Lagos, Lagos, Nigeria.</p>`,
      { head: data({ isAccessibleForFree: false }) },
    ),
  ],
  [
    'the first snippets of each section, and the references',
    framed(
      `<h2>Abstract</h2>${paragraphs(3)}<h2>Section snippets</h2><h3>Boards</h3>${paragraphs(3, 3)}<h3>Lists</h3>${paragraphs(3, 6)}<div class="access"><p>Access through your organization</p><p>Check access to the full text by signing in through your organization.</p></div>${references(60)}<h2>Cited by (12)</h2>${list(many(12, (i) => `<a href="/cited/${String(i)}">A board in another ward, ${String(i)}</a>`))}`,
    ),
  ],
  [
    'a journal that gives no access',
    framed(
      `${paragraphs(7)}<div><p>You do not currently have access to this article.</p><p>Sign in with your library card</p></div>${references(45)}`,
    ),
  ],
  [
    'a newspaper’s long beginning and its author',
    framed(
      `${paragraphs(9)}<div class="offer"><h3>This story is for subscribers</h3><p>Subscribe to continue reading this story.</p></div><p class="bio">Ines Okafor writes about wards and those who work in them; she has been with us since 2009.</p>`,
      { head: data({ isAccessibleForFree: 'False' }) },
    ),
  ],
  [
    '付费试读与参考文献',
    framed(
      `${chineseParagraphs(8)}<p>本文为付费内容，订阅后可阅读全文。</p><h2>参考文献</h2>${list(many(40, (i) => `[${String(i)}] 王五. 走廊与看板[J]. 病房学报, 2019(${String(i)}): 11-20.`))}`,
      { lang: 'zh' },
    ),
  ],
];

/** A beginning, and what shows that it is no more. */
const brokenOff: readonly (readonly [string, string])[] = [
  [
    'a converter’s notice',
    framed(
      `<div class="notice">Conversion of this document was interrupted by an error. It may be truncated or damaged.</div>${paragraphs(6)}`,
    ),
  ],
  ['a clipped message', framed(`${paragraphs(6)}<p>[Message clipped]&nbsp; <a href="/view">View entire message</a></p>`)],
  [
    'a file too long to be shown',
    framed(`<p class="flash">This file has been truncated, but you can <a href="/raw">view the full file</a>.</p>${paragraphs(6)}`),
  ],
  ['内容过长的提示', framed(`${chineseParagraphs(6)}<p>内容过长，已被截断。</p>`, { lang: 'zh' })],
  ['half of the body that its data holds', framed(paragraphs(2), { head: data({ articleBody: plain(5) }) })],
  [
    'a last sentence without its end',
    framed(`${paragraphs(6)}<p>${paragraph(7, 2)} We asked those who had seen the board in the first week of the</p>`),
  ],
  ['末句没有说完', framed(`${chineseParagraphs(6)}<p>后来我们问了第一周见过看板的人，他们说那时候的</p>`, { lang: 'zh' })],
];

/** Whole articles that are easily taken for less. */
const whole: readonly (readonly [string, string])[] = [
  ['no full stop at its end', framed(`${paragraphs(6)}<p>${paragraph(7, 3).replace(/\.$/, '')}</p>`)],
  ['hardly a full stop in it', framed(many(9, (i) => `<p>${paragraph(i, 3).replace(/\.$/, '')}</p>`).join(''))],
  [
    'a last line that sends its reader on',
    framed(
      `${paragraphs(6)}<p>If you have a board like this one, write to me, or look at what others did with theirs on <a href="https://boards.example">the page of boards</a></p>`,
    ),
  ],
  [
    'a name at its end',
    framed(`${paragraphs(6)}<p>${paragraph(7, 2)} The drawings of the board and of the corridor were made by Ines Okafor</p>`),
  ],
  [
    '句末没有句号',
    framed(`${chineseParagraphs(6)}<p>夜班的清单写在日历背面，后来白班的人也用起了它，这就是看板的全部来历</p>`, { lang: 'zh' }),
  ],
  [
    '文末的道别',
    framed(`${chineseParagraphs(6)}<p>以上就是这一年看板的全部故事，感谢大家读到这里，我们下一个冬天再见 👋</p>`, { lang: 'zh' }),
  ],
  [
    'a body in its data with styles and menus in it',
    framed(paragraphs(7), {
      head: data({ articleBody: `.post-12 { margin: 0 auto; padding: 1em; color: #333; } `.repeat(60) + plain(7) }),
    }),
  ],
  [
    'a body in its data that holds the whole page',
    framed(paragraphs(5), {
      after: `<section class="comments"><h2>Comments</h2>${paragraphs(14, 30)}</section>`,
      head: data({ articleBody: `${plain(5)} ${plain(14, 30)}` }),
    }),
  ],
  ['a body in its data that says all twice', framed(paragraphs(6), { head: data({ articleBody: `${plain(6)} ${plain(6)} ${plain(6)}` }) })],
  ['a count of characters as one of words', framed(paragraphs(7), { head: data({ wordCount: plain(7).length }) })],
  [
    'links to other sites that the author tells of',
    framed(
      `<p>What I read this week, without comment.</p>${list(many(14, (i) => `<a href="https://site${String(i)}.example/a">What the corridor knew about the board of ward ${String(i)}</a>`))}`,
    ),
  ],
  ['a poem', framed(many(8, () => '<p>The board hangs still<br>and nobody asks<br>who wrote on it<br>or when, or why</p>').join(''))],
  [
    'a recipe',
    framed(
      `${list(many(12, (i) => `${String(i + 1)} cups of rolled oats`))}<ol>${many(6, () => '<li>Stir it slowly for as long as the night shift takes to read its list, then let it rest.</li>').join('')}</ol>`,
    ),
  ],
  [
    'an offer behind it',
    framed(paragraphs(12), {
      after:
        '<section class="promo"><h2>More from this ward</h2><p>Ten stories a week.</p><a href="/b">A second board</a><a href="/c">A third</a><p>Subscribe to get unlimited access.</p></section>',
    }),
  ],
  ['an offer in its midst', framed(`${paragraphs(6)}<aside class="offer"><p>Already a subscriber? Log in.</p></aside>${paragraphs(6, 6)}`)],
  [
    'open access, with its references',
    framed(
      `${paragraphs(10)}<h2>References</h2>${list(
        many(50, (i) => `Okafor I. On boards, part ${String(i)}. J. Wards ${String(i)}, 11–20.`),
        'ol',
      )}<p>Access through your institution</p>`,
    ),
  ],
];

const ofKind = (kind: MadePage['kind'], pages: readonly (readonly [string, string])[]): MadePage[] =>
  pages.map(([name, html]) => ({ kind, name, html }));

/** All of them. */
export const verdictPages: readonly MadePage[] = [
  ...ofKind('not found', notFound),
  ...ofKind('paid for', paidFor),
  ...ofKind('broken off', brokenOff),
  ...ofKind('whole', whole),
];
