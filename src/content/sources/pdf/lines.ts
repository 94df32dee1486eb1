import { collapseSpace } from '../../../text/collapse-space';
import type { PdfRun, PdfText } from './pdf-text';

/** Text of a line without a gap as wide as a letter in it. Lengths in PDF units. */
export interface Segment {
  text: string;
  x: number;
  right: number;
}

/** A line of print. Lengths in PDF units. */
export interface Line extends Segment {
  /** Its parts, from left to right: of a table's row the cells. */
  segments: Segment[];
  /** Baseline and size of most of its characters. */
  y: number;
  size: number;
  /** The face most of its characters are set in, and whether all of them are. */
  font: string;
  isOfOneFont: boolean;
  /** Counted from 0. */
  page: number;
}

/** Around a small raised number or sign in a line's text, which may be the mark of a footnote. */
export const RAISED = { open: '\ue000', close: '\ue001' } as const;
/** Around other scripts, above and below. */
export const SUPERSCRIPT = { open: '\ue004', close: '\ue005' } as const;
export const SUBSCRIPT = { open: '\ue006', close: '\ue007' } as const;
/** Those signs, and that around the call of a footnote. */
export const SIGNS_OF_LINES = /[\ue000-\ue007]/g;

/**
 * A page's lines in the order in which they are written, which is the order of reading in what TeX and word processors
 * make. Scripts and the parts of fractions belong to the line they stand in.
 */
export function linesOf({ runs }: PdfText, page: number): Line[] {
  const lines: PdfRun[][] = [];
  let line: GrowingLine | undefined;
  for (const run of runs) {
    if (line?.takes(run) === true) line.add(run);
    else {
      line = new GrowingLine(run);
      lines.push(line.runs);
    }
  }
  return lines.map((found) => toLine(found, page));
}

/** Parts of a formula's fraction stand so far off the baseline, in sizes of the type; the next line stands farther. */
const OFF = 0.8;

/** How wide a fraction may be, in the same. */
const FRACTION = 8;

class GrowingLine {
  readonly runs: PdfRun[];
  private readonly x: number;
  private y: number;
  private size: number;
  private right: number;

  constructor(first: PdfRun) {
    this.runs = [first];
    this.x = first.x;
    this.y = first.y;
    this.size = first.size;
    this.right = first.x + first.width;
  }

  takes(run: PdfRun): boolean {
    const size = Math.max(this.size, run.size);
    const off = Math.abs(run.y - this.y);
    if (off > OFF * size) return false;
    const gap = run.x - this.right;
    if (off <= 0.3 * size || run.size < 0.85 * this.size)
      return gap >= -0.9 * size || (off > 0.3 * size && gap > -FRACTION * size && run.x > this.x + 1);
    return gap < size && gap > -FRACTION * size && run.x > this.x + 1;
  }

  add(run: PdfRun): void {
    this.runs.push(run);
    if (run.size > this.size * 1.15) {
      this.y = run.y;
      this.size = run.size;
    }
    this.right = Math.max(this.right, run.x + run.width);
  }
}

function toLine(runs: readonly PdfRun[], page: number): Line {
  const size = commonest(runs, (run) => Math.round(run.size * 2) / 2);
  const main = runs.filter((run) => Math.abs(run.size - size) < 0.3);
  const y = commonest(main, (run) => run.y);
  const font = commonest(runs, (run) => run.font);
  const segments: Segment[] = [];
  for (const run of runs) addRun(segments, run, { y, size });
  for (const segment of segments) segment.text = collapseSpace(segment.text);
  return {
    segments,
    text: segments.map(({ text }) => text).join(' '),
    x: Math.min(...segments.map((segment) => segment.x)),
    right: Math.max(...segments.map(({ right }) => right)),
    y,
    size,
    font,
    isOfOneFont: runs.every((run) => run.font === font || !/[\p{L}\p{N}]/u.test(run.text)),
    page,
  };
}

/** A gap as wide as this, in sizes of the type, sets apart cells; between words of justified text it is narrower, and between numbers there is hardly one. */
const CELL_GAP = 0.95;
const NUMBER_GAP = 0.5;

function addRun(segments: Segment[], run: PdfRun, { y, size }: { y: number; size: number }): void {
  const last = segments.at(-1);
  const text = scripted(run, { y, size });
  const gap = last === undefined ? 0 : run.x - last.right;
  const areNumbers = last !== undefined && /[\d%↑↓✓✗×–-]$/.test(last.text) && /^[\d(±+−–✓✗-]|^[A-Z]/.test(text);
  if (last === undefined || gap > (areNumbers ? NUMBER_GAP : CELL_GAP) * size) {
    segments.push({ text, x: run.x, right: run.x + run.width });
    return;
  }
  const space = gap > 0.15 * run.size || gap < -0.9 * size ? ' ' : '';
  last.text = gap < 0 && space === '' ? withAccent(last.text, text) : last.text + space + text;
  last.right = Math.max(last.right, run.x + run.width);
}

/** A run's text, in signs that tell a script from the line it stands in. */
function scripted(run: PdfRun, { y, size }: { y: number; size: number }): string {
  const off = run.y - y;
  if (run.size >= size * 0.85 || Math.abs(off) < size * 0.1) return run.text;
  const said = run.text.trim();
  if (off > size * 0.2 && /^(?:\d{1,3}|[*∗†‡§¶]{1,3})$/.test(said)) return RAISED.open + said + RAISED.close;
  const { open, close } = off > 0 ? SUPERSCRIPT : SUBSCRIPT;
  return open + said + close;
}

/** TeX's older faces draw an accent before its letter, in the same place. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  '´': '\u0301',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030a',
  '˝': '\u030b',
  ˇ: '\u030c',
  '¸': '\u0327',
};

function withAccent(before: string, text: string): string {
  const accent = ACCENTS[before.slice(-1)];
  if (accent === undefined || !/^\p{L}/u.test(text)) return before + text;
  const [letter = ''] = text;
  return before.slice(0, -1) + (letter + accent).normalize('NFC') + text.slice(letter.length);
}

/** Of the values of runs the one most characters have. */
function commonest<T>(runs: readonly PdfRun[], valueOf: (run: PdfRun) => T): T {
  const counts = new Map<T, number>();
  let best = valueOf(runs[0] as PdfRun);
  for (const run of runs) {
    const value = valueOf(run);
    const count = (counts.get(value) ?? 0) + run.text.length;
    counts.set(value, count);
    if (count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}
