import { item } from './triage-fixture';

const KILN = ['glaze kiln clay stoneware', 'slip firing porcelain bisque', 'wheel oxide ash cone'];
const COAST = ['tide estuary harbour moon', 'spring neap swell channel', 'current gauge pilots silt'];

function note(title: string, texts: readonly string[], n: number, { feed, status }: { feed: string; status: string }): string {
  const text = `${texts[n % 3] ?? ''} ${texts[(n + 1) % 3] ?? ''}, part ${String(n)}.`;
  return item(`${title} ${String(n)}`, feed, 10)
    .replace(/^> .*$/m, `> ${text}`)
    .replace('status: pending-analysis', `status: ${status}`);
}

/** Twelve items on pots were kept and twelve on tides declined; twenty of each are pending. */
export const TASTE = Object.fromEntries(
  Array.from({ length: 32 }, (_, n) => [
    [`in/pots${String(n)}.md`, note('Pots', KILN, n, { feed: 'Potters', status: n < 12 ? 'literature' : 'pending-analysis' })],
    [`in/tides${String(n)}.md`, note('Tides', COAST, n, { feed: 'Harbour', status: n < 12 ? 'declined' : 'pending-analysis' })],
  ]).flat(),
) as Record<string, string>;
