import type { Signal } from './signal';
import { pathsOf } from './paths-of';

/** What the notes nearest to the query link to: each gives its nearness to the notes it links to. */
export const linkedFromSimilar: Signal<'linked-from-similar'> = {
  id: 'linked-from-similar',
  score(view, scores) {
    const totals = view.blank();
    const nearest = view.nearest(scores.get('similar-text') ?? totals);
    const whole = nearest.reduce((sum, { similarity }) => sum + similarity, 0) || 1;
    for (const { note, similarity } of nearest) {
      for (const target of view.index.graph.linksOf(note)) totals[target] = (totals[target] ?? 0) + similarity / whole;
    }
    return totals.map(Math.sqrt);
  },
  reason(view, note, scores) {
    const nearest = view.nearest(scores.get('similar-text') ?? view.blank());
    const linkers = nearest.filter((neighbour) => view.index.graph.linksOf(neighbour.note).includes(note));
    return linkers.length > 1 ? { code: 'linked-from-similar', paths: pathsOf(view, linkers.map((linker) => linker.note)) } : undefined;
  },
};
