import type { VaultIndex } from '../index/vault-index';
import type { LinkQuery } from '../note';
import { termsOf, unitsOf, type Unit } from '../text/units';
import { weightOfCount } from '../index/postings';

/** A term of the query that the vault holds too. */
export interface QueryTerm {
  term: number;
  hash: number;
  /** Where it first stands in the view's text. */
  start: number;
  end: number;
  count: number;
  idf: number;
  inTitle: boolean;
}

/** A query is read up to here, in UTF-16 units: more does not change what it is about, but what it costs. */
export const LONGEST_QUERY = 16_000;
/** With so many different terms beside its title's, a query says what it is about as an article does. */
const FULL_TEXT = 20;
/** How many words of its text a word of the query's title counts for. */
const TITLE_WEIGHT = 2;

/** A query read against an index: what all signals share, worked out once. */
export class QueryView {
  /** Title, aliases and text, a line each. */
  readonly text: string;
  readonly units: readonly Unit[];
  /** The units up to here are the title's. */
  readonly titleUnits: number;
  readonly terms: readonly QueryTerm[];
  /** How much text it has beside its title: 0 for none, 1 from {@link FULL_TEXT} different terms on. */
  readonly fullness: number;
  /** For each term of the query that no note holds, its first offset in the view's text. */
  readonly unknown: readonly number[];
  /** The query's own note, which is no candidate. */
  readonly self: number;
  /** Notes that the query links to already. */
  readonly linked: ReadonlySet<number>;
  /** 1 for each term of the index that the query holds: faster to ask than a map. */
  readonly holds: Uint8Array;
  private readonly taken: Float32Array[] = [];
  private heldTerms: ReadonlyMap<number, QueryTerm> | undefined;

  constructor(
    readonly index: VaultIndex,
    readonly query: LinkQuery,
  ) {
    const head = query.title;
    this.text = [head, ...(query.aliases ?? []), query.text].join('\n').slice(0, LONGEST_QUERY);
    this.units = unitsOf(this.text);
    const titleUnits = this.units.findIndex(({ start }) => start >= head.length);
    this.titleUnits = titleUnits < 0 ? this.units.length : titleUnits;
    const { terms, unknown } = readTerms(index, this.units, head.length);
    this.terms = terms;
    this.unknown = unknown;
    const beside = terms.filter(({ inTitle }) => !inTitle).length + unknown.filter((start) => start >= head.length).length;
    this.fullness = Math.min(1, beside / FULL_TEXT);
    this.holds = new Uint8Array(index.terms.size);
    for (const { term } of this.terms) this.holds[term] = 1;
    this.self = query.path === undefined ? -1 : (index.numberOf(query.path) ?? -1);
    this.linked = new Set((query.linked ?? []).flatMap((path) => index.numberOf(path) ?? []));
  }

  /** An array with an element for each note, all 0. */
  blank(): Float32Array {
    const array = this.index.scratch.take(this.index.capacity);
    this.taken.push(array);
    return array;
  }

  /** Gives back what {@link blank} gave, once nothing will be asked of it any more. */
  release(): void {
    this.index.scratch.giveBack(this.taken.splice(0));
  }

  /** The query's terms by their number in the index. */
  get held(): ReadonlyMap<number, QueryTerm> {
    return (this.heldTerms ??= new Map(this.terms.map((term) => [term.term, term])));
  }

  /** The weight of a query's term in its vector. */
  static weight({ count, idf }: QueryTerm): number {
    return weightOfCount(count) * idf;
  }
}

function readTerms(index: VaultIndex, units: readonly Unit[], titleEnd: number): { terms: QueryTerm[]; unknown: number[] } {
  const byHash = new Map<number, QueryTerm>();
  for (const { hash, start, end } of termsOf(units)) {
    const known = byHash.get(hash);
    if (known) known.count++;
    else
      byHash.set(hash, {
        term: index.terms.find(hash),
        hash,
        start,
        end,
        count: start < titleEnd ? TITLE_WEIGHT : 1,
        idf: 0,
        inTitle: start < titleEnd,
      });
  }
  const all = [...byHash.values()];
  const terms = all.filter(({ term }) => term >= 0);
  for (const term of terms) term.idf = index.idf(term.term);
  return { terms: terms.filter(({ idf }) => idf > 0), unknown: all.filter(({ term }) => term < 0).map(({ start }) => start) };
}

/** The `count` places with the highest values above 0, highest first; `without` is left out. */
export function highest(values: Float32Array, count: number, without = -1): number[] {
  const best: number[] = [];
  let floor = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value <= floor || at === without) continue;
    best.push(at);
    if (best.length < count * 2) continue;
    shorten(best, values, count);
    floor = values[best[count - 1] ?? 0] ?? 0;
  }
  shorten(best, values, count);
  return best;
}

function shorten(places: number[], values: Float32Array, count: number): void {
  places.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  places.length = Math.min(places.length, count);
}
