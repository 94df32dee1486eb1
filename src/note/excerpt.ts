import { lineEndOf, withLineEnd } from '../text/lines';
import { splice } from '../text/splice';
import { sectionsOf, type SectionNames, type Sections } from './sections';
import { structureOf, type Structure } from './structure';

/**
 * The feed's text as it stands between the note's title and its first section: the quote mark of
 * its first line taken off (and of the others, where somebody quoted them too), LF line ends.
 */
export function excerptOf(text: string, structure: Structure, sections: Sections): string {
  const { from, to } = excerptRange(text, structure, sections);
  const lines = withLineEnd(text.slice(from, to), '\n').trim().split('\n');
  if (!lines[0]?.startsWith('>')) return lines.join('\n').trim();
  const quoted = lines.every((line) => line === '' || line.startsWith('>'));
  return lines
    .map((line, index) => (quoted || index === 0 ? line.replace(/^>[ \t]?/, '') : line))
    .join('\n')
    .trim();
}

/** `text` with a quote in place of the feed's text; where there was none, below the title. The same quote again changes nothing. */
export function replaceExcerpt(text: string, names: SectionNames, quote: string): string {
  const structure = structureOf(text, names);
  const { from, to } = excerptRange(text, structure, sectionsOf(text, structure, names));
  const lineEnd = lineEndOf(text);
  const quoted = withLineEnd(quote.trim(), '\n')
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join(lineEnd);
  const standing = text.slice(from, to);
  if (standing.trim() !== '') {
    const start = from + standing.search(/\S/);
    return splice(text, start, from + standing.trimEnd().length, quoted);
  }
  const isOpen = from > 0 && !/[\r\n]$/.test(text.slice(0, from));
  return splice(text, from, to, `${isOpen ? lineEnd : ''}${from > 0 ? lineEnd : ''}${quoted}${lineEnd}${to < text.length ? lineEnd : ''}`);
}

/** From behind the title to the first section. */
function excerptRange(text: string, structure: Structure, sections: Sections): { from: number; to: number } {
  const own = Object.values(sections).map((section) => section.heading.from);
  const [first] = structure.headings;
  const title = first?.level === 1 ? first : undefined;
  const from = title?.to ?? structure.bodyFrom;
  const next = structure.headings.find((heading) => heading.from >= from && heading.level === 2)?.from;
  return { from, to: Math.min(text.length, next ?? text.length, ...own.filter((offset) => offset >= from)) };
}
