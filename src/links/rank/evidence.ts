import type { SignalId } from '../signals';
import type { Scores } from '../signals/signal';
import type { QueryView } from './query-view';

/** A text for whose best note less speaks than this is none of the vault's matters: silence is better. */
const FLOOR_OF_TEXT = 0.7;
/**
 * A note for which less speaks than this is not shown. The more speaks for the best three the surer it is that the
 * text is the vault's matter, and the less is asked of each note: FALL less for each 1 of their mean above the
 * text's own floor.
 */
const FLOOR_OF_NOTE = 0.6;
const FALL = 0.8;
const LOWEST_FLOOR = 0.2;
const BEST = 3;
/** With so many terms of the query known to the vault, likeness is believed half: a title alone is like many a note. */
const HALF_KNOWN = 4;
/** What the vault's links say counts at most so many times what the text itself says: a hub is linked from everywhere. */
const MOST_BY_LINKS = 2;

/**
 * How much speaks for a link to each note, from 0 to about 5. Unlike the weights this is never fitted to a vault,
 * so that it can be compared between texts and over time.
 */
export class Evidence {
  private readonly belief: number;

  constructor(
    view: QueryView,
    private readonly scores: Scores,
  ) {
    this.belief = view.terms.length / (view.terms.length + HALF_KNOWN);
  }

  /** What the notes like the text link to counts as far as they are like it: every text is a little like some, and those link to the vault's hubs. */
  for(note: number): number {
    const of = (id: SignalId): number => this.scores.get(id)?.[note] ?? 0;
    const content = 0.9 * of('mentions-name')
      + 1.25 * Math.sqrt(of('mentions-link-text'))
      + this.belief * (3 * of('similar-text') + 0.6 * of('covers-title'))
      + 0.25 * of('shares-tags');
    const links = this.belief * Math.sqrt(of('linked-from-similar') * of('linked-from-nearest'));
    return content + Math.min(links, MOST_BY_LINKS * content);
  }

  /** Of notes ranked for the text, those that enough speaks for, in the same order; none when it is none of the vault's matters. */
  aboveFloor(ranked: readonly number[]): number[] {
    const evidence = new Map(ranked.map((note) => [note, this.for(note)]));
    const best = [...evidence.values()].sort((a, b) => b - a).slice(0, BEST);
    if ((best[0] ?? 0) < FLOOR_OF_TEXT) return [];
    const sure = Math.max(0, best.reduce((sum, one) => sum + one, 0) / BEST - FLOOR_OF_TEXT);
    const floor = Math.max(LOWEST_FLOOR, FLOOR_OF_NOTE - FALL * sure);
    return ranked.filter((note) => (evidence.get(note) ?? 0) >= floor);
  }
}
