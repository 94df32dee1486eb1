import { QueryView } from '../rank/query-view';
import type { Signal } from './signal';

/** Cosine of the query's text and the lines that stand around the links to the note. */
export const fitsLinkContext: Signal<'fits-link-context'> = {
  id: 'fits-link-context',
  score(view) {
    const { index } = view;
    const totals = view.blank();
    let square = 0;
    for (const held of view.terms) {
      const weight = QueryView.weight(held);
      square += weight * weight;
      const term = index.contextTerm(held.hash);
      if (term >= 0) index.postings.accumulate(term, weight * index.rarity(term), totals);
    }
    const length = Math.sqrt(square);
    return totals.map((total, note) => (total === 0 ? 0 : Math.min(1, total / (length * index.contextLength(note) || 1))));
  },
};
