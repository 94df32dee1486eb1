import { weightOfCount } from '../index/postings';
import { QueryView, type QueryTerm } from '../rank/query-view';
import { countTerms } from '../text/units';
import { spell } from './spell';

/** A term is rare while no larger share of the vault's notes holds it, nor more of them than a person could look through. */
const RARE = 0.02;
const RARE_IN_SMALL_VAULT = 3;
const RARE_IN_LARGE_VAULT = 20;
/** What more of the notes hold is no subject of its own. */
const COMMON = 0.1;
const TWICE = 2;

const HEADING = /^#{1,6}[ \t].*$/gm;

/** Words that a query and a note have in common, as the query spells them, the most telling first. */
export interface SharedTerms {
  /** Those that either has in its title, an alias or a heading, and that both use more than once or have there. */
  subject: string[];
  /** Those of the others that few notes hold. */
  rare: string[];
}

/** Whether so few notes of the vault hold a term that it may be called rare, and be shown as a reason. */
export function isRare({ index }: QueryView, holders: number): boolean {
  return holders <= Math.min(RARE_IN_LARGE_VAULT, Math.max(RARE_IN_SMALL_VAULT, RARE * index.size));
}

/** What the query and a note share; words that both use again and again tell more than those that stand somewhere in each. */
export function sharedTerms(view: QueryView, note: number): SharedTerms {
  const indexed = view.index.note(note);
  if (!indexed) return { subject: [], rare: [] };
  const named = new Set(indexed.names.flatMap(({ terms }) => terms));
  const most = Math.max(RARE_IN_SMALL_VAULT, COMMON * view.index.size);
  const subject: QueryTerm[] = [];
  const rare: QueryTerm[] = [];
  const worth = new Map<QueryTerm, number>();
  view.index.postings.forEachIn(indexed.run, (term, holder, count) => {
    const held = holder === note ? view.held.get(term) : undefined;
    if (!held) return;
    worth.set(held, QueryView.weight(held) * weightOfCount(count));
    const holders = view.index.terms.documentFrequency.get(term);
    const isSubject = named.has(term) || headline(view).has(held.hash);
    // What stands in a title counts as if it stood there several times.
    if (isSubject && holders <= most && held.count >= TWICE && count >= TWICE) subject.push(held);
    else if (isRare(view, holders)) rare.push(held);
  });
  const worthOf = (term: QueryTerm): number => worth.get(term) ?? 0;
  return { subject: spell(view, subject, worthOf), rare: spell(view, rare, worthOf) };
}

const headlines = new WeakMap<QueryView, ReadonlySet<number>>();

/** The terms of the query's title and headings, by their hash. */
function headline(view: QueryView): ReadonlySet<number> {
  const known = headlines.get(view);
  if (known) return known;
  const found = new Set(countTerms([view.query.title, ...(view.query.text.match(HEADING) ?? [])].join('\n')).keys());
  headlines.set(view, found);
  return found;
}
