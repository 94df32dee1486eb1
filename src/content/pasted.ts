import { escapeHtml } from './sources/html-page';
import type { PageReading } from './sources/source';

/** What a clipboard holds: HTML, and the same as plain text, either of them empty where it is not there. */
export interface Pasted {
  html: string;
  text: string;
}

/** What is pasted as a page, so that it takes the same way as every other: its HTML, else its text, read as Markdown where it is that. */
export async function readPasted({ html, text }: Pasted): Promise<PageReading> {
  const isSource = isMarkdown(text) && !SAYS_MORE.test(html);
  if (html !== '' && !isSource) return { ok: true, html };
  if (!isSource) return { ok: true, html: paragraphs(text) };
  const { markdownPage } = await import('./sources/markdown-page');
  return { ok: true, whole: true, html: await markdownPage({ markdown: text }) };
}

/** What code editors leave out of the HTML they copy: it colours the source and has no blocks of its own. */
const SAYS_MORE = /<(?:p|h[1-6]|[uo]l|li|table|blockquote|a|img|strong|em|b|i|code|article|section)[\s>]/i;

/** Blocks of Markdown by their first line: fences, headings, quotes, lists, tables, formulas. */
const BLOCK = /^ {0,3}(?:`{3}|~{3}|#{1,6}[ \t]|>|(?:[-*+]|\d{1,9}[.)])[ \t]+\S|\|.*\||\$\$)/m;
/** Links, pictures, emphasis and code within a line. */
const INLINE = /\]\([^()\s]+\)|\*\*[^\s*][^*\r\n]*\*\*|`[^`\r\n]+`/;

/** Whether plain text is written in Markdown. */
function isMarkdown(text: string): boolean {
  return BLOCK.test(text) || INLINE.test(text);
}

/** Plain text with its paragraphs and lines. */
function paragraphs(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph).replace(/\n/g, '<br>')}</p>`)
    .join('\n');
}
