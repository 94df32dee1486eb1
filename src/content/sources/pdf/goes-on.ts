import type { PlacedLine } from './columns';
import { endsSentence, plainText } from './line-kinds';
import type { LineKind, OfLines } from './pdf-block';
import { isSetIn, type Typography } from './typography';

/** Whether a line stands right below another in its column, at most so many sizes of the type. */
export function isNext(above: PlacedLine | undefined, line: PlacedLine, sizes: number): boolean {
  if (above?.page !== line.page || above.column !== line.column) return false;
  const gap = above.y - line.y;
  return gap > -line.size && gap < Math.max(line.size, above.size) * sizes;
}

/** Whether a line goes on with a block. */
export function goesOn(block: OfLines, line: PlacedLine, kind: LineKind, type: Typography): boolean {
  const above = block.lines.at(-1);
  const [first] = block.lines;
  if (above === undefined || first === undefined || block.kind === 'heading') return false;
  if (kind === 'formula') return block.kind === 'formula' && isNext(above, line, 3.5);
  if (kind === 'code') return block.kind === 'code' && isNext(above, line, 2);
  if (kind === 'steps') return block.kind === 'steps';
  if (kind === 'entry') return block.kind === 'entry' && !opensEntry(line, block, type);
  if (kind !== 'paragraph' || block.kind === 'formula' || block.kind === 'code' || block.kind === 'steps') return false;
  if (line.page !== above.page || line.column !== above.column || line.y > above.y + line.size) return overBreak(block, above, line, type);
  if (Math.abs(line.size - above.size) > type.size * 0.08) return false;
  const leading = line.size === type.size ? type.leading : line.size * 1.2;
  if (above.y - line.y > leading * 1.32 && above.y - line.y > line.size * 1.45) return false;
  if (block.kind === 'item') return line.x > first.x - type.size * 0.4;
  if (block.kind === 'caption') return true;
  const isOpening =
    isSetIn(line, type.size) && (!isSetIn(above, type.size) || block.lines.length === 1 || line.x > above.x + type.size * 0.8);
  const isShort = above.columnRight - above.right > (above.columnRight - above.columnLeft) * 0.2;
  return !((isOpening || isShort) && endsSentence(above.text));
}

/** The same over the end of a column or page: with an unfinished sentence, or with a line that opens nothing. */
function overBreak(block: OfLines, above: PlacedLine, line: PlacedLine, type: Typography): boolean {
  if (block.kind === 'caption' || Math.abs(line.size - above.size) > type.size * 0.08) return false;
  if (!endsSentence(above.text) || /^\p{Ll}/u.test(line.text)) return true;
  const isFull = above.columnRight - above.right < type.size * 2;
  return block.kind === 'paragraph' && type.isIndented && isFull && !isSetIn(line, type.size);
}

/** References open with a number in brackets, or stand out to the left of the lines that follow them. */
function opensEntry(line: PlacedLine, block: OfLines, { size }: Typography): boolean {
  const [first] = block.lines;
  const above = block.lines.at(-1);
  if (first === undefined || above === undefined) return true;
  if (/^\[[^\]]{1,30}\]/.test(plainText(first))) return /^\[[^\]]{1,30}\]/.test(plainText(line));
  if (/^\d{1,3}\.\s/.test(plainText(first))) return /^\d{1,3}\.\s/.test(plainText(line)) && line.x < above.x + size * 0.5;
  const indent = line.x - line.columnLeft;
  if (indent > size * 0.5) return false;
  return above.x - above.columnLeft > size * 0.5 || endsSentence(above.text);
}
