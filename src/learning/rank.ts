import { complementBayes } from './complement-bayes';
import type { Evidence, RankedItem } from './evidence';
import { exploring } from './explore';
import { LEAST_DECISIONS, NO_WISHES, type LearnableItem, type Lessons } from './lessons';
import { likenessTo, product } from './likeness';
import { SourceRecords } from './source-records';
import { TextMatrices, type TextRow } from './text-matrix';
import { Vocabulary } from './vocabulary';

/** The order, and what it rests on. */
export interface Ranking {
  rows: RankedItem[];
  evidence: Evidence;
}

/** The learned evidence has half its weight after this many kept items. */
const KEPT_FOR_HALF = 5;
/** Closeness to the vault has lost a quarter of its weight after this many decisions; it loses half in the end. */
const DECIDED_FOR_QUARTER = 30;
/** How much being like declined items speaks against an item, beside how much being like kept ones speaks for it. */
const DECLINED_SHARE = 0.5;
/** Weight of the words that what was kept has in common, beside likeness to single items. */
const WORDING_WEIGHT = 1.3;
/** Weight of a source's log odds, beside standard deviations of the other evidence. */
const SOURCE_WEIGHT = 0.75;
/** While nothing was kept: how much being like declined items speaks against an item. */
const DECLINED_ALONE = 0.3;
/** What a person asks for outright counts as so many decisions. */
const MARK_WEIGHT = 3;
/** How much it speaks for an item itself that more like it was asked for, in standard deviations. */
const MARKED_ITSELF = 1;
/** How much it speaks for an item that it cites the person's notes or is cited by them, in standard deviations: one, and many. */
const CITATION_WEIGHT = 0.4;
const MOST_FROM_CITATIONS = 1;
/** Items between two steps. */
const STEP = 500;

/** Orders pending items by what was kept and declined, and by closeness to the vault. It keeps its vocabulary, nothing of earlier answers. */
export class Learner {
  /** What the texts of its items are counted by. */
  readonly vocabulary = new Vocabulary();
  private readonly matrices = new TextMatrices(this.vocabulary);

  /** The pending items in the order to be read. Equal arguments give equal answers. */
  *rank({ items, decided, closeness, citations = () => 0, now, wishes = NO_WISHES }: Lessons): Generator<void, Ranking> {
    const matrix = yield* this.matrices.of(items.map(({ text }) => text));
    const numbers = [...items.keys()];
    const kept = numbers.filter((i) => decided.get(items[i]?.id ?? '') === true);
    const declined = numbers.filter((i) => decided.get(items[i]?.id ?? '') === false);
    const pending = numbers.filter((i) => !decided.has(items[i]?.id ?? ''));
    const rowsOf = (which: readonly number[]): TextRow[] => which.flatMap((i) => matrix.rows[i] ?? []);
    const marked = new Map(pending.flatMap((i) => markOf(i, items[i], wishes.marked)));
    const asked = (wanted: boolean): number[] => [...marked].flatMap(([i, more]) => (more === wanted ? [i] : []));
    const toKept = yield* likenessTo(matrix, rowsOf([...kept, ...asked(true)]));
    const toDeclined = yield* likenessTo(matrix, rowsOf([...declined, ...asked(false)]));
    const lessons = (of: readonly number[], more: readonly number[]): TextRow[] =>
      rowsOf([...of, ...Array.from({ length: MARK_WEIGHT }, () => more).flat()]);
    const terms = complementBayes(lessons(kept, asked(true)), lessons(declined, asked(false)), matrix.size);
    for (const word of wishes.offWords) for (const term of this.vocabulary.numbersOf(word)) terms[term] = 0;
    yield;
    const sources = new SourceRecords(items, decided, wishes.offSources);
    const evidence: Evidence = {
      items,
      rows: matrix.rows,
      kept,
      declined,
      marked,
      closeness: Float32Array.from(items, closeness),
      citations: Float32Array.from(items, citations),
      toKept,
      toDeclined,
      terms,
      sources,
      vocabulary: this.vocabulary,
    };
    const scores = yield* scored(evidence, pending);
    const order = [...pending].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || compareIds(items[a], items[b]));
    return { rows: exploring(evidence, { order, scores, now, explores: wishes.explores }), evidence };
  }
}

function markOf(number: number, item: LearnableItem | undefined, marked: ReadonlyMap<string, boolean>): [number, boolean][] {
  const wanted = item && marked.get(item.id);
  return wanted === undefined ? [] : [[number, wanted]];
}

function* scored(evidence: Evidence, pending: readonly number[]): Generator<void, Float32Array> {
  const { items, rows, kept, declined, marked, closeness, citations, toKept, toDeclined, terms, sources } = evidence;
  const scores = new Float32Array(items.length);
  const more = [...marked.values()].filter((wanted) => wanted).length * MARK_WEIGHT;
  const liked = kept.length + more;
  const decided = kept.length + declined.length;
  const connection = standardised(pending, (i) => closeness[i] ?? 0);
  yield;
  if (decided < LEAST_DECISIONS && marked.size === 0) {
    for (const [n, i] of pending.entries()) scores[i] = connection[n] ?? 0;
    return scores;
  }
  const trust = liked / (liked + KEPT_FOR_HALF);
  const vaultWeight = 1 - (0.5 * decided) / (decided + DECIDED_FOR_QUARTER);
  const likeness = standardised(pending, (i) => (toKept.nearest[i] ?? 0) - DECLINED_SHARE * (toDeclined.nearest[i] ?? 0));
  const unlikeness = standardised(pending, (i) => -(toDeclined.nearest[i] ?? 0));
  const wording = standardised(pending, (i) => product(rows[i], terms));
  for (const [n, i] of pending.entries()) {
    const learned = liked > 0 ? trust * ((likeness[n] ?? 0) + WORDING_WEIGHT * (wording[n] ?? 0)) : DECLINED_ALONE * (unlikeness[n] ?? 0);
    const mark = marked.get(i);
    const asked = mark === undefined ? 0 : mark ? MARKED_ITSELF : -MARKED_ITSELF;
    const cited = Math.min(MOST_FROM_CITATIONS, CITATION_WEIGHT * Math.log2(1 + (citations[i] ?? 0)));
    scores[i] = vaultWeight * (connection[n] ?? 0) + learned + asked + cited + SOURCE_WEIGHT * sources.logOdds(items[i]?.source ?? '');
    if (n % STEP === STEP - 1) yield;
  }
  return scores;
}

/** The values of the items that are pending, in standard deviations from their mean. */
function standardised(pending: readonly number[], value: (item: number) => number): Float32Array {
  const values = Float32Array.from(pending, value);
  const mean = values.reduce((sum, one) => sum + one, 0) / (values.length || 1);
  const deviation = Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length || 1)) || 1;
  return values.map((one) => (one - mean) / deviation);
}

function compareIds(left: LearnableItem | undefined, right: LearnableItem | undefined): number {
  return (left?.id ?? '') < (right?.id ?? '') ? -1 : 1;
}
