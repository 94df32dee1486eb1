/**
 * The runs of backticks in a text, and which two of them make a code span. Building it takes time linear in the text, a
 * question a logarithm of it, however many runs find no partner.
 */
export class CodeSpans {
  /** Where runs begin, in order, by their length. */
  private readonly runs = new Map<number, number[]>();
  /** Where bare addresses begin and end. */
  private readonly addressFrom: number[] = [];
  private readonly addressTo: number[] = [];

  constructor(text: string) {
    if (!text.includes('`')) return;
    for (const { 0: run, index } of text.matchAll(/`+/g)) {
      const alike = this.runs.get(run.length);
      if (alike === undefined) this.runs.set(run.length, [index]);
      else alike.push(index);
    }
    for (const { 0: address, index } of text.matchAll(/(?:https?:\/\/|www\.)\S*/gi)) {
      this.addressFrom.push(index);
      this.addressTo.push(index + address.length);
    }
  }

  /**
   * Where the code span that begins with the run of `length` backticks at `at` ends: the index of its closing run.
   * Undefined where no run of that length follows, or where the backticks are part of a bare address, which readers of
   * GFM let run on to the next white space.
   */
  endOf(at: number, length: number): number | undefined {
    const address = firstNotBelow(this.addressFrom, at) - 1;
    if (at < (this.addressTo[address] ?? 0)) return undefined;
    const runs = this.runs.get(length) ?? [];
    return runs[firstNotBelow(runs, at + length)];
  }
}

/** The index of the first of the rising numbers that is `least` or more. */
export function firstNotBelow(rising: readonly number[], least: number): number {
  let [from, to] = [0, rising.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rising[middle] ?? Infinity) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A code span in a text, its backticks included. */
export interface CodeSpan {
  from: number;
  to: number;
}

/** The code spans of one line, or of any text that is one block, in order. */
export function codeSpansIn(text: string): CodeSpan[] {
  if (!text.includes('`')) return [];
  const spans = new CodeSpans(text);
  const found: CodeSpan[] = [];
  const mark = /\\[^]|`+/g;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    const { 0: run, index } = match;
    const end = run.startsWith('`') ? spans.endOf(index, run.length) : undefined;
    if (end === undefined) continue;
    mark.lastIndex = end + run.length;
    found.push({ from: index, to: mark.lastIndex });
  }
  return found;
}

/** A range of a text, widened so that it cuts no code span of the paragraph that it begins in: what is code there would be none alone. */
export function withWholeCode(text: string, { from, to }: CodeSpan): CodeSpan {
  const gaps = Array.from(text.matchAll(/\n\r?\n/g), ({ index }) => index);
  const below = firstNotBelow(gaps, from);
  const start = gaps[below - 1] ?? 0;
  const cut = codeSpansIn(text.slice(start, gaps[below] ?? text.length))
    .map((span) => ({ from: span.from + start, to: span.to + start }))
    .filter((span) => (span.from < from && from < span.to) || (span.from < to && to < span.to));
  return { from: Math.min(from, ...cut.map((span) => span.from)), to: Math.max(to, ...cut.map((span) => span.to)) };
}

/** The text with what stands outside its code spans changed; `isStart` tells of the part that it begins with. */
export function changeOutsideCode(text: string, change: (part: string, isStart: boolean) => string): string {
  let changed = '';
  let at = 0;
  for (const { from, to } of codeSpansIn(text)) {
    changed += change(text.slice(at, from), at === 0) + text.slice(from, to);
    at = to;
  }
  return changed + change(text.slice(at), at === 0);
}

/** The line with its code spans blanked out. */
export function withoutCode(line: string): string {
  let blanked = '';
  for (const { from, to } of codeSpansIn(line)) blanked += line.slice(blanked.length, from) + ' '.repeat(to - from);
  return blanked + line.slice(blanked.length);
}
