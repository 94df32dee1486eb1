import { changeEach } from './change-each';
import type { Signal } from './signal';

/** How much of the query's own title the note's text holds: idfs of the words held over those of all. */
export const speaksOfTitle: Signal<'speaks-of-title'> = {
  id: 'speaks-of-title',
  *score(view) {
    const totals = view.blank();
    let whole = 0;
    for (const { term, idf, inTitle } of view.terms) {
      if (!inTitle) continue;
      whole += idf;
      view.index.postings.forEachHolder(term, (note) => {
        totals[note] = (totals[note] ?? 0) + idf;
      });
      yield;
    }
    return changeEach(totals, (value) => Math.min(1, value / whole));
  },
};
