import { changeEach } from './change-each';
import { nearestNotes } from './likeness';
import { pathsOf } from './paths-of';
import type { Signal } from './signal';

/** What the notes most like the query link to: each gives its likeness to the notes it links to. */
export const linkedFromSimilar: Signal<'linked-from-similar'> = {
  id: 'linked-from-similar',
  score(view, scores) {
    const totals = view.blank();
    const nearest = nearestNotes(view, scores);
    const whole = nearest.reduce((sum, { likeness }) => sum + likeness, 0) || 1;
    for (const { note, likeness } of nearest) {
      for (const target of view.index.graph.linksOf(note)) totals[target] = (totals[target] ?? 0) + likeness / whole;
    }
    return changeEach(totals, Math.sqrt);
  },
  reason(view, note, scores) {
    const linkers = nearestNotes(view, scores).filter((near) => view.index.graph.linksOf(near.note).includes(note));
    return linkers.length > 1
      ? {
          code: 'linked-from-similar',
          paths: pathsOf(
            view,
            linkers.map((linker) => linker.note),
          ),
        }
      : undefined;
  },
};
