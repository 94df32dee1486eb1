import type { SignalId } from '../signals';
import type { Scores } from '../signals/signal';
import { familiarity } from './familiarity';
import { namingsIn, type Namings } from './namings';
import type { QueryView } from './query-view';

/** With this many of the query's terms known to the vault, likeness counts half: a title alone is like many a note. */
const HALF_KNOWN = 4;
/** What likeness of texts counts, and being named. */
const LIKE = 3;
const NAMED = 0.5;
/** What closeness to the first, the second and the third note counts for a text's tie to the vault. */
const SHARES = [4 / 7, 2 / 7, 1 / 7] as const;
/** In a vault of so many notes, a text that more than this share of them are close to is close to none of them. */
const LARGE_ENOUGH = 30;
const NEARLY_ALL = 0.75;

/**
 * The evidence for a link to each note, from 0 to about 5. Unlike the weights this is never fitted to a vault, so
 * that it can be compared between texts and over time.
 */
export class Evidence {
  private readonly familiarity: number;
  private readonly belief: number;
  private readonly namings: Namings;

  constructor(
    private readonly view: QueryView,
    private readonly scores: Scores,
  ) {
    this.familiarity = familiarity(view);
    this.belief = (this.familiarity * view.terms.length) / (view.terms.length + HALF_KNOWN);
    this.namings = namingsIn(view);
  }

  /**
   * For a link to a note speak likeness of their texts, its name, and, as much again at most, the company it keeps: texts and
   * links of the notes around it. Every text is a little like some notes, and those link to the vault's hubs.
   */
  for(note: number): number {
    const { alike, company } = this.partsOf(note);
    const own = alike + this.named(note, alike);
    return own + Math.min(company, own);
  }

  /** How closely the text is tied to the vault, given its candidates: to the three that it is closest to, the closest counting most. */
  tie(candidates: readonly number[]): number {
    const best = candidates.map((note) => this.closeness(note)).sort((a, b) => b - a);
    return SHARES.reduce((sum, share, i) => sum + share * (best[i] ?? 0), 0);
  }

  /** How close the text is to a note and the notes around it. */
  private closeness(note: number): number {
    const { alike, company } = this.partsOf(note);
    return alike + company + this.named(note, alike + company);
  }

  private partsOf(note: number): { alike: number; company: number } {
    const of = (id: SignalId): number => this.scores.get(id)?.[note] ?? 0;
    const likeness = of('similar-text');
    const around =
      LIKE * Math.max(0, of('similar-with-linkers') - likeness) + Math.sqrt(of('linked-from-similar') * of('linked-from-nearest'));
    return { alike: this.belief * LIKE * likeness, company: this.belief * around };
  }

  /** A single word that names the note counts at most as much as there is beside it: alone it is no reason. */
  private named(note: number, beside: number): number {
    const word = Math.min(beside, NAMED * this.familiarity * (this.namings.byWord[note] ?? 0));
    return Math.max(word, NAMED * (this.namings.byPhrase[note] ?? 0));
  }

  /** Whether the text is tied to the vault as closely as `gate`, and not the same with most of its notes. */
  belongs(candidates: readonly number[], gate: number): boolean {
    return this.tie(candidates) >= gate && !this.isCloseToAll(candidates, gate);
  }

  /** Whether most of the vault's notes are close to the text, as no more than a few are to a text on a subject. */
  private isCloseToAll(candidates: readonly number[], gate: number): boolean {
    const { index, self } = this.view;
    const isClose = (note: number): boolean => this.closeness(note) >= gate;
    // Asking all notes is dear, and where few of the best are close, few of the others are.
    if (index.size < LARGE_ENOUGH || candidates.filter(isClose).length < candidates.length / 2) return false;
    let close = 0;
    for (let note = 0; note < index.capacity; note++) if (note !== self && index.note(note) !== undefined && isClose(note)) close += 1;
    return close > index.size * NEARLY_ALL;
  }
}
