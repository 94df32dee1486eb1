import { highest } from '../rank/query-view';
import { changeEach } from './change-each';
import type { Signal } from './signal';
import { pathsOf } from './paths-of';

const SEEDS = 12;

/**
 * Linked with the notes that the other signals put first, or that the query links to already: directly, or
 * through a note between them, which counts less the more links it has (Adamic and Adar 2003).
 */
export const sharesNeighbours: Signal<'shares-neighbours'> = {
  id: 'shares-neighbours',
  score(view, scores) {
    const { graph } = view.index;
    const totals = view.blank();
    for (const [seed, weight] of seedsOf(scores.get('so-far') ?? totals, view.linked, view.self)) {
      for (const near of [...graph.linksOf(seed), ...graph.linkedFrom(seed)]) {
        totals[near] = (totals[near] ?? 0) + weight;
        const pass = weight / Math.log(2 + graph.degree(near)) / 4;
        for (const far of graph.linksOf(near)) if (far !== seed) totals[far] = (totals[far] ?? 0) + pass;
        for (const far of graph.linkedFrom(near)) if (far !== seed) totals[far] = (totals[far] ?? 0) + pass;
      }
    }
    const most = totals.reduce((max, value) => Math.max(max, value), 0) || 1;
    return changeEach(totals, (value) => Math.sqrt(value / most));
  },
  reason(view, note, scores) {
    const seeds = seedsOf(scores.get('so-far') ?? view.blank(), view.linked, view.self);
    const { graph } = view.index;
    const near = new Set([...graph.linksOf(note), ...graph.linkedFrom(note)]);
    const paths = pathsOf(
      view,
      seeds.map(([seed]) => seed).filter((seed) => near.has(seed)),
    );
    return paths.length > 1 ? { code: 'shares-neighbours', paths } : undefined;
  },
};

function seedsOf(soFar: Float32Array, linked: ReadonlySet<number>, self: number): [number, number][] {
  const best = highest(soFar, SEEDS, self).map((note, rank): [number, number] => [note, 1 / (rank + 2)]);
  return [...[...linked].map((note): [number, number] => [note, 1]), ...best.filter(([note]) => !linked.has(note))];
}
