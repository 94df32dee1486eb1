import { hasBlockId } from '../markdown/block-id';
import { idPositionAt } from './block-at';
import { lineEndOf } from '../text/lines';
import { idMark, isOwnId, newOwnId } from './own-block-ids';
import { splice } from '../text/splice';
import { quotesIn, type Place } from './quote';
import { structureOf } from './structure';

/** A text whose quote can be linked to, and what a link to it has behind `#`: `^kp-1` or a heading. */
export interface Anchored {
  text: string;
  part: string;
}

/**
 * `text` in which the block that holds a quote has an id: its own, else one that is given, `wanted` where that is free.
 * Of several places of the quote the one at `occurrence` counts, from 0, else the first. Where Obsidian takes no id, the part is the heading above. Undefined where the quote is not in the range, or where
 * there is neither.
 */
export function anchored(
  text: string,
  quote: string,
  range: { from: number; to: number },
  { wanted, occurrence = 0 }: { wanted?: string | undefined; occurrence?: number } = {},
): Anchored | undefined {
  const found = nthQuote(text, quote, range, occurrence);
  if (found === undefined) return undefined;
  const position = idPositionAt(text, range, found.from);
  if (position.kind === 'none') {
    const heading = structureOf(text).headings.findLast(({ from }) => from <= found.from);
    return heading && { text, part: linkable(heading.text) };
  }
  if (position.id !== undefined) return { text, part: `^${position.id}` };
  const isFree = wanted !== undefined && isOwnId(wanted.slice(1)) && !hasBlockId(text, wanted.slice(1));
  const id = isFree ? wanted.slice(1) : newOwnId(text);
  return { text: splice(text, position.at, position.at, idMark(id, position, lineEndOf(text))), part: `^${id}` };
}

/** The place of a quote at `occurrence`, else its first. */
function nthQuote(text: string, quote: string, range: Place, occurrence: number): Place | undefined {
  let first: Place | undefined;
  let count = 0;
  for (const place of quotesIn(text, quote, range)) {
    first ??= place;
    if (count === occurrence) return place;
    count += 1;
  }
  return first;
}

/** A heading as a link to it is written: without what a link cannot hold. */
export function linkable(heading: string): string {
  return heading
    .replace(/[#^|[\]\\]+|%%/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
