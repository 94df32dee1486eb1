import { anchored } from '../note/anchor';
import { blockIdAtEnd } from '../markdown/block-id';
import { withLineEnd } from '../text/lines';
import { oneLine, quotesIn } from '../note/quote';
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
  const quote = withLineEnd(selected, '\n').split('\n').map(withoutId).join('\n').trim();
  const line = oneLine(quote);
  const occurrence = [...quotesIn(before, line, { from: structureOf(before).bodyFrom, to: before.length })].length;
  const found = anchored(text, line, { from: structureOf(text).bodyFrom, to: text.length }, { occurrence });
  return { quote, part: found?.part, occurrence };
}

function withoutId(line: string): string {
  const id = blockIdAtEnd(line);
  return id === undefined
    ? line
    : line
        .trimEnd()
        .slice(0, -id.length - 1)
        .trimEnd();
}
