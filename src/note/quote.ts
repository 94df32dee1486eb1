/** A piece of Markdown on one line, as a key point quotes it: its words verbatim, without line breaks and the marks of a quote. */
export function oneLine(markdown: string): string {
  return markdown
    .replace(/[\r\n][ \t]*(?:>[ \t]?)*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What may stand between two words of a quote: a break of the line, the mark of a quote, an id that the plugin gave to the block above. */
const BETWEEN = '[\\s>]+(?:\\^kp-\\d+[\\s>]+)?';

/**
 * Where a quote of one line first stands in `text` between two offsets, however the text breaks its lines; undefined
 * where it does not.
 */
export function findQuote(
  text: string,
  quote: string,
  { from, to }: { from: number; to: number },
): { from: number; to: number } | undefined {
  const words = quote.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const pattern = words.map(escaped).join(BETWEEN);
  const match = new RegExp(pattern).exec(text.slice(from, to));
  return match === null ? undefined : { from: from + match.index, to: from + match.index + match[0].length };
}

/** A text as a regular expression takes it for itself. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
