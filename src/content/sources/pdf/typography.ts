import type { PlacedLine } from './columns';

/** How the text of a document is set. Lengths in PDF units. */
export interface Typography {
  /** Size and face of most of the text. */
  size: number;
  font: string;
  /** From one baseline to the next. */
  leading: number;
  /** Faces of one width for all letters. */
  typewriter: ReadonlySet<string>;
  /** Whether paragraphs open with their first line set in. */
  isIndented: boolean;
}

/** What most of the lines have in common. */
export function typographyOf(lines: readonly PlacedLine[]): Typography {
  const size = commonest(lines.map((line) => [line.size, line.text.length])) ?? 10;
  const body = lines.filter((line) => line.size === size);
  const gaps = body.flatMap((line, i): [number, number][] => {
    const before = body[i - 1];
    if (before?.page !== line.page || before.column !== line.column) return [];
    const gap = Math.round((before.y - line.y) * 2) / 2;
    return gap > size * 0.8 && gap < size * 2 ? [[gap, 1]] : [];
  });
  const flush = body.filter((line) => line.x - line.columnLeft < size * 0.3).length;
  const indented = body.filter((line) => isSetIn(line, size) && line.x - line.columnLeft < size * 3).length;
  return {
    size,
    font: commonest(body.map(({ font, text }) => [font, text.length])) ?? '',
    leading: commonest(gaps) ?? size * 1.2,
    typewriter: typewriterFaces(lines),
    isIndented: indented > flush * 0.03,
  };
}

/** Whether a line begins so far from its column's edge that it opens a paragraph. */
export function isSetIn(line: PlacedLine, size: number): boolean {
  return line.x - line.columnLeft > size * 0.8;
}

/** Lines of one face all of whose characters are equally wide, for whatever letters they are. */
function typewriterFaces(lines: readonly PlacedLine[]): ReadonlySet<string> {
  const faces = new Map<string, { widths: number[]; letters: Set<string> }>();
  for (const line of lines) {
    const [segment, ...more] = line.segments;
    if (segment === undefined || more.length > 0 || !line.isOfOneFont || segment.text.length < 6) continue;
    const face = faces.get(line.font) ?? { widths: [], letters: new Set() };
    face.widths.push((segment.right - segment.x) / segment.text.length / line.size);
    for (const letter of segment.text) face.letters.add(letter);
    faces.set(line.font, face);
  }
  const isEven = ({ widths }: { widths: readonly number[] }) => widths.length > 2 && isOfOneWidth(widths);
  const isVaried = ({ letters }: { letters: ReadonlySet<string> }) =>
    [NARROW, WIDE].every((some) => some.some((letter) => letters.has(letter)));
  return new Set([...faces].filter(([, face]) => isEven(face) && isVaried(face)).map(([font]) => font));
}

const NARROW = ['i', 'j', 'l', '.', ','];
const WIDE = ['m', 'w', 'M', 'W'];

/** Whether all but a few are the same: in other faces the mean width of a line's letters is never quite. */
function isOfOneWidth(widths: readonly number[]): boolean {
  const middle = [...widths].sort((one, other) => one - other)[Math.floor(widths.length / 2)] ?? 0;
  return widths.filter((width) => Math.abs(width - middle) < 0.004).length >= widths.length * 0.8;
}

function commonest<T>(weighted: readonly (readonly [T, number])[]): T | undefined {
  const counts = new Map<T, number>();
  for (const [value, weight] of weighted) counts.set(value, (counts.get(value) ?? 0) + weight);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}
