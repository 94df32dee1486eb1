import { termsOf, unitsOf } from '../links/text/units';
import type { Evidence, RankedItem } from './evidence';
import { product } from './likeness';
import type { TextRow } from './text-matrix';

/** Why an item stands where it does. Numbers are counts of the person's own decisions. */
export type Reason =
  /** The decided items most like it, and how many of them were kept. */
  | { kind: 'alike'; ids: string[]; kept: number }
  /** What became of its source's items. */
  | { kind: 'source'; source: string; ids: string[]; kept: number }
  /** The person's note that it is closest to. */
  | { kind: 'note'; path: string }
  /** The person's notes that its references name, or whose references name it. */
  | { kind: 'cites' | 'cited-by'; paths: readonly string[] }
  /** Words of its title that what was kept has more often than what was declined. */
  | { kind: 'words'; words: string[] }
  | { kind: 'unlike' };

/** How many decided items are asked of. */
const ALIKE = 5;
/** Items less similar than this are not "like it". */
const LEAST_ALIKE = 0.08;
/** A source's record says something from so many decisions on. */
const LEAST_FROM_SOURCE = 3;
/** A word speaks for an item from this share of its evidence on, in log odds times its weight in the text. */
const LEAST_WORD = 0.05;
const WORDS = 2;

/** The person's note that an item is closest to, and how close, 0 to 1. */
export interface ClosestNote {
  path: string;
  closeness: number;
}

/** How an item is tied to the person's notes by references, as their paths. */
export interface Citations {
  cites: readonly string[];
  citedBy: readonly string[];
}

/** Strengths of a citation: one that the item makes is seldom, and never a coincidence. */
const CITED = 0.9;

/** What speaks for and against a pending item, strongest first. */
export function reasonsFor(
  { item, number, isUnlike }: RankedItem,
  evidence: Evidence,
  closest: ClosestNote | undefined,
  { cites, citedBy }: Citations = { cites: [], citedBy: [] },
): Reason[] {
  const row = evidence.rows[number];
  if (row === undefined) return [];
  const reasons: { reason: Reason; strength: number }[] = [];
  const add = (reason: Reason | undefined, strength: number): void => {
    if (reason !== undefined) reasons.push({ reason, strength });
  };
  if (isUnlike) add({ kind: 'unlike' }, 2);
  if (cites.length > 0) add({ kind: 'cites', paths: cites }, CITED);
  if (citedBy.length > 0) add({ kind: 'cited-by', paths: citedBy }, CITED);
  const alike = alikeReason(row, evidence);
  add(alike, alike === undefined ? 0 : Math.abs(2 * (alike.kept / alike.ids.length) - 1) + 0.2);
  const source = sourceReason(item.source, evidence);
  add(source, Math.min(1, Math.abs(evidence.sources.logOdds(item.source))));
  if (closest !== undefined) add({ kind: 'note', path: closest.path }, closest.closeness);
  const words = tellingWords(item.title, row, evidence);
  if (words.length > 0) add({ kind: 'words', words }, 0.4);
  return reasons.sort((a, b) => b.strength - a.strength).map(({ reason }) => reason);
}

function alikeReason(row: TextRow, { items, rows, kept, declined, terms }: Evidence): (Reason & { kind: 'alike' }) | undefined {
  const dense = new Float32Array(terms.length);
  row.terms.forEach((term, i) => (dense[term] = row.weights[i] ?? 0));
  const isKept = new Set(kept);
  const alike = [...kept, ...declined]
    .map((number) => ({ number, likeness: product(rows[number], dense) }))
    .filter(({ likeness }) => likeness >= LEAST_ALIKE)
    .sort((a, b) => b.likeness - a.likeness || a.number - b.number)
    .slice(0, ALIKE);
  if (alike.length === 0) return undefined;
  return {
    kind: 'alike',
    ids: alike.flatMap(({ number }) => items[number]?.id ?? []),
    kept: alike.filter(({ number }) => isKept.has(number)).length,
  };
}

function sourceReason(source: string, { sources }: Evidence): Reason | undefined {
  const record = sources.of(source);
  if (record === undefined || record.ids.length < LEAST_FROM_SOURCE) return undefined;
  return { kind: 'source', source, ...record };
}

/** The words of a title, as it writes them, that speak most for the item. */
function tellingWords(title: string, row: TextRow, { terms, vocabulary }: Evidence): string[] {
  const weightOf = new Map([...row.terms].map((term, i) => [term, (row.weights[i] ?? 0) * (terms[term] ?? 0)]));
  const found = new Map<number, { word: string; weight: number }>();
  for (const { hash, start, end } of termsOf(unitsOf(title))) {
    const term = vocabulary.numberOf(hash) ?? -1;
    const weight = weightOf.get(term) ?? 0;
    if (weight >= LEAST_WORD && !found.has(term)) found.set(term, { word: title.slice(start, end), weight });
  }
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, WORDS)
    .map(({ word }) => word);
}
