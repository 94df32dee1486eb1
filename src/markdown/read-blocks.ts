import { atOnce } from '../slices';
import { linesOf } from '../text/lines';
import { isRaw, type Block, type BlockKind } from './block';
import { blockIdLine } from './block-id';
import { definitionLines } from './definitions';
import { LineCursor } from './line-cursor';
import { containerMarkAt, OpenContainers } from './open-containers';
import { openerOf, underlineLevel, type Opener } from './openers';
import { makesTable } from './table';

/** A line that ends code, a formula, a comment or HTML that is open outside all containers. */
export interface Break {
  /** Where the line begins. */
  from: number;
  /** It ends what has no end of its own before this offset. */
  until: number;
}

/** What of a text is read, and what ends early. */
export interface Reading {
  /** Offsets of what is read, from the beginning of a line; the whole text by default. */
  from?: number;
  to?: number;
  /** In order; asked for once, where a line of `#` stands in such a block. */
  breaks?: () => readonly Break[];
  /** Kinds that nothing opens, because what would open them is going to be escaped: their lines are read as text. */
  without?: readonly BlockKind[];
}

/**
 * The blocks of a Markdown text, in order: CommonMark with GFM's tables and footnotes, formulas between `$$`, and
 * Obsidian's comments and block ids. Whether a block opens depends on nothing behind its first line (of a table and an
 * underlined heading, behind the line below); what is left open reaches to the end of its container or of what is read.
 */
export function readBlocks(text: string, reading: Reading = {}): Block[] {
  return atOnce(readBlocksInSteps(text, reading));
}

/** Lines read in one step. */
const STEP = 500;

/** The same, yielding between its steps so that the thread can be let go. */
export function* readBlocksInSteps(
  text: string,
  { from = 0, to = text.length, breaks = () => [], without = [] }: Reading = {},
): Generator<void, Block[]> {
  const reader = new BlockReader(text, breaks, without);
  for (const [i, line] of linesOf(text, from, to).entries()) {
    if (i % STEP === STEP - 1) yield;
    reader.readLine(new LineCursor(text, line.from, line.to), line.next);
  }
  return reader.end();
}

interface OpenBlock extends Block {
  isEnd: Opener['isEnd'];
}

const PARAGRAPH: Opener = { kind: 'paragraph', level: 0, isEnd: undefined, isOpen: true };
const TABLE: Opener = { ...PARAGRAPH, kind: 'table' };
const CODE: Opener = { ...PARAGRAPH, kind: 'code' };
const HASH = 35;

class BlockReader {
  private readonly blocks: Block[] = [];
  private readonly containers = new OpenContainers();
  private open: OpenBlock | undefined;
  /** Columns before the last line of the open paragraph. */
  private indentAbove = 0;
  /** The end of the last line that was not blank. */
  private lastTo = 0;
  private next = 0;
  private breaks: readonly Break[] | undefined;
  private breaksPassed = 0;

  constructor(
    private readonly text: string,
    private readonly breaksOf: () => readonly Break[],
    private readonly without: readonly BlockKind[],
  ) {}

  end(): Block[] {
    this.closeTo(0);
    return this.blocks;
  }

  readLine(line: LineCursor, next: number): void {
    this.next = next;
    this.endEarly(line.from);
    const matched = this.containers.match(line);
    const isInside = matched === this.containers.depth;
    if (!isInside || !this.goesOn(line)) this.readFurther(line, matched);
    if (line.nonSpace > line.from || !line.isBlank) this.lastTo = line.to;
  }

  /** Closes the open block where a break begins at this line. */
  private endEarly(from: number): void {
    if (this.open === undefined || this.containers.depth > 0 || this.text.charCodeAt(from) !== HASH || !isRaw(this.open)) return;
    this.breaks ??= this.breaksOf();
    while ((this.breaks[this.breaksPassed]?.from ?? Infinity) < from) this.breaksPassed += 1;
    const here = this.breaks[this.breaksPassed];
    if (here?.from === from && !this.endsBefore(this.open, from, here.until)) this.closeBlock();
  }

  /** Whether a block that is open at an offset has its end before another. */
  private endsBefore({ isEnd }: OpenBlock, from: number, to: number): boolean {
    return linesOf(this.text, from, to).some(({ text }) => {
      const line = text.trimStart();
      return isEnd === undefined ? line === '' : isEnd(line, text.length - line.length);
    });
  }

  /** Takes a line, whatever it says, into the open block where that is code, a formula, a comment or HTML and goes on. */
  private goesOn(line: LineCursor): boolean {
    const { open } = this;
    if (open === undefined) return false;
    if (open.kind === 'code') {
      if (line.isBlank) return true;
      if (line.indent < 4) return false;
    } else if (open.isEnd === undefined && (open.kind !== 'html' || line.isBlank)) return false;
    this.addLine(open, line, line.at);
    if (open.isEnd?.(line.rest(), line.indent) === true) {
      open.isClosed = true;
      this.closeBlock();
    }
    return true;
  }

  private readFurther(line: LineCursor, matched: number): void {
    const isInside = matched === this.containers.depth;
    const opened = line.isBlank ? 0 : this.openContainers(line, matched);
    const depth = matched + opened;
    if (line.isBlank) {
      this.closeTo(depth);
      return;
    }
    const above = this.open;
    const opener = line.indent < 4 ? this.openerOf(line, above?.kind === 'paragraph') : undefined;
    if (above?.kind === 'paragraph') {
      if (line.indent < 4 && isInside && (this.underline(above, line) || this.makeTable(above, line))) return;
      if (opener === undefined && this.open === above) {
        this.addText(above, line);
        return;
      }
    } else if (above?.kind === 'table' && isInside && opener === undefined && line.indent < 4) {
      this.addLine(above, line, line.nonSpace);
      return;
    }
    this.closeTo(depth);
    if (opener !== undefined) this.start(opener, line);
    else if (line.indent >= 4) this.start(CODE, line);
    else this.addText(this.openBlock(PARAGRAPH, line.nonSpace), line);
  }

  private openerOf(line: LineCursor, isBelow: boolean): Opener | undefined {
    const opener = openerOf(line.rest(), isBelow);
    return opener !== undefined && this.without.includes(opener.kind) ? undefined : opener;
  }

  /** Opens the containers whose marks a line has next; how many. What they do not stand in is closed. */
  private openContainers(line: LineCursor, matched: number): number {
    const isBelow = matched === this.containers.depth && this.open?.kind === 'paragraph';
    for (let opened = 0; ; opened += 1) {
      const mark = containerMarkAt(line, isBelow);
      if (mark === undefined) return opened;
      this.closeTo(matched + opened);
      this.containers.add(mark, line);
    }
  }

  /** Makes a heading of the paragraph above where the line is its underline. */
  private underline(paragraph: OpenBlock, line: LineCursor): boolean {
    const level = underlineLevel(line.rest());
    if (level === undefined) return false;
    this.takeDefinitions(paragraph);
    if (paragraph.lines.length === 0) {
      this.open = undefined;
      return false;
    }
    paragraph.kind = 'heading';
    paragraph.level = level;
    this.addLine(paragraph, line, line.nonSpace);
    this.closeBlock();
    return true;
  }

  /** Makes the head of a table of the line above where the line is its second. */
  private makeTable(paragraph: OpenBlock, line: LineCursor): boolean {
    const head = paragraph.lines.at(-1);
    if (head === undefined || this.indentAbove > 3 || !makesTable(this.text.slice(head.content, head.to), line.rest())) return false;
    paragraph.lines.pop();
    paragraph.to = paragraph.lines.at(-1)?.to ?? paragraph.from;
    this.closeBlock();
    const table = this.openBlock(TABLE, head.content);
    table.lines.push(head);
    this.addLine(table, line, line.nonSpace);
    return true;
  }

  private start(opener: Opener, line: LineCursor): void {
    const block = this.openBlock(opener, line.nonSpace);
    this.addLine(block, line, line.nonSpace);
    if (opener.isOpen) return;
    block.isClosed = true;
    this.closeBlock();
  }

  private openBlock({ kind, level, isEnd }: Opener, from: number): OpenBlock {
    const open = { kind, from, to: from, lines: [], container: this.containers.innermost, level, isEnd, isClosed: isEnd === undefined };
    this.open = open;
    return open;
  }

  private addText(paragraph: OpenBlock, line: LineCursor): void {
    this.addLine(paragraph, line, line.nonSpace);
    this.indentAbove = line.indent;
  }

  private addLine(block: Block, { from, to }: LineCursor, content: number): void {
    block.lines.push({ from, content, to, next: this.next });
    block.to = to;
  }

  /** Closes the open block and the containers from a depth on. */
  private closeTo(depth: number): void {
    this.closeBlock();
    this.containers.closeTo(depth, this.lastTo);
  }

  private closeBlock(): void {
    const { open } = this;
    this.open = undefined;
    if (open === undefined) return;
    if (open.kind === 'paragraph') {
      this.takeDefinitions(open);
      if (open.lines.length === 1 && blockIdLine(this.text.slice(open.from, open.to)) !== undefined) open.kind = 'block-id';
    }
    if (open.lines.length > 0) this.blocks.push(open);
  }

  /** Takes the link reference definitions that a paragraph begins with out of it. */
  private takeDefinitions(paragraph: OpenBlock): void {
    if (this.text.charAt(paragraph.from) !== '[') return;
    const count = definitionLines(paragraph.lines.map(({ content, to }) => this.text.slice(content, to)));
    const lines = paragraph.lines.splice(0, count);
    const last = lines.at(-1);
    if (last === undefined) return;
    const { from, container } = paragraph;
    this.blocks.push({ kind: 'definition', from, to: last.to, lines, container, level: 0, isClosed: true });
    paragraph.from = paragraph.lines[0]?.content ?? last.next;
  }
}
