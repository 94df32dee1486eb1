import { mathElement } from './markdown-math';
import { narrow } from './narrow';
import { isHost, pageAt, type PageReading, type Source } from './source';

/** Zhihu columns and answers: the page made for search engines, which asks for no log-in, then the page itself. */
export const zhihu: Source = {
  id: 'zhihu',
  matches: (url) => isHost(url, 'zhihu.com'),
  places({ url }) {
    const article = /^\/p\/(\d+)/.exec(url.pathname)?.[1];
    const read = ({ text }: { text: string }): PageReading => ({ ok: true, html: text, prepare });
    return [...(article === undefined ? [] : [pageAt(`https://www.zhihu.com/tardis/zm/art/${article}`, read)]), pageAt(url, read)];
  },
};

function prepare(page: Document): boolean {
  // Formulas are pictures with their TeX beside them.
  for (const formula of page.querySelectorAll('img[eeimg], img[src*="zhihu.com/equation"], .ztext-math[data-tex]')) {
    const tex = formula.getAttribute('data-tex') ?? formula.getAttribute('alt') ?? '';
    formula.replaceWith(
      ...nodesOf(page, mathElement(tex, tex.endsWith('\\\\') || formula.getAttribute('eeimg') === '2' ? 'block' : 'inline')),
    );
  }
  for (const image of page.querySelectorAll('img[data-original], img[data-actualsrc]')) {
    image.setAttribute('src', image.getAttribute('data-original') ?? image.getAttribute('data-actualsrc') ?? '');
  }
  return narrow(page, ['.Post-RichText', '.AnswerCard .RichText', '.RichText.ztext', '.RichContent-inner'], {
    without: ['noscript', '.LinkCard-image', 'style'],
  });
}

function nodesOf(page: Document, html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].map((node) => page.importNode(node, true));
}
