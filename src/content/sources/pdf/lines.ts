import { collapseSpace } from '../../../text/collapse-space';
import type { PdfRun, PdfText } from './pdf-text';

/** A line of print. Lengths in PDF units. */
export interface Line {
  text: string;
  /** Left edge and baseline. */
  x: number;
  y: number;
  width: number;
  size: number;
  /** Distance to the line above in the same column; the type size when it is the first. */
  leading: number;
  /** Counted from 0. */
  page: number;
  column: Side;
  columnLeft: number;
  columnRight: number;
  /** Set in another face than most of its column. */
  alone: boolean;
}

type Side = 'full' | 'left' | 'right';

/** Text on one baseline without a gap as wide as a column's. */
interface Segment extends PdfRun {
  side: Side;
}

/** A page's lines in reading order: left column before right, whole-width lines between. `page` counts from 0. */
export function linesOf({ width, runs }: PdfText, page: number): Line[] {
  const segments = segmentsOf(runs);
  const gutter = findGutter(segments, width);
  const sided = segments.map((segment) => ({ ...segment, side: sideOf(segment, gutter) }));
  const edges = new Map(sides.map((side) => [side, edgesOf(sided.filter((segment) => segment.side === side))]));
  const faces = new Map(sides.map((side) => [side, mainFont(sided.filter((segment) => segment.side === side))]));
  const lines: Line[] = [];
  for (const band of bandsOf(sided)) {
    for (const side of sides) {
      const ordered = mergeLines(band.filter((segment) => segment.side === side));
      ordered.forEach((segment, at) => {
        const above = ordered[at - 1];
        const { left, right } = edges.get(side) ?? { left: segment.x, right: segment.x + segment.width };
        lines.push({
          text: collapseSpace(segment.text),
          x: segment.x,
          y: segment.y,
          width: segment.width,
          size: segment.size,
          leading: above === undefined ? segment.size : above.y - segment.y,
          page,
          column: side,
          columnLeft: left,
          columnRight: right,
          alone: segment.font !== faces.get(side),
        });
      });
    }
  }
  return lines;
}

const sides: Side[] = ['full', 'left', 'right'];

/** Runs of one baseline put together wherever the gap between them is no wider than a letter. */
function segmentsOf(runs: PdfRun[]): PdfRun[] {
  const segments: PdfRun[] = [];
  const ordered = [...runs].sort((one, other) =>
    Math.abs(one.y - other.y) < 0.5 * Math.min(one.size, other.size) ? one.x - other.x : other.y - one.y,
  );
  for (const run of ordered) {
    const last = segments.at(-1);
    const gap = last === undefined ? 0 : run.x - (last.x + last.width);
    const sameLine = last !== undefined && Math.abs(last.y - run.y) < 0.5 * Math.max(last.size, run.size);
    if (last !== undefined && sameLine && gap > -last.size && gap < Math.max(last.size, run.size)) append(last, run);
    else segments.push({ ...run });
  }
  return segments;
}

function append(segment: PdfRun, run: PdfRun): void {
  const gap = run.x - (segment.x + segment.width);
  const space = gap > 0.15 * run.size && !/\s$/.test(segment.text) && !/^\s/.test(run.text) ? ' ' : '';
  // Marks raised above the line keep its baseline and size.
  if (run.text.length > segment.text.length) {
    segment.y = run.y;
    segment.size = run.size;
    segment.font = run.font;
  }
  segment.text += space + run.text;
  segment.width = Math.max(segment.width, run.x + run.width - segment.x);
}

/** The x of the white strip between two columns; undefined on a page with one. */
function findGutter(segments: PdfRun[], width: number): number | undefined {
  const characters = (list: PdfRun[]) => list.reduce((sum, { text }) => sum + text.length, 0);
  const total = characters(segments);
  let best: { x: number; crossing: number } | undefined;
  for (let x = width * 0.4; x <= width * 0.6; x += 2) {
    const crossing = characters(segments.filter((segment) => segment.x < x && segment.x + segment.width > x));
    if (best === undefined || crossing < best.crossing) best = { x, crossing };
  }
  if (best === undefined || total === 0) return undefined;
  const { x } = best;
  const left = characters(segments.filter((segment) => segment.x + segment.width <= x));
  const right = characters(segments.filter((segment) => segment.x >= x));
  return best.crossing < total * 0.4 && left > total * 0.2 && right > total * 0.15 ? x : undefined;
}

function sideOf({ x, width }: PdfRun, gutter: number | undefined): Side {
  if (gutter === undefined || (x < gutter && x + width > gutter)) return 'full';
  return x < gutter ? 'left' : 'right';
}

/** Stretches of the page, top to bottom, each either all whole-width or all columns. */
function bandsOf(segments: Segment[]): Segment[][] {
  const bands: Segment[][] = [];
  for (const segment of [...segments].sort((one, other) => other.y - one.y)) {
    const band = bands.at(-1);
    if (band?.[0] !== undefined && (band[0].side === 'full') === (segment.side === 'full')) band.push(segment);
    else bands.push([segment]);
  }
  return bands;
}

/** The segments of one column as lines: those on one baseline joined from left to right. */
function mergeLines(segments: Segment[]): Segment[] {
  const lines: Segment[] = [];
  for (const segment of segments) {
    const line = lines.at(-1);
    if (line === undefined || Math.abs(line.y - segment.y) >= 0.5 * Math.min(line.size, segment.size)) {
      lines.push({ ...segment });
    } else if (segment.x >= line.x) {
      append(line, segment);
    } else {
      const joined = { ...segment };
      append(joined, line);
      lines[lines.length - 1] = joined;
    }
  }
  return lines;
}

function edgesOf(segments: PdfRun[]): { left: number; right: number } {
  return { left: Math.min(...segments.map(({ x }) => x)), right: Math.max(...segments.map(({ x, width }) => x + width)) };
}

function mainFont(segments: PdfRun[]): string {
  const counts = new Map<string, number>();
  for (const { font, text } of segments) counts.set(font, (counts.get(font) ?? 0) + text.length);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? '';
}
