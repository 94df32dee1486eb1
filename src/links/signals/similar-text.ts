import { QueryView } from '../rank/query-view';
import type { Signal } from './signal';
import { sharedTerms } from './shared-terms';

/** A term of every text has as many postings as the vault has notes. */
const POSTINGS_A_STEP = 20_000;

/** Cosine of the two texts' TF-IDF vectors. */
export const similarText: Signal<'similar-text'> = {
  id: 'similar-text',
  *score(view) {
    const { index } = view;
    const totals = view.blank();
    let square = 0;
    let read = 0;
    for (const term of view.terms) {
      const weight = QueryView.weight(term);
      square += weight * weight;
      read += index.postings.accumulate(term.term, weight * term.idf, totals);
      if (read < POSTINGS_A_STEP) continue;
      read = 0;
      yield;
    }
    const length = Math.sqrt(square);
    for (let note = 0; note < totals.length; note++) {
      if (totals[note]) totals[note] = index.note(note) ? (totals[note] ?? 0) / (length * index.textLength(note) || 1) : 0;
    }
    return totals;
  },
  reason(view, note) {
    const { subject, rare } = sharedTerms(view, note);
    if (subject.length > 0) return { code: 'shares-subject', terms: subject };
    return rare.length > 0 ? { code: 'shares-terms', terms: rare } : undefined;
  },
};
