import type { PlacedLine } from './columns';
import { goesOn, isNext } from './goes-on';
import { endsSentence, isCaption, isFormula, isOfAlgorithm, itemMark, plainText } from './line-kinds';
import type { LineKind, OfLines } from './pdf-block';
import type { Typography } from './typography';

/** Whether a line is set within a picture: words much smaller than the text. */
export function isLabel(line: PlacedLine, { size }: Typography): boolean {
  return line.size < size * 0.75 && line.text.length < 60 && /\p{L}{3}/u.test(line.text);
}

/** What a line is, by itself and behind the block before it. */
export function kindOf(line: PlacedLine, isReferences: boolean, last: OfLines | undefined, type: Typography): LineKind {
  if (isCaption(line)) return 'caption';
  if (isReferences) return last?.kind === 'caption' && goesOn(last, line, 'paragraph', type) ? 'paragraph' : 'entry';
  if (type.typewriter.has(line.font) && line.isOfOneFont) return 'code';
  if (/^\d{1,2}:\s/.test(plainText(line))) return 'steps';
  const above = last?.lines.at(-1);
  if (above !== undefined && (last?.kind === 'steps' || isOfAlgorithm(above)) && isNext(above, line, 1.7) && !isProse(line)) return 'steps';
  if (isFormula(line, type.size) || (last?.kind === 'formula' && isNext(above, line, 3.5) && isFragment(line))) return 'formula';
  const mark = itemMark(line);
  if (mark === 'sign') return 'item';
  const before = last?.lines.at(-1);
  const follows =
    before === undefined ||
    endsSentence(before.text) ||
    /[;,]$|\band$/.test(before.text) ||
    !isNext(before, line, 1.3 * (type.leading / type.size));
  return mark === 'number' && follows ? 'item' : 'paragraph';
}

/** Whether a line may be a part of the formula beside it: short, and away from the column's edge. */
function isFragment(line: PlacedLine): boolean {
  const solid = plainText(line).replace(/\s/g, '').length;
  return line.x - line.columnLeft > line.size * 1.2 && (solid < 10 || line.right - line.x < (line.columnRight - line.columnLeft) * 0.25);
}

/** Whether a line opens with the number of a section or of an algorithm's line, which is no cell. */
export function isNumbered(line: PlacedLine): boolean {
  return /^\d{1,2}(?:(?:\.\d{1,2})*\s+\p{Lu}\p{Ll}|:\s)/u.test(plainText(line)) && line.x - line.columnLeft < line.size * 2;
}

/** Whether a line is of running text, from edge to edge. */
function isProse(line: PlacedLine): boolean {
  return line.columnRight - line.right < line.size * 2 && line.x - line.columnLeft < line.size * 0.3;
}
