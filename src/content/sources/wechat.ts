import { escapeHtml, htmlPage } from './html-page';
import { pageAt, type PageReading, type Reading, type Source } from './source';

/** WeChat articles (mp.weixin.qq.com): the page, whose text is hidden until its script has run. */
export const wechat: Source = {
  id: 'wechat',
  matches: (url) => url.hostname === 'mp.weixin.qq.com',
  places: ({ url }) => [pageAt(url, ({ text }) => readWechat(text))],
};

function readWechat(html: string): Reading {
  if (/该内容已被发布者删除|此内容因违规无法查看|此帐号已被屏蔽/.test(html)) return { ok: false, refusal: { kind: 'removed' } };
  if (/id="js_content"/.test(html)) return articleReading(html);
  if (html.includes('picture_page_info_list')) return picturePost(html);
  // The block page comes with status 200.
  return {
    ok: false,
    refusal: { kind: /环境异常|去验证|完成验证|Weixin Official Accounts Platform/.test(html) ? 'blocked' : 'not-the-article' },
  };
}

function articleReading(html: string): PageReading {
  const known = {
    site: inner(html, /id="js_name"[^>]*>([^<]{1,100})</),
    published: publishedOf(html),
  };
  return { ok: true, html, prepare, known: Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) };
}

function prepare(page: Document): boolean {
  const content = page.querySelector('#js_content');
  if (content === null) return false;
  content.removeAttribute('style');
  for (const image of content.querySelectorAll('img[data-src]')) image.setAttribute('src', image.getAttribute('data-src') ?? '');
  for (const frame of content.querySelectorAll('mp-style-type, mpvoice, mp-common-profile, mp-common-mpaudio, .js_jump_icon'))
    frame.remove();
  const article = page.createElementNS(page.documentElement.namespaceURI, 'article');
  article.append(...content.childNodes);
  page.body.replaceChildren(article);
  return true;
}

/** Posts of pictures hold them only as data, with their text in the page's description. */
function picturePost(html: string): Reading {
  const list = /picture_page_info_list\s*[=:]\s*\[([\s\S]{1,200000}?)\]\s*[;,\n]/.exec(html)?.[1] ?? '';
  const pictures = [...list.matchAll(/cdn_url\s*:\s*(?:JsDecode\()?['"](https?:[^'"]{1,1000})['"]/g)].map(([, url]) =>
    decodeHex(url ?? ''),
  );
  const text = inner(html, /<meta[^>]+(?:name="description"|property="og:description")[^>]+content="([^"]{1,20000})"/);
  if (pictures.length === 0) return { ok: false, refusal: { kind: 'not-the-article' } };
  const body = [
    ...decodeHex(text ?? '')
      .split(/\\n|\n/)
      .map((line) => `<p>${line}</p>`),
    ...pictures.map((url) => `<p><img src="${escapeHtml(url)}"></p>`),
  ].join('\n');
  return {
    ok: true,
    whole: true,
    html: htmlPage({ title: inner(html, /<meta[^>]+property="og:title"[^>]+content="([^"]{1,500})"/), published: publishedOf(html), body }),
  };
}

/** Scripts there write characters as `\x26`. */
function decodeHex(text: string): string {
  return text.replace(/\\x([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replace(/&amp;/g, '&');
}

/** `var ct = "1700000000"`: seconds since 1970. */
function publishedOf(html: string): string | undefined {
  const seconds = /\bct\s*=\s*["'](\d{10})["']/.exec(html)?.[1];
  return seconds === undefined ? undefined : new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
}

function inner(html: string, pattern: RegExp): string | undefined {
  return pattern.exec(html)?.[1]?.trim();
}
