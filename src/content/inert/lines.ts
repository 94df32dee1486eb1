import type { Block } from '../../markdown/block';
import { readBlocksInSteps } from '../../markdown/read-blocks';
import { linesOf } from '../../text/lines';
import { languageOf } from '../code-languages';

/** A line of Markdown as it is judged: the marks of the containers that it stands in, and its content. */
export interface InertLine {
  kind: 'text' | 'math' | 'code' | 'fence';
  /** Quote signs, list markers and indentation before the content; as they are to be written. */
  prefix: string;
  content: string;
  /** The block that it is part of; undefined where it has nothing but marks of containers. */
  block: Block | undefined;
  /** Whether it is the first line of its block. */
  isFirst: boolean;
}

/**
 * The lines of a text, each as part of its block. HTML and comments are read as the text that they become. Code and
 * formulas that are not closed are closed where their container ends; a formula that is not is text. The opening mark
 * of a fence names only a language that is coloured.
 */
export function* inertLines(text: string): Generator<void, InertLine[]> {
  const blocks = yield* readBlocksInSteps(text, { without: ['html', 'comment'] });
  const pieces: InertLine[][] = [];
  let from = 0;
  for (const block of blocks) {
    yield;
    const [first] = block.lines;
    if (first === undefined) continue;
    pieces.push(gap(text, from, first.from), linesIn(text, block));
    from = block.lines.at(-1)?.next ?? from;
  }
  pieces.push(gap(text, from, text.length));
  return pieces.flat();
}

/** Lines without a block of their own: blank ones, and marks of containers alone. */
function gap(text: string, from: number, to: number): InertLine[] {
  return linesOf(text, from, to).map((line) => textLine(line.text, undefined, true));
}

function linesIn(text: string, block: Block): InertLine[] {
  if (block.kind === 'fence' && !isOnLineOfNote(block)) return fenced(text, block);
  if (block.kind === 'math' && block.isClosed && !isOnLineOfNote(block)) return formula(text, block);
  return block.lines.map(({ from, to }, i) => textLine(text.slice(from, to), block, i === 0));
}

function fenced(text: string, block: Block): InertLine[] {
  const last = block.lines.length - 1;
  const lines = block.lines.map(({ from, content, to }, i): InertLine => {
    const isMark = i === 0 || (block.isClosed && i === last);
    const at = isMark ? to - text.slice(content, to).trimStart().length : content;
    const line = text.slice(at, to);
    return {
      kind: isMark ? 'fence' : 'code',
      prefix: text.slice(from, at),
      content: i === 0 ? opening(line) : isMark ? line.trimEnd() : line,
      block,
      isFirst: i === 0,
    };
  });
  const [first] = lines;
  const marks = /^[`~]+/.exec(first?.content ?? '')?.[0] ?? '';
  return block.isClosed ? lines : [...lines, { kind: 'fence', prefix: below(first?.prefix ?? ''), content: marks, block, isFirst: false }];
}

function opening(line: string): string {
  const marks = /^(?:`+|~+)/.exec(line)?.[0] ?? '';
  const [language = ''] = line
    .slice(marks.length)
    .trim()
    .split(/[\s{},:]+/);
  return marks + (languageOf(language) ?? '');
}

/** A formula between `$$`; what stands behind it on its last line is text on a line of its own. */
function formula(text: string, block: Block): InertLine[] {
  const last = block.lines.length - 1;
  return block.lines.flatMap(({ from, content, to }, i): InertLine[] => {
    const line: InertLine = { kind: 'math', prefix: text.slice(from, content), content: text.slice(content, to), block, isFirst: i === 0 };
    if (i < last) return [line];
    const end = line.content.indexOf('$$') + 2;
    const behind = line.content.slice(end).replace(/^\$+/, '').trim();
    const closing = { ...line, content: line.content.slice(0, end) };
    return behind === '' ? [closing] : [closing, { ...line, kind: 'text', content: behind }];
  });
}

/** What a line below begins with to stand in the same containers. */
export function below(prefix: string): string {
  return prefix.replace(/(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/g, (marker) => ' '.repeat(marker.length));
}

/** Readers disagree on whether a footnote's first line opens a block. */
function isOnLineOfNote({ lines, container }: Block): boolean {
  const lineFrom = lines[0]?.from ?? 0;
  for (let around = container; around !== undefined && around.from >= lineFrom; around = around.parent)
    if (around.kind === 'footnote') return true;
  return false;
}

const PREFIX = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)))*[ \t]*/;
/** A line of one repeated mark: a rule or, below text, the underline of a heading. */
const RULE = /^((?:[ \t]*>)*[ \t]*)((?:[-*_][ \t]*){3,}|-+[ \t]*)$/;

/** Plugins that go by lines take marks for those of containers that are none where they stand, so all of them count. */
function textLine(line: string, block: Block | undefined, isFirst: boolean): InertLine {
  const prefix = RULE.exec(line)?.[1] ?? PREFIX.exec(line)?.[0] ?? '';
  return { kind: 'text', prefix, content: line.slice(prefix.length), block, isFirst };
}
