import { anchored } from '../note/anchor';
import { withLineEnd } from '../text/lines';
import { findQuote, oneLine } from '../note/quote';
import { structureOf } from '../note/structure';
import type { PointChoice } from './choices';

/** What is selected in an editor, and all that stands before it. */
export interface Selected {
  selected: string;
  before: string;
}

/**
 * A selection as the point of a note: quoted without block ids, with the part of its note where it stands. The id of its
 * block may still have to be written. The editor may be ahead of the file: what the file does not hold has no part.
 */
export function pointOfSelection(text: string, { selected, before }: Selected): Pick<PointChoice, 'quote' | 'part' | 'occurrence'> {
  const quote = withLineEnd(selected, '\n')
    .replace(/[ \t]+\^[a-zA-Z0-9-]+(?=[ \t]*$)/gm, '')
    .replace(/^\^[a-zA-Z0-9-]+[ \t]*$/gm, '')
    .trim();
  const line = oneLine(quote);
  const occurrence = occurrences(before.slice(structureOf(before).bodyFrom), line);
  const found = anchored(text, line, { from: structureOf(text).bodyFrom, to: text.length }, { occurrence });
  return { quote, part: found?.part, occurrence };
}

function occurrences(text: string, quote: string): number {
  let count = 0;
  for (let at = 0; ; count += 1) {
    const found = findQuote(text, quote, { from: at, to: text.length });
    if (found === undefined) return count;
    at = found.to;
  }
}
