import { changeEach } from './change-each';
import type { Signal } from './signal';

/** Links that a note has from others, on a logarithmic scale up to the most linked one. Never a reason by itself. */
export const popularity: Signal<'popularity'> = {
  id: 'popularity',
  score(view) {
    const totals = view.blank();
    let most = 1;
    for (let note = 0; note < totals.length; note++) {
      const links = Math.log1p(view.index.graph.linkedFrom(note).length);
      totals[note] = links;
      most = Math.max(most, links);
    }
    return changeEach(totals, (links) => links / most);
  },
};
