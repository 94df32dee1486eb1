import { CodeSpans, firstNotBelow } from '../../markdown/code-spans';

/** What of a block's text every reader takes for code, by offsets in it. */
export interface Spans {
  /** The index of the closing run of backticks, by that of the opening one. All other backticks are to be escaped. */
  code: ReadonlyMap<number, number>;
  /** The same of the dollars of formulas, one or two on each side. */
  formulas: ReadonlyMap<number, number>;
  /** Runs of `$` to be escaped, as readers disagree on the formula they open. */
  dollars: ReadonlySet<number>;
}

/**
 * Code spans and formulas are read from the left, whichever begins first. Readers agree on a code span within one line,
 * and in a table within one cell. They agree on a formula that lies within one, too, has no white space inside its
 * dollars and no digit behind them, and that ends for all of them at the same dollars: some look for a run of the same
 * length, escaped or not, others, the app among them, for the next run that is not escaped. Where they disagree and code
 * could follow, or what could be drawn is more than plain signs, the opening dollars become text; of backticks in a
 * formula none opens code.
 */
export function spansOf(text: string, isTable: boolean): Spans {
  const spans = { code: new Map<number, number>(), formulas: new Map<number, number>(), dollars: new Set<number>() };
  if (/[`$]/.test(text)) readSpans(text, isTable, spans);
  escapeOdd(text, spans.code, spans.dollars);
  return spans;
}

/** Longest text that may be drawn as a formula by some readers and is none to others. */
const LONGEST_DISPUTED = 2000;

function readSpans(
  text: string,
  isTable: boolean,
  { code, formulas, dollars }: { code: Map<number, number>; formulas: Map<number, number>; dollars: Set<number> },
): void {
  const borders = bordersOf(text, isTable);
  const spans = new CodeSpans(text);
  const endOf = (at: number, length: number): number | undefined => {
    const end = spans.endOf(at, length);
    return end !== undefined && borders.isOneCell(at, end) ? end : undefined;
  };
  const runs = new DollarRuns(text, borders);
  const lastTick = text.lastIndexOf('`');
  const lastGroup = Math.max(text.lastIndexOf('{'), lastCommand(text), text.length - LONGEST_DISPUTED);
  const mark = /\\[^]|`+|\$+/g;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const { 0: run, index } = found;
    if (run.startsWith('\\')) continue;
    if (run.startsWith('`')) {
      const end = endOf(index, run.length);
      if (end === undefined) continue;
      code.set(index, end);
      mark.lastIndex = end + run.length;
      continue;
    }
    const ends = runs.endOf(index, run.length);
    if (ends === 'nowhere') continue;
    if (ends === 'disputed') {
      if (index < Math.max(lastTick, lastGroup)) dollars.add(index);
    } else if (index < lastTick && (!ends.isForAll || isCodeAcross(text, index, ends.at, endOf))) dollars.add(index);
    else {
      formulas.set(index, ends.at);
      mark.lastIndex = ends.at + run.length;
    }
  }
}

/** Where the last command of TeX stands; -1 where there is none. */
function lastCommand(text: string): number {
  let at = text.lastIndexOf('\\');
  while (at > 0 && !/[A-Za-z]/.test(text.charAt(at + 1))) at = text.lastIndexOf('\\', at - 1);
  return at;
}

/** Of two dollars that are opened and not closed, some readers make a formula of all that follows. */
function escapeOdd(text: string, code: ReadonlyMap<number, number>, dollars: Set<number>): void {
  let last: number | undefined;
  const mark = /\\[^]|`+|\${2,}/g;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const { 0: run, index } = found;
    if (run.startsWith('`')) mark.lastIndex = (code.get(index) ?? index) + run.length;
    else if (run.startsWith('$') && !dollars.has(index)) last = last === undefined ? index : undefined;
  }
  if (last !== undefined) dollars.add(last);
}

/** Whether code that begins between two offsets ends behind the second. */
function isCodeAcross(text: string, from: number, to: number, endOf: (at: number, length: number) => number | undefined): boolean {
  const mark = /\\[^]|`+/g;
  mark.lastIndex = from;
  for (let found = mark.exec(text); found !== null && found.index < to; found = mark.exec(text)) {
    const { 0: run, index } = found;
    const end = run.startsWith('`') ? endOf(index, run.length) : undefined;
    if (end === undefined) continue;
    if (end > to) return true;
    mark.lastIndex = end + run.length;
  }
  return false;
}

class DollarRuns {
  /** Where the runs of dollars begin that are not escaped, and how long they are. */
  private readonly open: number[] = [];
  private readonly lengths: number[] = [];
  /** Where the runs of each length begin, escaped or not. */
  private readonly byLength = new Map<number, number[]>();

  constructor(
    private readonly text: string,
    private readonly borders: Borders,
  ) {
    for (const { 0: run, index } of text.matchAll(/\\[^]|\$+/g)) {
      if (!run.startsWith('$')) continue;
      this.open.push(index);
      this.lengths.push(run.length);
    }
    for (const { 0: run, index } of text.matchAll(/\$+/g)) {
      const alike = this.byLength.get(run.length);
      if (alike === undefined) this.byLength.set(run.length, [index]);
      else alike.push(index);
    }
  }

  /** Where the formula that a run opens ends in the app: the index of the closing run, and whether it does for all readers. */
  endOf(at: number, length: number): { at: number; isForAll: boolean } | 'nowhere' | 'disputed' {
    const alike = this.byLength.get(length) ?? [];
    const next = firstNotBelow(this.open, at + length);
    const end = this.open[next];
    const same = alike[firstNotBelow(alike, at + length)];
    if (end === undefined && same === undefined) return 'nowhere';
    if (end === undefined || length > 2 || this.lengths[next] !== length || !this.borders.isOneCell(at, end)) return 'disputed';
    const isTight =
      /\S/.test(this.text.charAt(at + length)) && /\S/.test(this.text.charAt(end - 1)) && !/\d/.test(this.text.charAt(end + length));
    return length > 1 || isTight ? { at: end, isForAll: end === same } : 'disputed';
  }
}

interface Borders {
  /** Whether nothing between two offsets ends a line or a cell. */
  isOneCell: (from: number, to: number) => boolean;
}

/** A bar ends a cell, also in code, unless exactly one backslash stands before it. */
function bordersOf(text: string, isTable: boolean): Borders {
  const borders: number[] = [];
  for (const { 0: mark, index } of text.matchAll(isTable ? /\n|\\+\||\|/g : /\n/g)) if (mark !== '\\|') borders.push(index);
  return { isOneCell: (from, to) => (borders[firstNotBelow(borders, from)] ?? Infinity) > to };
}
