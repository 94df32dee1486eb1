import type { Line, Segment } from './lines';

/** A line and the column it stands in. Lengths in PDF units. */
export interface PlacedLine extends Line {
  column: Side;
  /** Where the column's lines begin and end. */
  columnLeft: number;
  columnRight: number;
}

type Side = 'full' | 'left' | 'right';

/** A page's lines in reading order: left column before right, whole-width lines between. */
export function placed(lines: readonly Line[], width: number): PlacedLine[] {
  const gutter = findGutter(
    lines.flatMap(({ segments }) => segments),
    width,
  );
  const split = gutter === undefined ? lines : splitAtGutter(lines, gutter);
  const sided = split.map((line) => ({ line, column: sideOf(line, gutter) }));
  const edges = new Map(sides.map((side) => [side, edgesOf(sided.filter(({ column }) => column === side).map(({ line }) => line))]));
  const found = sided.map(({ line, column }): PlacedLine => {
    const { left, right } = edges.get(column) ?? {
      left: line.x,
      right: line.right,
    };
    return { ...line, column, columnLeft: left, columnRight: right };
  });
  return isInOrder(found) ? found : inBands(found);
}

const sides: readonly Side[] = ['full', 'left', 'right'];

/** The x of the white strip between two columns; undefined on a page with one. */
function findGutter(segments: readonly Segment[], width: number): number | undefined {
  const characters = (list: readonly Segment[]) => list.reduce((sum, { text }) => sum + text.length, 0);
  const total = characters(segments);
  let best: { x: number; crossing: number } | undefined;
  for (let x = width * 0.4; x <= width * 0.6; x += 2) {
    const crossing = characters(segments.filter((segment) => segment.x < x && segment.right > x));
    if (best === undefined || crossing < best.crossing) best = { x, crossing };
  }
  if (best === undefined || total === 0) return undefined;
  const { x } = best;
  const left = characters(segments.filter(({ right }) => right <= x));
  const right = characters(segments.filter((segment) => segment.x >= x));
  return best.crossing < total * 0.4 && left > total * 0.2 && right > total * 0.15 ? x : undefined;
}

/** Some programs write both columns' lines in one go, row by row: where most lines are such, they are cut. */
function splitAtGutter(lines: readonly Line[], gutter: number): readonly Line[] {
  const isOver = ({ segments, x, right }: Line) =>
    x < gutter && right > gutter && segments.every((part) => part.right <= gutter || part.x >= gutter);
  if (lines.filter(isOver).length < lines.length / 2) return lines;
  return lines.flatMap((line) => {
    if (!isOver(line)) return [line];
    const parts = [line.segments.filter(({ right }) => right <= gutter), line.segments.filter(({ x }) => x >= gutter)];
    return parts.map((segments) => ({
      ...line,
      segments,
      text: segments.map(({ text }) => text).join(' '),
      x: segments[0]?.x ?? line.x,
      right: segments.at(-1)?.right ?? line.right,
    }));
  });
}

function sideOf({ x, right }: Segment, gutter: number | undefined): Side {
  if (gutter === undefined || (x < gutter && right > gutter)) return 'full';
  return x < gutter ? 'left' : 'right';
}

/** Where the long lines begin and end: the outermost places that two of them share. */
function edgesOf(lines: readonly Line[]): { left: number; right: number } {
  const widest = Math.max(0, ...lines.map((line) => line.right - line.x));
  const long = lines.filter((line) => line.right - line.x > widest * 0.5);
  return {
    left: Math.min(...shared(long.map(({ x }) => x))),
    right: Math.max(...shared(long.map(({ right }) => right))),
  };
}

/** The lengths that at least two have, rounded; all where there are none. */
function shared(lengths: readonly number[]): number[] {
  const rounded = lengths.map(Math.round);
  const seen = new Set<number>();
  const twice = rounded.filter((length) => seen.has(length) || !seen.add(length));
  return twice.length > 0 ? twice : rounded;
}

/** Whether lines follow each other downwards within their columns, but for a few. */
function isInOrder(lines: readonly PlacedLine[]): boolean {
  const upwards = lines.filter((line, i) => {
    const before = lines[i - 1];
    if (before === undefined) return false;
    return line.column === before.column ? line.y > before.y + 2 * line.size : before.column === 'right' && line.column === 'left';
  });
  return upwards.length <= Math.max(2, lines.length * 0.1);
}

/** Stretches of the page, top to bottom, each either whole-width lines or columns side by side. */
function inBands(lines: readonly PlacedLine[]): PlacedLine[] {
  const bands: PlacedLine[][] = [];
  for (const line of [...lines].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const band = bands.at(-1);
    if (band?.[0] !== undefined && (band[0].column === 'full') === (line.column === 'full')) band.push(line);
    else bands.push([line]);
  }
  return bands.flatMap((band) => sides.flatMap((side) => band.filter(({ column }) => column === side)));
}
