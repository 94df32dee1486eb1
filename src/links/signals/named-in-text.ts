import type { NameMatch } from '../index/name-table';
import type { QueryView } from '../rank/query-view';
import { termsOf } from '../text/units';

/** A name of the vault that stands in the query. */
export interface WeighedMatch extends NameMatch {
  /** How telling the name is: its terms' idfs added up, 0 for words that stand everywhere. */
  idf: number;
  /** How many of its terms tell anything. */
  terms: number;
  /** Lies within a longer name ("system" in "operating system"). */
  within: boolean;
}

/** Marks the names that lie within longer ones and weighs each by its terms. */
export function weighNames(view: QueryView, matches: readonly NameMatch[]): WeighedMatch[] {
  let reach = 0;
  const starts = [...matches].sort((a, b) => a.first - b.first || b.length - a.length);
  return starts.map((match) => {
    const end = match.first + match.length;
    const within = end <= reach;
    reach = Math.max(reach, end);
    const idfs = idfsOf(view, match);
    return { ...match, idf: idfs.reduce((sum, idf) => sum + idf, 0), terms: idfs.filter((idf) => idf > 0).length, within };
  });
}

function idfsOf(view: QueryView, { first, length }: NameMatch): number[] {
  return termsOf(view.units.slice(first, first + length)).map(({ hash }) => {
    const term = view.index.terms.find(hash);
    return term < 0 ? 0 : view.index.idf(term);
  });
}

/** The words of a name as the query has them. */
export function wordsAt(view: QueryView, { first, length }: NameMatch): string {
  const start = view.units[first]?.start ?? 0;
  const end = view.units[first + length - 1]?.end ?? start;
  return view.text.slice(start, end);
}
