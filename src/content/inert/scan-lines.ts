import { languageOf } from '../code-languages';

/** A line of Markdown: the containers it is in, and its content. */
export interface Scanned {
  kind: 'text' | 'code' | 'fence';
  /** Quote signs, list markers and indentation before the content; as they are to be written. */
  prefix: string;
  content: string;
  /** For a fence, as it is to be written: the marks and, opening, a language that is only coloured. */
  fence: string;
  /** Whether the prefix has a list marker. */
  isItem: boolean;
}

interface OpenFence {
  character: string;
  length: number;
  /** Columns before each quote sign around it, and before the fence itself. */
  columns: number[];
  /** What a line in it starts with. */
  prefix: string;
}

/** Lines handled in one step. */
const STEP = 200;

/**
 * Lines sorted into text, code and fences. A block that is left open, or whose quote or list ends
 * before it does, is closed there, as CommonMark has it. `isNote` tells the footnotes that are ones.
 * Yields between its steps.
 */
export function* scanLines(source: readonly string[], isNote: (id: string) => boolean): Generator<void, Scanned[]> {
  const lines: Scanned[] = [];
  let open: OpenFence | undefined;
  let offsets: number[] = [];
  for (const [i, line] of source.entries()) {
    if (i % STEP === STEP - 1) yield;
    if (open !== undefined) {
      const inside = insideFence(line, open);
      if (inside !== undefined) {
        lines.push(inside);
        if (inside.kind === 'fence') open = undefined;
        continue;
      }
      lines.push(closing(open));
      open = undefined;
    }
    const scanned = splitPrefix(line);
    offsets = containersOf(scanned, offsets, isNote);
    open = openingFence(scanned, offsets);
    if (open !== undefined) lines.push(...apartFrom(lines.at(-1), scanned));
    lines.push(scanned);
  }
  if (open !== undefined) lines.push(closing(open));
  return lines;
}

/** Whether there is nothing but quote signs. An item without content is something: below a text it is but that text's next line. */
export function isBlank({ prefix, content }: Scanned): boolean {
  return /^[> \t]*$/.test(prefix + content);
}

/**
 * Directly below text, an item with a number other than 1 is no item but the text's next line: a fence in it would
 * open nothing, and the fence meant to close it would open a block without end. So a blank line is put before it.
 */
function apartFrom(before: Scanned | undefined, { prefix }: Scanned): Scanned[] {
  const [, quotes = '', number] = /^((?:[ \t]*>)*)[ \t]*(\d{1,9})[.)]/.exec(prefix) ?? [];
  if (number === undefined || Number(number) === 1 || before?.kind !== 'text' || isBlank(before)) return [];
  return [{ kind: 'text', prefix: quotes, content: '', fence: '', isItem: false }];
}

function closing({ character, length, prefix }: OpenFence): Scanned {
  return { kind: 'fence', prefix, content: '', fence: character.repeat(length), isItem: false };
}

const PREFIX = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)))*[ \t]*/;
/** A line of one repeated mark: a rule or, below text, the underline of a heading. */
const RULE = /^((?:[ \t]*>)*[ \t]*)((?:[-*_][ \t]*){3,}|-+[ \t]*)$/;

function splitPrefix(line: string): Scanned {
  const rule = RULE.exec(line);
  const prefix = rule === null ? (PREFIX.exec(line)?.[0] ?? '') : (rule[1] ?? '');
  return { kind: 'text', prefix, content: line.slice(prefix.length), fence: '', isItem: /(?:[-*+]|\d[.)])[ \t]*$/.test(prefix) };
}

/** The columns at which the contents of the lists and footnotes around the line begin. */
function containersOf({ prefix, content }: Scanned, around: readonly number[], isNote: (id: string) => boolean): number[] {
  if (content === '' && prefix.trim() === '') return [...around];
  const inQuote = prefix.slice(prefix.lastIndexOf('>') + 1);
  const indent = width(/^[ \t]*/.exec(inQuote)?.[0] ?? '');
  const offsets = around.filter((offset) => offset <= indent);
  for (const marker of inQuote.matchAll(/(?:[-*+]|\d{1,9}[.)])([ \t]*)/g)) offsets.push(marker.index + marker[0].length);
  const note = /^\[\^([^\]\s^[]{1,100})\]:/.exec(content)?.[1];
  if (note !== undefined && isNote(note)) offsets.push(4);
  return offsets;
}

/** Columns of what stands before a text. */
export function width(indent: string): number {
  return indent.replace(/\t/g, '    ').length;
}

/** Turns the line into a fence when it opens one. */
function openingFence(line: Scanned, offsets: readonly number[]): OpenFence | undefined {
  const match = /^(?:(`{3,})([^`]*)|(~{3,})(.*))$/.exec(line.content);
  const marks = match?.[1] ?? match?.[3];
  if (match === null || marks === undefined) return undefined;
  const inQuote = line.prefix.slice(line.prefix.lastIndexOf('>') + 1);
  const indent = width(inQuote);
  const offset = Math.max(0, ...offsets.filter((column) => column <= indent));
  if (indent - offset > 3) return undefined;
  const [language = ''] = (match[2] ?? match[4] ?? '').trim().split(/[\s{},:]+/);
  line.kind = 'fence';
  line.fence = marks + (languageOf(language) ?? '');
  const prefix = line.prefix.replace(/(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/g, (marker) => ' '.repeat(marker.length));
  return { character: marks.charAt(0), length: marks.length, columns: columnsOf(prefix), prefix };
}

function columnsOf(prefix: string): number[] {
  return prefix.split('>').map(width);
}

/**
 * The line as one of the open block; undefined when it stands outside the block's container. A line
 * indented less than the fence counts as outside: the block is then closed for every reader.
 */
function insideFence(line: string, open: OpenFence): Scanned | undefined {
  let rest = line;
  for (const column of open.columns.slice(0, -1)) {
    const lead = /^[ \t]*(?=>)/.exec(rest)?.[0];
    if (lead === undefined || width(lead) < column) return undefined;
    rest = rest.slice(lead.length + 1);
  }
  const quotes = line.slice(0, line.length - rest.length);
  const indent = width(/^[ \t]*/.exec(rest)?.[0] ?? '');
  if (rest.trim() !== '' && indent < (open.columns.at(-1) ?? 0)) return undefined;
  const marks = /^[ \t]*(`{3,}|~{3,})[ \t]*$/.exec(rest)?.[1];
  const isEnd =
    marks !== undefined && indent - (open.columns.at(-1) ?? 0) < 4 && marks.startsWith(open.character) && marks.length >= open.length;
  if (isEnd) return { kind: 'fence', prefix: quotes + rest.slice(0, rest.indexOf(marks)), content: '', fence: marks, isItem: false };
  return { kind: 'code', prefix: quotes, content: rest, fence: '', isItem: false };
}
