import { likenessOf } from './likeness';
import type { Signal } from './signal';

/** How like the query the one note is that links to it and is most like the query. */
export const linkedFromNearest: Signal<'linked-from-nearest'> = {
  id: 'linked-from-nearest',
  score(view, scores) {
    const likeness = likenessOf(scores);
    const most = view.blank();
    for (let note = 0; note < most.length; note++) {
      for (const linker of view.index.graph.linkedFrom(note))
        if (linker !== view.self) most[note] = Math.max(most[note] ?? 0, likeness[linker] ?? 0);
    }
    return most;
  },
};
