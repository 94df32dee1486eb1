import type { Signal } from './signal';
import { pathsOf } from './paths-of';

/** Links the other way: notes that link to the notes nearest to the query. */
export const linksToSimilar: Signal<'links-to-similar'> = {
  id: 'links-to-similar',
  score(view, scores) {
    const totals = view.blank();
    const nearest = view.nearest(scores.get('similar-text') ?? totals);
    const whole = nearest.reduce((sum, { similarity }) => sum + similarity, 0) || 1;
    for (const { note, similarity } of nearest) {
      for (const linker of view.index.graph.linkedFrom(note)) totals[linker] = (totals[linker] ?? 0) + similarity / whole;
    }
    return totals.map(Math.sqrt);
  },
  reason(view, note, scores) {
    const nearest = view.nearest(scores.get('similar-text') ?? view.blank());
    const targets = nearest.filter((neighbour) => view.index.graph.linkedFrom(neighbour.note).includes(note));
    return targets.length > 1 ? { code: 'links-to-similar', paths: pathsOf(view, targets.map((target) => target.note)) } : undefined;
  },
};
