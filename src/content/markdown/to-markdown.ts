import type { SafeHtml } from '../sanitise';
import { createConverter } from './converter';
import { writeNotes } from './notes';

/**
 * Safe DOM as Markdown for Obsidian: LF line ends, no blank lines at the ends, footnotes last.
 * `baseUrl` is what relative addresses are relative to, `headingLevel` what the article's top
 * headings get.
 */
export function toMarkdown(safe: SafeHtml, { baseUrl, headingLevel }: { baseUrl: URL; headingLevel: number }): string {
  const converter = createConverter(safe, { baseUrl, headingLevel });
  return [converter.blocks(safe), writeNotes(safe, converter)].filter((part) => part !== '').join('\n\n');
}
