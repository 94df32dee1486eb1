import { QueryView, type QueryTerm } from '../rank/query-view';
import { changeEach } from './change-each';
import { isRare } from './shared-terms';
import type { Signal } from './signal';
import { spell } from './spell';

const LOOKED_FOR = 40;

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
      if (term >= 0) index.postings.accumulate(term, weight * index.idf(term), totals);
    }
    const length = Math.sqrt(square);
    return changeEach(totals, (total, note) => (index.isHub(note) ? 0 : Math.min(1, total / (length * index.contextLength(note) || 1))));
  },
  reason(view, note) {
    if (view.index.isHub(note)) return undefined;
    const around = rarestOf(view).filter(({ hash }) => {
      const term = view.index.contextTerm(hash);
      return term >= 0 && view.index.postings.isHeldBy(term, note);
    });
    const terms = spell(view, around, (term) => QueryView.weight(term));
    return terms.length > 1 ? { code: 'fits-link-context', terms } : undefined;
  },
};

/** The query's weightiest terms: only these are worth telling, and each costs a search. */
function rarestOf(view: QueryView): QueryTerm[] {
  return view.terms
    .filter(({ term }) => isRare(view, view.index.terms.documentFrequency.get(term)))
    .sort((a, b) => QueryView.weight(b) - QueryView.weight(a))
    .slice(0, LOOKED_FOR);
}
