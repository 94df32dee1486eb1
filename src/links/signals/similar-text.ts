import { QueryView } from '../rank/query-view';
import type { Signal } from './signal';
import { sharedTerms } from './shared-terms';

const TERMS_A_STEP = 32;

/** Cosine of the two texts' TF-IDF vectors. */
export const similarText: Signal<'similar-text'> = {
  id: 'similar-text',
  *score(view) {
    const { index } = view;
    const totals = view.blank();
    let square = 0;
    for (const [i, term] of view.terms.entries()) {
      const weight = QueryView.weight(term);
      square += weight * weight;
      index.postings.accumulate(term.term, weight * term.rarity, totals);
      if (i % TERMS_A_STEP === TERMS_A_STEP - 1) yield;
    }
    const length = Math.sqrt(square);
    for (let note = 0; note < totals.length; note++) {
      if (totals[note]) totals[note] = index.note(note) ? (totals[note] ?? 0) / (length * index.textLength(note) || 1) : 0;
    }
    return totals;
  },
  reason(view, note) {
    const terms = sharedTerms(view, note);
    return terms.length > 0 ? { code: 'shares-terms', terms } : undefined;
  },
};
