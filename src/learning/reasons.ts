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
  | { kind: 'note'; path: string; title: string }
  /** Words of it that what was kept has more often than what was declined. */
  | { kind: 'words'; words: string[] }
  | { kind: 'unlike' };

/** How many decided items are asked of. */
const ALIKE = 5;
/** Items less similar than this are not "like it". */
const LEAST_ALIKE = 0.08;
/** A source's record says something from so many decisions on. */
const LEAST_FROM_SOURCE = 3;
/** Closeness to a note that a reader would see. */
const LEAST_TO_NOTE = 0.1;
/** A word speaks for an item from this share of its evidence on, in log odds times its weight in the text. */
const LEAST_WORD = 0.05;
const WORDS = 2;

/** What speaks for and against a pending item, strongest first. */
export function reasonsFor(
  { item, number, isUnlike }: RankedItem,
  evidence: Evidence,
  notes: readonly { path: string; title: string }[],
): Reason[] {
  const row = evidence.rows[number];
  if (row === undefined) return [];
  const reasons: { reason: Reason; strength: number }[] = [];
  const add = (reason: Reason | undefined, strength: number): void => {
    if (reason !== undefined) reasons.push({ reason, strength });
  };
  if (isUnlike) add({ kind: 'unlike' }, 2);
  const alike = alikeReason(row, evidence);
  add(alike, alike === undefined ? 0 : Math.abs(2 * (alike.kept / alike.ids.length) - 1) + 0.2);
  const source = sourceReason(item.source, evidence);
  add(source, Math.min(1, Math.abs(evidence.sources.logOdds(item.source))));
  const note = notes[evidence.toVault.which[number] ?? -1];
  const closeness = evidence.toVault.most[number] ?? 0;
  if (note !== undefined && closeness >= LEAST_TO_NOTE)
    add({ kind: 'note', path: note.path, title: note.title }, Math.min(1, 2 * closeness));
  const words = tellingWords(`${item.title}\n${item.text}`, row, evidence);
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

/** The words, as the text writes them, that speak most for it. */
function tellingWords(text: string, row: TextRow, { terms, termNumber }: Evidence): string[] {
  const weightOf = new Map([...row.terms].map((term, i) => [term, (row.weights[i] ?? 0) * (terms[term] ?? 0)]));
  const best = [...weightOf].filter(([, weight]) => weight >= LEAST_WORD).sort((a, b) => b[1] - a[1]);
  const wanted = new Map(best.slice(0, WORDS).map(([term], rank) => [term, rank]));
  const found: string[] = [];
  for (const { hash, start, end } of termsOf(unitsOf(text))) {
    const rank = wanted.get(termNumber(hash) ?? -1);
    if (rank !== undefined) found[rank] ??= text.slice(start, end);
  }
  return Object.values(found);
}
