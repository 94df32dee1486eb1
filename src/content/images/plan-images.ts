import { fnv1a } from '../../text/hash';
import { onlyMarkdown } from '../../markdown/only-markdown';
import { judgeUrl } from '../fetch/url-policy';

/** A picture of an article that is to be downloaded. */
export interface PlannedImage {
  url: URL;
  /** A file name without extension, safe everywhere: the type is known only when it has arrived. */
  baseName: string;
}

/** A Markdown image whose target is a web address; the address may stand in angle brackets and a title may follow. */
const image = /!\[((?:\\.|[^\]\\]){0,2000})\]\(\s*(?:<([^<>\n]+)>|((?:[^\s()]|\([^\s()]*\))+))(\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/g;

/**
 * The remote images of a Markdown text in their order, each address once, at most `limit` of them.
 * Those in code, at addresses that may not be requested and in `data:` are left alone.
 */
export function planImages(markdown: string, limit: number): PlannedImage[] {
  const planned = new Map<string, PlannedImage>();
  for (const { url } of imagesIn(markdown)) {
    const judged = judgeUrl(url);
    if (!judged.ok || planned.has(judged.url.href) || planned.size >= limit) continue;
    planned.set(judged.url.href, { url: judged.url, baseName: baseNameOf(judged.url) });
  }
  return [...planned.values()];
}

/** The text with the images that arrived shown from the vault. `links` maps an address to the embed that replaces it. */
export function rewriteImages(markdown: string, links: ReadonlyMap<string, (alt: string) => string>): string {
  let text = '';
  let from = 0;
  for (const { url, alt, start, end } of imagesIn(markdown)) {
    const judged = judgeUrl(url);
    const link = judged.ok ? links.get(judged.url.href) : undefined;
    if (link === undefined) continue;
    text += markdown.slice(from, start) + link(alt);
    from = end;
  }
  return text + markdown.slice(from);
}

interface FoundImage {
  url: string;
  alt: string;
  start: number;
  end: number;
}

/** Those outside code, formulas, comments and HTML. */
function imagesIn(markdown: string): FoundImage[] {
  const live = onlyMarkdown(markdown);
  return [...markdown.matchAll(image)]
    .map((match) => ({ url: match[2] ?? match[3] ?? '', alt: match[1] ?? '', start: match.index, end: match.index + match[0].length }))
    .filter(({ url, start }) => /^https?:/i.test(url) && live.charAt(start) === '!');
}

/** What the address calls the picture, kept to letters that every file system and link takes, plus a hash that tells equal names apart.
 * The same address has the same name in every run, which makes downloads resumable. */
function baseNameOf(url: URL): string {
  const last = decoded(
    url.pathname
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? '',
  );
  const name = last
    .replace(/\.[A-Za-z0-9]{2,5}$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .toLowerCase();
  return `${name === '' ? 'image' : name}-${fnv1a(url.href).toString(16).padStart(8, '0')}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
