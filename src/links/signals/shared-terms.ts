import { QueryView, type QueryTerm } from '../rank/query-view';

const SHOWN = 3;
/** A term is rare while no larger share of the vault's notes holds it, nor more of them than a person could look through. */
const RARE = 0.02;
const RARE_IN_SMALL_VAULT = 3;
const RARE_IN_LARGE_VAULT = 20;

/** Whether a term is held by so few notes that it may be called rare, and be shown as a reason. */
export function isRare({ index }: QueryView, { term }: QueryTerm): boolean {
  const most = Math.min(RARE_IN_LARGE_VAULT, Math.max(RARE_IN_SMALL_VAULT, RARE * index.size));
  return index.terms.documentFrequency.get(term) <= most;
}

/** The rare terms that the query shares with a note, weightiest first, as the query spells them. */
export function sharedTerms(view: QueryView, note: number): string[] {
  const run = view.index.note(note)?.run;
  if (!run) return [];
  const shared: QueryTerm[] = [];
  view.index.postings.forEachIn(run, (term, holder) => {
    const held = holder === note ? view.held.get(term) : undefined;
    if (held && isRare(view, held)) shared.push(held);
  });
  return spell(view, shared);
}

/** Terms as the query spells them; pairs of characters that overlap there are joined to the word they are parts of. */
export function spell(view: QueryView, terms: readonly QueryTerm[]): string[] {
  const byPlace = [...terms].sort((a, b) => a.start - b.start);
  const spans: { start: number; end: number; weight: number }[] = [];
  for (const term of byPlace) {
    const last = spans.at(-1);
    const weight = QueryView.weight(term);
    if (last && term.start < last.end) {
      last.end = Math.max(last.end, term.end);
      last.weight = Math.max(last.weight, weight);
    } else {
      spans.push({ start: term.start, end: term.end, weight });
    }
  }
  spans.sort((a, b) => b.weight - a.weight);
  const words = spans.map(({ start, end }) => view.text.slice(start, end)).filter((word) => word.length > 1 && !/^\d+$/.test(word));
  return [...new Set(words)].slice(0, SHOWN);
}
