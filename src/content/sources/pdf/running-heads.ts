import type { PlacedLine } from './columns';

/** Drops what stands at the top or bottom of many pages, and page numbers. `heights` are those of the pages. */
export function withoutRunningHeads(pages: readonly (readonly PlacedLine[])[], heights: readonly number[]): PlacedLine[][] {
  const edges = pages.map((lines, page) => edgesOf(lines, heights[page] ?? 0));
  const seen = new Map<string, number>();
  for (const lines of edges) for (const head of new Set(Array.from(lines, keyOf))) seen.set(head, (seen.get(head) ?? 0) + 1);
  return pages.map((lines, page) =>
    lines.filter((line) => {
      if (edges[page]?.has(line) !== true) return true;
      return !isPageNumber(line.text) && (seen.get(keyOf(line)) ?? 0) < Math.max(2, pages.length / 4);
    }),
  );
}

/** The outermost lines at both ends of a page, on one baseline each, and what stands in its margins. */
function edgesOf(lines: readonly PlacedLine[], height: number): Set<PlacedLine> {
  const baselines = lines.map(({ y }) => y);
  const [top, bottom] = [Math.max(...baselines), Math.min(...baselines)];
  return new Set(
    lines.filter(
      ({ y }) => (y > top - 2 && y > height * 0.85) || (y < bottom + 2 && y < height * 0.15) || y > height * 0.93 || y < height * 0.06,
    ),
  );
}

function keyOf({ text }: PlacedLine): string {
  return text.replace(/\d+/g, '#').replace(/^(?:# | #)|(?: #|# )$/g, '');
}

function isPageNumber(text: string): boolean {
  return /^[\s–—-]*(?:page )?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?[\s–—-]*$/i.test(text);
}
