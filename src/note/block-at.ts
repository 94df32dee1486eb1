import { linesOf, type Line } from '../text/lines';

/** Where the block that holds a place gets its block id, and the id it has. */
export type IdPlace =
  /** At the end of the block's last line. */
  | { kind: 'inline'; at: number; id: string | undefined }
  /** On a line of its own below the block, as Obsidian wants it for quotes, tables, code and the like. */
  | { kind: 'below'; at: number; id: string | undefined }
  /** The block can carry none: a heading, HTML, a comment, a definition. */
  | { kind: 'none' };

/** What an id looks like where it ends a line, and where it is the line. */
const INLINE_ID = /(?:^|[ \t])\^([a-zA-Z0-9-]+)[ \t]*$/;
const ID_LINE = /^\^([a-zA-Z0-9-]+)[ \t]*$/;

const BLANK = /^[ \t]*$/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const FENCE = /^[ \t>]*(`{3,}(?=[^`]*$)|~{3,})/;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/;
const ITEM_THAT_INTERRUPTS = /^[ \t]*(?:[-*+]|1[.)])[ \t]+\S/;
const QUOTE = /^ {0,3}>/;
const TABLE_RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const HTML = /^ {0,3}<(?:[a-z/!?])/i;
const DEFINITION = /^ {0,3}\[\^?[^\]]+\]:/;
const COMMENT = /^[ \t]*%%/;
const MATH = /^[ \t]*\$\$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;

type Kind = 'paragraph' | 'list' | 'structured' | 'other';

interface Block {
  kind: Kind;
  lines: Line[];
}

/** Where the block of Markdown that holds `offset` gets its id; `from` and `to` are what is read, and the block lies whole in it. */
export function idPlaceAt(text: string, { from, to }: { from: number; to: number }, offset: number): IdPlace {
  const blocks = blocksOf(linesOf(text, from, to));
  const index = blocks.findIndex(({ lines }) => (lines.at(-1)?.next ?? 0) > offset || lines.at(-1)?.to === offset);
  const block = blocks[index];
  if (block === undefined || (block.lines[0]?.from ?? Infinity) > offset) return { kind: 'none' };
  switch (block.kind) {
    case 'paragraph':
      return inline(block.lines.at(-1));
    case 'list':
      return itemPlace(block.lines, offset) ?? below(blocks, index, to);
    case 'structured':
      return below(blocks, index, to);
    case 'other':
      return { kind: 'none' };
  }
}

function inline(line: Line | undefined): IdPlace {
  return line === undefined ? { kind: 'none' } : { kind: 'inline', at: line.to, id: INLINE_ID.exec(line.text)?.[1] };
}

/** Below a block, with a blank line on both sides; where text follows at once there is no place for it. */
function below(blocks: readonly Block[], index: number, to: number): IdPlace {
  const last = blocks[index]?.lines.at(-1);
  if (last === undefined) return { kind: 'none' };
  const following = blocks[index + 1]?.lines[0];
  const id = following === undefined ? undefined : ID_LINE.exec(following.text)?.[1];
  if (id === undefined && following?.from === last.next) return { kind: 'none' };
  return { kind: 'below', at: Math.min(last.to, to), id };
}

/** At the end of the first paragraph of the list item that holds the offset; none where the item opens with another block. */
function itemPlace(lines: readonly Line[], offset: number): IdPlace | undefined {
  const start = lines.findLastIndex((line) => line.from <= offset && ITEM.test(line.text));
  const first = lines[start];
  if (first === undefined) return undefined;
  const label = first.text.replace(ITEM, '');
  if (BLANK.test(label) || QUOTE.test(label) || FENCE.test(label) || MATH.test(label) || HEADING.test(label)) return undefined;
  let last = first;
  for (const line of lines.slice(start + 1)) {
    if (BLANK.test(line.text) || ITEM.test(line.text) || FENCE.test(line.text) || /^[ \t]*[>|]/.test(line.text) || MATH.test(line.text))
      break;
    last = line;
  }
  return inline(last);
}

function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    if (BLANK.test(lines[at]?.text ?? '')) {
      at += 1;
      continue;
    }
    const block = blockFrom(lines, at);
    blocks.push({ kind: block.kind, lines: lines.slice(at, block.end) });
    at = block.end;
  }
  return blocks;
}

/** The block that opens at a line, and the number of the line behind its last. */
function blockFrom(lines: readonly Line[], at: number): { kind: Kind; end: number } {
  const text = lines[at]?.text ?? '';
  const closed = closedBlock(lines, at);
  if (closed !== undefined) return closed;
  if (HEADING.test(text) || RULE.test(text) || ID_LINE.test(text)) return { kind: 'other', end: at + 1 };
  if (HTML.test(text) || DEFINITION.test(text)) return { kind: 'other', end: until(lines, at, BLANK) };
  if (ITEM.test(text)) return { kind: 'list', end: endOfList(lines, at) };
  if (QUOTE.test(text)) return { kind: 'structured', end: endOfParagraph(lines, at, (line) => !QUOTE.test(line) && interrupts(line)) };
  if (text.includes('|') && TABLE_RULE.test(lines[at + 1]?.text ?? '')) return { kind: 'structured', end: until(lines, at, BLANK) };
  if (/^(?: {4}|\t)/.test(text)) return { kind: 'structured', end: until(lines, at, /^(?! {4}|\t)/) };
  const end = endOfParagraph(lines, at, interrupts);
  return UNDERLINE.test(lines[end]?.text ?? '') ? { kind: 'other', end: end + 1 } : { kind: 'paragraph', end };
}

/** A block with an end of its own: code, math, a comment. Without its end it reaches to the end of what is read. */
function closedBlock(lines: readonly Line[], at: number): { kind: Kind; end: number } | undefined {
  const text = lines[at]?.text ?? '';
  const fence = FENCE.exec(text)?.[1];
  if (fence !== undefined && !QUOTE.test(text)) {
    return { kind: 'structured', end: until(lines, at, new RegExp(`^[ \\t]*[${fence.charAt(0)}]{${fence.length},}[ \\t]*$`)) + 1 };
  }
  for (const [open, close, kind] of [
    [MATH, /\$\$[ \t]*$/, 'structured'],
    [COMMENT, /%%/, 'other'],
  ] as const) {
    if (!open.test(text)) continue;
    return { kind, end: close.test(text.replace(open, '')) ? at + 1 : until(lines, at, close) + 1 };
  }
  return undefined;
}

/** Whether a line ends the paragraph above it without a blank line between. */
function interrupts(text: string): boolean {
  return [BLANK, HEADING, FENCE, QUOTE, ITEM_THAT_INTERRUPTS, MATH, COMMENT, UNDERLINE, RULE].some((pattern) => pattern.test(text));
}

function endOfParagraph(lines: readonly Line[], at: number, ends: (text: string) => boolean): number {
  const length = lines.slice(at + 1).findIndex((line) => ends(line.text));
  return length < 0 ? lines.length : at + 1 + length;
}

/** A list goes on over a blank line when what follows is an item or indented. */
function endOfList(lines: readonly Line[], at: number): number {
  let end = at + 1;
  for (let next = at + 1; next < lines.length; next += 1) {
    const text = lines[next]?.text ?? '';
    if (BLANK.test(text)) continue;
    const isNext = next === end;
    if (!ITEM.test(text) && !/^(?: {2}|\t)/.test(text) && (!isNext || interrupts(text))) break;
    const fence = FENCE.exec(text);
    if (fence !== null) next = Math.max(next, (closedBlock(lines, next)?.end ?? next + 1) - 1);
    end = next + 1;
  }
  return Math.min(end, lines.length);
}

/** The number of the first line below `at` that a pattern fits; behind the last where none does. */
function until(lines: readonly Line[], at: number, pattern: RegExp): number {
  const length = lines.slice(at + 1).findIndex((line) => pattern.test(line.text));
  return length < 0 ? lines.length : at + 1 + length;
}
