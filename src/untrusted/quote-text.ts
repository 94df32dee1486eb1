import { withoutCode } from '../markdown/code-spans';
import { inertBut } from './note-text';
import type { Written } from './written';

declare const quote: unique symbol;

/** Markdown of a source, quoted: each of its lines behind the mark of a quote. */
export type QuoteText = Written & { readonly [quote]: true };

const WIKILINK = /!?\[\[[^[\]\n]+\]\]/g;

/**
 * A piece of a source's Markdown as a quote. Taken from its place it is judged anew: what was code, or the middle of
 * a line, need no longer be. Of its links to notes those stay that are `live`, as they stand in the source.
 */
export function quoteText(markdown: string, live: ReadonlySet<string>): QuoteText {
  return quoted(inertBut(markdown, (link) => live.has(link)).replace(/^\[!/, '\\$&'));
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
