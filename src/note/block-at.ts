import type { Block, Container } from '../markdown/block';
import { blockIdAtEnd, blockIdLine } from '../markdown/block-id';
import { readBlocks } from '../markdown/read-blocks';

/** Where the block that holds an offset gets its block id, and the id it has. */
export type IdPosition =
  /** At the end of the block's last line. */
  | { kind: 'inline'; at: number; id: string | undefined }
  /** On a line of its own below the block, as Obsidian wants it for quotes, tables, code and the like. */
  | { kind: 'below'; at: number; id: string | undefined }
  /** The block can carry none: a heading, HTML, a comment, a footnote, a block left open. */
  | { kind: 'none' };

const NONE: IdPosition = { kind: 'none' };

/** Where the block of Markdown that holds `offset` gets its id; `from` and `to` are what is read, and the block lies whole in it. */
export function idPositionAt(text: string, { from, to }: { from: number; to: number }, offset: number): IdPosition {
  const blocks = readBlocks(text, { from, to });
  const index = blocks.findIndex((block) => block.to >= offset);
  const block = blocks[index];
  if (block === undefined || (block.lines[0]?.from ?? Infinity) > offset) return NONE;
  const around = containersOf(block);
  if (around.some(({ kind }) => kind === 'footnote')) return NONE;
  switch (block.kind) {
    case 'paragraph':
      if (around.every(({ kind }) => kind === 'item') && !goesOnInItem(block, blocks[index - 1])) {
        return { kind: 'inline', at: block.to, id: blockIdAtEnd(text.slice(block.from, block.to)) };
      }
      return below(text, blocks, index);
    case 'table':
    case 'fence':
    case 'code':
    case 'math':
      return below(text, blocks, index);
    default:
      return NONE;
  }
}

/** The containers of a block, the innermost first. */
function containersOf({ container }: Block): Container[] {
  const around: Container[] = [];
  for (let one = container; one !== undefined; one = one.parent) around.push(one);
  return around;
}

/** Whether a block stands in an item that began with the block before it: an id there would not be the item's. */
function goesOnInItem({ container }: Block, before: Block | undefined): boolean {
  return container !== undefined && before !== undefined && containersOf(before).includes(container);
}

/** Below the outermost quote or list, or the block itself where it stands in none; where text follows at once there is no place for it. */
function below(text: string, blocks: readonly Block[], index: number): IdPosition {
  const block = blocks[index];
  if (block === undefined) return NONE;
  const whole = containersOf(block).at(-1);
  if (whole === undefined && !block.isClosed) return NONE;
  let last = index;
  while (whole !== undefined && continues(text, whole, blocks[last + 1])) last += 1;
  const line = blocks[last]?.lines.at(-1);
  if (line === undefined) return NONE;
  const following = blocks[last + 1];
  const id = following?.kind === 'block-id' ? blockIdLine(text.slice(following.from, following.to)) : undefined;
  if (id === undefined && following?.lines[0]?.from === line.next) return NONE;
  return { kind: 'below', at: line.to, id };
}

/** Whether a block goes on with a quote, or with the list of an item. */
function continues(text: string, whole: Container, next: Block | undefined): boolean {
  const outermost = next && containersOf(next).at(-1);
  if (outermost === undefined || outermost === whole) return outermost !== undefined;
  return whole.kind === 'item' && outermost.kind === 'item' && markOf(text, whole) === markOf(text, outermost);
}

/** What tells the items of one list: the mark of an item, without its number. */
function markOf(text: string, { from }: Container): string {
  return /[^\d]/.exec(text.slice(from, from + 10))?.[0] ?? '';
}
