import { lostTextIn } from '../text/lost-text';

/** What stands under the full content's heading that no person wrote: the excerpt once more, the feed's raw HTML, words for nothing, or bytes that were never unpacked. */
export type FeedContent = 'excerpt' | 'html' | 'stub' | 'bytes';

/**
 * What of the feed stands under the full content's heading and nothing else with it; undefined for a text that may be a
 * person's. `content` and `excerpt` as {@link readPendingNote} has them, with LF line ends.
 */
export function feedContent(content: string, excerpt: string): FeedContent | undefined {
  if (content === '') return undefined;
  if (isStub(content)) return 'stub';
  if (repeats(content, excerpt)) return 'excerpt';
  if (isBytes(content)) return 'bytes';
  return isFeedHtml(content) ? 'html' : undefined;
}

/** Whether a text is bytes from its first line to its last: a line that is none makes it a person's. */
function isBytes(content: string): boolean {
  const [only, ...more] = lostTextIn(content, 0);
  return only?.code === 'binary' && more.length === 0 && only.from === 0 && only.to === content.length;
}

/** What pipelines write where they have nothing, the whole of the section; their warnings are told apart in `placeholder`. */
const STUBS: readonly string[] = [
  'no description available',
  'no content available',
  'no content',
  'content not available',
  'failed to fetch content',
  'to be fetched',
  'content to be fetched',
  'content pending',
  'todo',
  'tbd',
  'n/a',
  '暂无描述',
  '暂无摘要',
  '暂无内容',
  '内容待抓取',
  '待抓取',
  '待补充',
  '待填写',
  '抓取失败',
];
const LONGEST_STUB = 60;

/** One line of such words, as it is, quoted, in brackets or in a comment. */
function isStub(content: string): boolean {
  if (content.length > LONGEST_STUB || content.includes('\n')) return false;
  const words = content.toLowerCase().replace(/^(?:>|<!--)?\s*[[(（【]?|[.。]?[\])）】]?\s*(?:-->)?$/g, '');
  return STUBS.includes(words);
}

/** Whether a text says nothing that the excerpt does not: it is the same but for markup and white space, or the beginning of it. */
function repeats(content: string, excerpt: string): boolean {
  const [said, whole] = [plain(content), plain(excerpt)];
  return said !== '' && (said === whole || (said.length >= LEAST_REPEATED && whole.startsWith(said)));
}

/** Letters of a beginning that is no coincidence. */
const LEAST_REPEATED = 40;

/** Without tags, character references and what those stand for in prose: quotes, dashes, dots, blanks. */
function plain(text: string): string {
  return text.replace(/<[^<>]*>|&#?\w{1,8};/g, '').replace(/[\s>"'“”‘’…–—]+|\.{3}/g, '');
}

/** Markup that feeds write and people do not: blocks of an article. */
const ARTICLE = /<(?:p|div|figure|section|article|h[1-6]|ul|ol|table|blockquote|pre)[\s>]/i;
const TAG = /<(\/?)([a-z][a-z\d-]*)(?:\s[^<>]*)?>/gi;
/** Feeds leave these open, or they have no end. */
const OPEN_ENDED = /^(?:p|li|br|img|hr|input|source|track|wbr|col|td|tr|th|dt|dd|meta|link|embed|area|base)$/i;
/** A few words between tags are as easily a person's: an embedded frame, a picture with its caption. */
const LEAST_WORDS = 10;

/**
 * Whether a text is HTML from its first character to its last: every paragraph begins or ends with a tag, or lies within
 * an element that is closed. One paragraph of Markdown makes it a person's.
 */
function isFeedHtml(content: string): boolean {
  const html = /^&(?:amp;)*lt;[a-z]/i.test(content) ? unescaped(content) : content;
  if (!html.startsWith('<') || !ARTICLE.test(html)) return false;
  const words = html.replace(/<[^<>]*>/g, ' ').split(/\s+/).length;
  // Scripts without blanks have few words of many letters.
  if (words < LEAST_WORDS && html.length < LEAST_WORDS * 40) return false;
  const elements = closedElements(html);
  let next = 0;
  for (const { index, 0: paragraph } of html.matchAll(/\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g)) {
    const [said, to] = [paragraph.trim(), index + paragraph.length];
    while ((elements[next]?.to ?? Infinity) < to) next += 1;
    const isInside = (elements[next]?.from ?? Infinity) < index;
    if (!isInside && !said.startsWith('<') && !said.endsWith('>')) return false;
  }
  return true;
}

/** Where the outermost elements that have an end begin and end, in order. */
function closedElements(html: string): { from: number; to: number }[] {
  const open: { name: string; from: number }[] = [];
  const found: { from: number; to: number }[] = [];
  const depths = new Map<string, number>();
  for (const { index, 0: tag, 1: slash, 2: raw = '' } of html.matchAll(TAG)) {
    const name = raw.toLowerCase();
    if (OPEN_ENDED.test(name) || tag.endsWith('/>')) continue;
    const depth = depths.get(name) ?? 0;
    if (slash === '') {
      open.push({ name, from: index });
      depths.set(name, depth + 1);
    } else if (depth > 0) {
      let last = open.pop();
      while (last !== undefined && last.name !== name) {
        depths.set(last.name, (depths.get(last.name) ?? 1) - 1);
        last = open.pop();
      }
      depths.set(name, (depths.get(name) ?? 1) - 1);
      if (open.length === 0 && last !== undefined) found.push({ from: last.from, to: index + tag.length });
    }
  }
  return found;
}

function unescaped(text: string): string {
  return text.replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>');
}
