import type { IndexedNote } from './indexed-note';
import type { LinkGraph } from './link-graph';
import { weightOfCount, type Postings } from './postings';
import { Scratch } from './scratch';

/** How many of the notes that link to a note are looked at, the latest ones: more of them say nothing new. */
const MOST_LINKERS = 64;
/** A note is measured again once the number of its linkers has changed by this share. */
const CHANGE = 1 / 8;

/** What of the index the vectors are made of. */
export interface TextVectors {
  readonly postings: Postings;
  readonly graph: LinkGraph;
  readonly terms: { readonly size: number };
  note(number: number): IndexedNote | undefined;
  idf(term: number): number;
  textLength(note: number): number;
}

/**
 * A note's text together with the texts of the notes that link to it: each linker's vector of weighted terms has
 * length 1, and so have the direction of their sum and the note's own vector. Two numbers are kept for each note.
 * They are found when first asked for, and again after the note's text or its linkers have changed.
 */
export class LinkerTexts {
  private readonly lengths: number[] = [];
  private readonly alikes: number[] = [];
  private readonly countsThen: number[] = [];
  private readonly scratch = new Scratch();

  constructor(private readonly index: TextVectors) {}

  /** Forgets what is known of a note, whose text is another now. */
  forget(note: number): void {
    for (const list of [this.countsThen, this.lengths, this.alikes]) while (list.length <= note) list.push(0);
    this.countsThen[note] = 0;
  }

  /** Forgets all. */
  forgetAll(): void {
    this.countsThen.fill(0);
  }

  /** Brings what is known of a note up to date; says whether that took work. */
  measure(note: number): boolean {
    const count = this.index.graph.linkedFrom(note).length;
    const then = this.countsThen[note] ?? 0;
    if (count === 0 || !this.index.note(note) || (then > 0 && Math.abs(count - then) <= then * CHANGE)) return false;
    this.forget(note);
    this.sumUp(note);
    this.countsThen[note] = count;
    return true;
  }

  /**
   * The cosine of a text and a note's text together with its linkers', from the cosines of the text and each
   * note's own; the linker `self` is left out. Call {@link measure} first.
   */
  cosine(note: number, cosines: Float32Array, self: number): number {
    const own = cosines[note] ?? 0;
    const linkers = this.index.graph.linkedFrom(note);
    const length = this.lengths[note] ?? 0;
    if (linkers.length === 0 || length === 0) return own;
    let sum = 0;
    for (let i = Math.max(0, linkers.length - MOST_LINKERS); i < linkers.length; i++) {
      const linker = linkers[i] ?? self;
      if (linker !== self) sum += cosines[linker] ?? 0;
    }
    if (this.index.textLength(note) === 0) return sum / length;
    return (own + sum / length) / Math.sqrt(2 + 2 * (this.alikes[note] ?? 0));
  }

  /** Finds the length of the linkers' vectors added up, and the cosine of that and the note's own. */
  private sumUp(note: number): void {
    const linkers = this.index.graph.linkedFrom(note).slice(-MOST_LINKERS);
    const sums = this.scratch.take(this.index.terms.size);
    for (const linker of linkers)
      this.forEachWeight(linker, (term, weight) => {
        sums[term] = (sums[term] ?? 0) + weight;
      });
    let dot = 0;
    this.forEachWeight(note, (term, weight) => {
      dot += weight * (sums[term] ?? 0);
    });
    let square = 0;
    for (const linker of linkers)
      this.forEachWeight(linker, (term) => {
        square += (sums[term] ?? 0) ** 2;
        sums[term] = 0;
      });
    this.scratch.giveBack([sums]);
    const length = Math.sqrt(square);
    this.lengths[note] = length;
    this.alikes[note] = length === 0 ? 0 : dot / length;
  }

  /** The terms of a note's text with their weights in its vector of length 1. */
  private forEachWeight(note: number, visit: (term: number, weight: number) => void): void {
    const { postings } = this.index;
    const length = this.index.textLength(note);
    const run = this.index.note(note)?.run;
    if (!run || length === 0) return;
    postings.forEachIn(run, (term, holder, count) => {
      if (holder === note) visit(term, (weightOfCount(count) * this.index.idf(term)) / length);
    });
  }
}
