import type { Container } from './block';
import type { LineCursor } from './line-cursor';
import { footnoteMark, isRule, itemMark, underlineLevel } from './openers';

interface OpenContainer extends Container {
  /** Columns that its lines are indented by; a quote's have a mark instead. */
  width: number;
  /** Whether nothing has come yet but its mark: a blank line then ends it. */
  isEmpty: boolean;
}

/** The mark of a container that a line has next. */
export interface ContainerMark {
  kind: Container['kind'];
  length: number;
}

/** The containers that are open at a line, each in the one before. */
export class OpenContainers {
  private readonly open: OpenContainer[] = [];
  /** Which of them are quotes: of the containers around it, a blank line ends the quotes alone. */
  private readonly quotes: number[] = [];

  get depth(): number {
    return this.open.length;
  }

  get innermost(): Container | undefined {
    return this.open.at(-1);
  }

  /** How many of them a line goes on with; the line is left behind their marks. */
  match(line: LineCursor): number {
    let quotes = 0;
    for (const [i, container] of this.open.entries()) {
      if (line.isBlank) return this.quotes[quotes] ?? this.depth - (this.open.at(-1)?.isEmpty === true ? 1 : 0);
      if (container.kind === 'quote') {
        if (line.indent > 3 || line.char !== '>') return i;
        line.pass(1);
        line.passColumns(1);
        quotes += 1;
      } else {
        if (line.indent < container.width) return i;
        line.passColumns(container.width);
        container.isEmpty = false;
      }
    }
    return this.depth;
  }

  /** Opens one in the innermost; the line is left behind its mark. */
  add({ kind, length }: ContainerMark, line: LineCursor): void {
    const from = line.nonSpace;
    const before = line.indent;
    line.pass(length);
    let width = kind === 'footnote' ? 4 : 0;
    if (kind === 'item') width = before + length + (line.isBlank || line.indent > 4 ? 1 : line.indent);
    line.passColumns(kind === 'quote' ? 1 : kind === 'footnote' ? line.indent : width - before - length);
    if (kind === 'quote') this.quotes.push(this.depth);
    const isEmpty = kind === 'item' && line.isBlank;
    this.open.push({ kind, from, content: line.at, to: line.to, parent: this.innermost, width, isEmpty });
  }

  /** Closes those from a depth on; `to` is where they end. */
  closeTo(depth: number, to: number): void {
    while (this.depth > depth) {
      const container = this.open.pop();
      if (container === undefined) return;
      container.to = to;
      if (container.kind === 'quote') this.quotes.pop();
    }
  }
}

/** The mark of a container that a line has next, given whether it stands directly below a paragraph's line. */
export function containerMarkAt(line: LineCursor, isBelow: boolean): ContainerMark | undefined {
  if (line.indent >= 4) return undefined;
  if (line.char === '>') return { kind: 'quote', length: 1 };
  const length = itemLength(line, isBelow);
  if (length !== undefined) return { kind: 'item', length };
  const footnote = line.char === '[' ? footnoteMark(line.rest(2100)) : undefined;
  return footnote === undefined ? undefined : { kind: 'footnote', length: footnote };
}

/** The length of the mark of an item that a line has next; undefined where there is none, or where the mark would be text or a rule. */
function itemLength(line: LineCursor, isBelow: boolean): number | undefined {
  if (!/[-*+\d]/.test(line.char)) return undefined;
  if (line.isRun && (isRule(line.rest()) || (isBelow && underlineLevel(line.rest()) !== undefined))) return undefined;
  const mark = itemMark(line.rest(11));
  if (mark === undefined || !isBelow) return mark?.length;
  const isEmpty = line.rest().trim().length === mark.length;
  return mark.interrupts && !isEmpty ? mark.length : undefined;
}
