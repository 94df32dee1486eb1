import { makeInert } from '../content/inert';
import { withoutCode } from '../markdown/code-spans';
import type { Written } from './written';

declare const quote: unique symbol;

/** Markdown of a source, quoted: each of its lines behind the mark of a quote. */
export type QuoteText = Written & { readonly [quote]: true };

const WIKILINK = /!?\[\[[^[\]\n]+\]\]/g;
/** Marks the places of links while the rest is judged; such characters have no meaning of their own. */
const PLACE = /\ue000(\d+)\ue001/g;

/**
 * A piece of a source's Markdown as a quote. Taken from its place it is judged anew: what was code, or the middle of
 * a line, need no longer be. Of its links to notes those stay that are `live`, as they stand in the source.
 */
export function quoteText(markdown: string, live: ReadonlySet<string>): QuoteText {
  const links: string[] = [];
  const marked = markdown
    .replace(/[\ue000\ue001]/g, '')
    .replace(WIKILINK, (link) => (live.has(link) ? `\ue000${links.push(link) - 1}\ue001` : link));
  const inert = makeInert(marked).replace(/^\[!/, '\\$&');
  return quoted(inert.replace(PLACE, (_, index: string) => links[Number(index)] ?? ''));
}

/** Finished Markdown behind the marks of a quote. */
export function quoted(markdown: string): QuoteText {
  return markdown
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n') as QuoteText;
}

/** The links to notes that a source's own text holds, as they stand there; what is in code is none. */
export function liveLinksIn(lines: readonly string[]): Set<string> {
  return new Set(lines.flatMap((line) => withoutCode(line).match(WIKILINK) ?? []));
}
