import type { SignalId } from '../signals';
import type { Scores } from '../signals/signal';
import { familiarity } from './familiarity';
import type { QueryView } from './query-view';

/** When the best note for a text has less evidence than this, the text has nothing to do with the vault, and nothing is suggested. */
const FLOOR_OF_TEXT = 0.7;
/**
 * A note with less evidence than this is not shown. The more evidence the best three notes have, the surer it is
 * that the text belongs to the vault, so the floor falls by FALL for each 1 that their mean lies above the text's
 * own floor.
 */
const FLOOR_OF_NOTE = 0.6;
const FALL = 0.8;
const LOWEST_FLOOR = 0.2;
const BEST = 3;
/** With this many of the query's terms known to the vault, likeness counts half: a title alone is like many a note. */
const HALF_KNOWN = 4;
/**
 * The highest score of a one-word name, however rare. In an unfamiliar text a one-word name counts less, for it may be
 * an everyday word there ("functions"); a name of several words counts as always.
 */
const MOST_OF_ONE_WORD = 0.62;
/** In a vault of so many notes, a text that more than this share of them would be shown for is close to none of them. */
const LARGE_ENOUGH = 30;
const NEARLY_ALL = 0.75;
/** Evidence from the vault's links counts at most this many times the evidence from the text: a hub is linked from everywhere. */
const MOST_BY_LINKS = 2;

/**
 * The evidence for a link to each note, from 0 to about 5. Unlike the weights this is never fitted to a vault, so
 * that it can be compared between texts and over time.
 */
export class Evidence {
  private readonly familiarity: number;
  private readonly belief: number;

  constructor(
    private readonly view: QueryView,
    private readonly scores: Scores,
  ) {
    this.familiarity = familiarity(view);
    this.belief = (this.familiarity * view.terms.length) / (view.terms.length + HALF_KNOWN);
  }

  /** Links of notes like the text count in proportion to the likeness: every text is a little like some notes, and those link to the vault's hubs. */
  for(note: number): number {
    const of = (id: SignalId): number => this.scores.get(id)?.[note] ?? 0;
    const name = of('mentions-name');
    const content =
      0.9 * name * (name > MOST_OF_ONE_WORD ? 1 : this.familiarity) +
      1.25 * this.familiarity * Math.sqrt(of('mentions-link-text')) +
      this.belief * (3 * of('similar-text') + 0.6 * of('covers-title')) +
      0.25 * of('shares-tags');
    const links = this.belief * Math.sqrt(of('linked-from-similar') * of('linked-from-nearest'));
    return content + Math.min(links, MOST_BY_LINKS * content);
  }

  /** The ranked notes that have enough evidence, in the same order; none when the text has nothing to do with the vault. */
  aboveFloor(ranked: readonly number[]): number[] {
    const evidence = new Map(ranked.map((note) => [note, this.for(note)]));
    const best = [...evidence.values()].sort((a, b) => b - a).slice(0, BEST);
    if ((best[0] ?? 0) < FLOOR_OF_TEXT || this.isCloseToAll(evidence)) return [];
    const sure = Math.max(0, best.reduce((sum, one) => sum + one, 0) / BEST - FLOOR_OF_TEXT);
    const floor = Math.max(LOWEST_FLOOR, FLOOR_OF_NOTE - FALL * sure);
    return ranked.filter((note) => (evidence.get(note) ?? 0) >= floor);
  }

  /** Whether most of the vault's notes have enough evidence to be shown, which no more than a few have for a text on a subject. */
  private isCloseToAll(ranked: ReadonlyMap<number, number>): boolean {
    const { index, self } = this.view;
    const isEnough = (evidence: number): boolean => evidence >= FLOOR_OF_NOTE;
    // Asking all notes is dear, and where few of the best have enough, few of the others do.
    if (index.size < LARGE_ENOUGH || [...ranked.values()].filter(isEnough).length < ranked.size / 2) return false;
    let close = 0;
    for (let note = 0; note < index.capacity; note++)
      if (note !== self && index.note(note) !== undefined && isEnough(this.for(note))) close += 1;
    return close > index.size * NEARLY_ALL;
  }
}
