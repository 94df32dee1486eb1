import { withLineEnd } from './lines';
import type { Sections } from './sections';
import type { Structure } from './structure';

/**
 * The feed's text as it stands between the note's title and its first section: the quote mark of
 * its first line taken off (and of the others, where somebody quoted them too), LF line ends.
 */
export function excerptOf(text: string, structure: Structure, sections: Sections): string {
  const own = Object.values(sections).map((section) => section.heading.from);
  const [first] = structure.headings;
  const title = first?.level === 1 ? first : undefined;
  const from = title?.to ?? structure.bodyFrom;
  const next = structure.headings.find((heading) => heading.from >= from && heading.level === 2)?.from;
  const to = Math.min(text.length, next ?? text.length, ...own.filter((offset) => offset >= from));
  const lines = withLineEnd(text.slice(from, to), '\n').trim().split('\n');
  if (!lines[0]?.startsWith('>')) return lines.join('\n').trim();
  const quoted = lines.every((line) => line === '' || line.startsWith('>'));
  return lines.map((line, index) => (quoted || index === 0 ? line.replace(/^>[ \t]?/, '') : line)).join('\n').trim();
}
