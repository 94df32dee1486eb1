import { changeEach } from './change-each';
import { nearestNotes } from './likeness';
import { pathsOf } from './paths-of';
import type { Signal } from './signal';

/** Links the other way: notes that link to the notes most like the query. */
export const linksToSimilar: Signal<'links-to-similar'> = {
  id: 'links-to-similar',
  score(view, scores) {
    const totals = view.blank();
    const nearest = nearestNotes(view, scores);
    const whole = nearest.reduce((sum, { likeness }) => sum + likeness, 0) || 1;
    for (const { note, likeness } of nearest) {
      for (const linker of view.index.graph.linkedFrom(note)) totals[linker] = (totals[linker] ?? 0) + likeness / whole;
    }
    return changeEach(totals, Math.sqrt);
  },
  reason(view, note, scores) {
    const targets = nearestNotes(view, scores).filter((near) => view.index.graph.linkedFrom(near.note).includes(note));
    return targets.length > 1
      ? {
          code: 'links-to-similar',
          paths: pathsOf(
            view,
            targets.map((target) => target.note),
          ),
        }
      : undefined;
  },
};
