import type { BlockKind } from './block';
import { htmlBlock } from './html-block';

/** How a block begins that is not a paragraph, a table or indented code. */
export interface Opener {
  kind: BlockKind;
  /** Of a heading; 0 of all others. */
  level: number;
  /** Whether a line, without its indentation of `indent` columns, is the last one; undefined where the first line is, or a blank one ends it. */
  isEnd: ((line: string, indent: number) => boolean) | undefined;
  /** Whether it goes on below its first line. */
  isOpen: boolean;
}

/** The block that a line opens, given without its indentation, of less than four columns; `isBelow`: directly below a paragraph's line. */
export function openerOf(line: string, isBelow: boolean): Opener | undefined {
  switch (line.charAt(0)) {
    case '#':
      return whole('heading', /^(#{1,6})(?:[ \t]|$)/.exec(line)?.[1]?.length);
    case '`':
    case '~':
      return fence(line);
    case '$':
      // A `$` behind the opening marks makes it a formula within a paragraph. Obsidian takes any `$$` for the end, also behind the formula's last words.
      return /^\${2,}[^$]*$/.test(line) ? open('math', (below) => below.includes('$$')) : undefined;
    case '%':
      return line.startsWith('%%') && !line.includes('%%', 2) ? open('comment', (below) => below.includes('%%')) : undefined;
    case '<':
      return html(line, isBelow);
    case '*':
    case '-':
    case '_':
      return isRule(line) ? whole('rule', 0) : undefined;
    default:
      return undefined;
  }
}

function whole(kind: BlockKind, level: number | undefined): Opener | undefined {
  return level === undefined ? undefined : { kind, level, isEnd: undefined, isOpen: false };
}

function open(kind: BlockKind, isEnd: Opener['isEnd']): Opener {
  return { kind, level: 0, isEnd, isOpen: true };
}

function fence(line: string): Opener | undefined {
  const marks = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[0];
  if (marks === undefined) return undefined;
  return open('fence', (below, indent) => indent < 4 && below.startsWith(marks) && isRunOf(marks.charAt(0), below));
}

/** Whether a line is one mark repeated, with white space behind it. */
function isRunOf(mark: string, line: string): boolean {
  const run = line.trimEnd();
  for (let at = 0; at < run.length; at += 1) if (run.charAt(at) !== mark) return false;
  return true;
}

function html(line: string, isBelow: boolean): Opener | undefined {
  const block = htmlBlock(line);
  if (block === undefined || (isBelow && !block.interrupts)) return undefined;
  const { end, endsFrom } = block;
  if (end === undefined) return open('html', undefined);
  return { ...open('html', (below) => end.test(below)), isOpen: !end.test(line.slice(endsFrom)) };
}

/** Whether a line is a rule: three marks of a kind or more, and white space. */
export function isRule(line: string): boolean {
  return /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(line);
}

/** The level that a line below a paragraph makes a heading of: `===` or `---`. */
export function underlineLevel(line: string): number | undefined {
  const mark = /^(?:=+|-+)[ \t]*$/.exec(line)?.[0];
  return mark === undefined ? undefined : mark.startsWith('=') ? 1 : 2;
}

/** What opens a list's item: the length of its mark, and whether an item with text may stand directly below a paragraph's line. */
export interface ItemMark {
  length: number;
  interrupts: boolean;
}

/** The mark of a list's item at the beginning of a text. */
export function itemMark(text: string): ItemMark | undefined {
  const [mark, number] = /^(?:[-*+]|(\d{1,9})[.)])(?=[ \t]|$)/.exec(text) ?? [];
  return mark === undefined ? undefined : { length: mark.length, interrupts: number === undefined || Number(number) === 1 };
}

/** The length of `[^id]:` at the beginning of a text, which opens a footnote. */
export function footnoteMark(text: string): number | undefined {
  return /^\[\^(?:[^[\]\\\s]|\\[[\]\\]?){1,999}\]:/.exec(text)?.[0].length;
}
