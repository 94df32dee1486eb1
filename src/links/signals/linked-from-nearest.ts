import { likenessOf } from './likeness';
import type { Signal } from './signal';

/** How like the query the one note is that links to it and is most like the query. */
export const linkedFromNearest: Signal<'linked-from-nearest'> = {
  id: 'linked-from-nearest',
  score(view, scores) {
    const likeness = likenessOf(scores);
    return view.blank().map((_, note) => {
      let most = 0;
      for (const linker of view.index.graph.linkedFrom(note)) if (linker !== view.self) most = Math.max(most, likeness[linker] ?? 0);
      return most;
    });
  },
};
