import { collapseSpace } from '../../text/collapse-space';
import type { Item } from '../item';
import { countWords } from '../../text/count-words';
import { endsInMore } from '../verdict/truncation';
import { htmlPage } from './html-page';
import type { Source } from './source';

/** The feed's own text, when it already is the article. Needs no network and is tried first. */
export const feedExcerpt: Source = {
  id: 'feed-excerpt',
  matches: () => true,
  places(item) {
    const body = wholeArticle(item);
    return body === undefined ? [] : [{ kind: 'held', html: htmlPage({ title: item.title, body }) }];
  },
};

/** Below this a feed's text is a summary, however complete it looks. */
const leastWords = 120;

/**
 * The article's HTML when the excerpt holds it whole. That takes paragraphs as markup: summaries
 * come as plain text, and abstracts do too. An excerpt that ends in "Read more" or an ellipsis is
 * the beginning of an article, not one.
 */
function wholeArticle({ excerpt, url }: Item): string | undefined {
  const html = unescapeMarkup(excerpt).trim();
  if (!/<(?:p|br|div|h[1-6]|li|pre)[\s/>]/i.test(html)) return undefined;
  const text = plainText(html);
  if (countWords(text) < leastWords || isTruncated(html, text, url)) return undefined;
  return withoutFeedFrame(html);
}

/** Feeds that escape their HTML twice show its tags as text. */
function unescapeMarkup(excerpt: string): string {
  let html = excerpt;
  for (let times = 0; times < 2 && !/<[a-z!/]/i.test(html) && /&(?:amp;)*lt;\/?[a-z]/i.test(html); times += 1) {
    html = html
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#0?39;/g, "'")
      .replace(/&amp;/g, '&');
  }
  return html;
}

function plainText(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll('style, script')) element.remove();
  return collapseSpace(page.body.textContent || '');
}

function isTruncated(html: string, text: string, url: URL): boolean {
  if (endsInMore(text)) return true;
  // WordPress: "The post <title> appeared first on <site>" closes excerpts and articles alike; what comes before tells.
  const body = text.replace(/The post .{1,300} (?:appeared first|first appeared) on .{1,200}$/i, '').trimEnd();
  if (body !== text && endsInMore(body)) return true;
  return endsInLinkToItself(html, url);
}

/** A last link that leads to the item itself and says so: "(more)", "Link", "Source". */
function endsInLinkToItself(html: string, url: URL): boolean {
  const last = /<a\s[^>]*href\s*=\s*["']([^"']+)["'][^>]*>([^<]{0,40})<\/a>[\s.…)\]»→]*(?:<\/\w+>\s*)*$/i.exec(html.slice(-frameLength));
  return last !== null && last[1]?.split(/[?#]/)[0] === url.href.split(/[?#]/)[0] && /more|mehr|suite|全文|続き|…|»|→/i.test(last[2] ?? '');
}

/** How far from the end a feed's own closing words are looked for. */
const frameLength = 2500;

/** LessWrong's feeds put a date line before the article and a "Discuss" link after it; WordPress an advertisement of itself. */
function withoutFeedFrame(html: string): string {
  const body = html.replace(/^\s*Published on [A-Z][a-z]+ \d{1,2}, \d{4}[^<]{0,40}(?:<br\s*\/?>\s*){1,3}/, '');
  const tail = body
    .slice(-frameLength)
    .replace(/<a\s[^<>]*>\s*Discuss\s*<\/a>\s*((?:<\/\w+>\s*)*)$/i, '$1')
    .replace(/<p>\s*The post <a[\s\S]{1,1000}?<\/a> (?:appeared first|first appeared) on <a[\s\S]{1,1000}?<\/a>\.?\s*<\/p>\s*$/i, '');
  return body.slice(0, -frameLength) + tail;
}
