import type { PageAnswer } from '../../tests/host/web';

/** A note as it lies in a vault. */
export interface VaultFile {
  path: string;
  text: string;
}

/** What a page says that stands nowhere else: a note that holds it was filled from that page. */
const MARK = 'This sentence stands on the made page alone, and tells whoever finds it in a note where it came from: page number';

const PROSE = [
  'A measurement stays a measurement as long as nobody is paid for its result. The moment it becomes a target, what it measured moves elsewhere, and the number keeps rising without it.',
  'We kept one probe out of the loop for a year. It was read every week, written down, and never shown to the optimiser, and at the end of the year it still told the same story as those who had watched.',
  'The lesson is not that numbers lie. It is that a number has a position, and that somebody has to guard the position while everybody else uses the number, however tedious the guarding is.',
];

/** Headings over what a person wrote; a page does not say that. */
const OWN = /thought|my |mine|comment|我的|想法|笔记|评论/i;

/**
 * The web around a vault: each address that a note names answers with an article that has the note's title, says what
 * the note says of it, and goes on; every other address with nothing found. `isFilled` tells whether a note holds its article.
 */
export function madeWeb(files: readonly VaultFile[]): { pages: Record<string, PageAnswer>; isFilled: (text: string) => boolean } {
  const bySlug = new Map<string, VaultFile>();
  for (const file of files) {
    for (const [address] of file.text.matchAll(/https?:\/\/[^\s"'<>)\]]+/g)) {
      const slug = slugOf(address);
      if (!bySlug.has(slug) || firstAddress(file.text) === address) bySlug.set(slug, file);
    }
  }
  const numbers = new Map(files.map((file, at) => [file, at]));
  const answer = (address: string): PageAnswer => {
    const file = bySlug.get(slugOf(address));
    return file === undefined ? { status: 404, body: 'Not found' } : { body: pageOf(file, numbers.get(file) ?? 0) };
  };
  const pages = new Proxy<Record<string, PageAnswer>>({}, { get: (_, address) => answer(String(address)) });
  // Where the feed gave the whole article, the note's own text is it, and the receipt says so.
  const isFilled = (text: string): boolean =>
    text.includes(MARK) || (/^content_source: feed-excerpt$/m.test(text) && /^content_verdict: full$/m.test(text));
  return { pages, isFilled };
}

/** By its last part, so that an address of another form of the same page finds it: `arxiv.org/html/2602.95213` for `arxiv.org/abs/2602.95213v2`. */
function slugOf(address: string): string {
  const bare = address.replace(/[#?].*$/, '').replace(/\/+$/, '');
  const last = bare.slice(bare.lastIndexOf('/') + 1).replace(/\.(?:pdf|html?)$/, '');
  return /^\d{4}\.\d{4,5}(?:v\d+)?$/.test(last) ? last.replace(/v\d+$/, '') : bare.replace(/^https?:\/\/(?:www\.)?/, '');
}

function firstAddress(text: string): string | undefined {
  return /https?:\/\/[^\s"'<>)\]]+/.exec(text)?.[0];
}

function pageOf({ path, text }: VaultFile, number: number): string {
  const title = titleOf(path, text);
  const said = saidBy(text).map((one) => `<p>${one}</p>`);
  const more = [...PROSE, `${MARK} ${String(number)}.`].map((one) => `<p>${one}</p>`);
  const article = [`<h1>${title}</h1>`, ...said, ...more].join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><nav><a href="/">Home</a></nav><article>${article}</article><footer>Imprint</footer></body></html>`;
}

function titleOf(path: string, text: string): string {
  const named = /^title:\s*["']?(.*?)["']?\s*$/m.exec(text)?.[1] ?? /^# (.+)$/m.exec(text)?.[1];
  return escaped(named ?? path.replace(/^.*\/|\.md$/g, ''));
}

/** Paragraphs of prose, each once, as HTML; what is HTML already as it is. */
function saidBy(text: string): string[] {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  const sections = body.split(/^(?=#{1,6} )/m).filter((section) => !OWN.test(section.split('\n', 1)[0] ?? ''));
  const blocks = sections.flatMap((section) => section.split(/\n{2,}/).map((one) => one.replace(/^> ?/gm, '').trim()));
  // What a pipeline saved as it came over the wire, still packed, is no text that a page says.
  const prose = blocks.filter((one) => one.length >= 20 && !/^(?:#|[-*] |!|\||---|<!--)|\p{Cc}(?<![\n\r\t])|\uFFFD/u.test(one));
  return [...new Set(prose.map((one) => (one.startsWith('<') ? one.replace(/^<p>|<\/p>$/g, '') : withLinks(escaped(one)))))];
}

const withLinks = (html: string): string => html.replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, '<a href="$2">$1</a>');
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/&amp;(#?\w+;)/g, '&$1');
