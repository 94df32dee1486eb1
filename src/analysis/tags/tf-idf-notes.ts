import { countTerms } from '../../links/text/units';
import type { SimilarNote, SimilarNotes } from './similar-notes';
import type { TagQuery } from './tagged-note';

/** Of a text, so many UTF-16 units are read: what it is about stands before. */
const LONGEST_TEXT = 12_000;
/** A word of the title counts as so many of the text. */
const TITLE_WEIGHT = 3;
/** A term in more than this share of the notes tells none from another. */
const COMMONPLACE = 0.4;

/** Notes compared by plain TF-IDF vectors and their cosines. */
export class TfIdfNotes implements SimilarNotes {
  private readonly holders = new Map<number, number[]>();
  private readonly weights = new Map<number, number[]>();
  private readonly count: number;

  constructor(notes: readonly TagQuery[]) {
    this.count = notes.length;
    const counted = notes.map(termCounts);
    const frequency = new Map<number, number>();
    for (const counts of counted) for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    for (const term of frequency.keys()) {
      this.holders.set(term, []);
      this.weights.set(term, []);
    }
    counted.forEach((counts, note) => {
      for (const [term, weight] of this.vectorOf(counts, frequency)) {
        this.holders.get(term)?.push(note);
        this.weights.get(term)?.push(weight);
      }
    });
  }

  similarTo(query: TagQuery): SimilarNote[] {
    const sums = new Float64Array(this.count);
    for (const [term, weight] of this.vectorOf(termCounts(query))) {
      const holders = this.holders.get(term) ?? [];
      const weights = this.weights.get(term) ?? [];
      for (let i = 0; i < holders.length; i++) {
        const note = holders[i] ?? 0;
        sums[note] = (sums[note] ?? 0) + weight * (weights[i] ?? 0);
      }
    }
    const found: SimilarNote[] = [];
    sums.forEach((similarity, note) => { if (similarity > 0) found.push({ note, similarity }); });
    return found.sort((a, b) => b.similarity - a.similarity);
  }

  holdersOf(name: string): number[] {
    const lists = [...countTerms(name).keys()].map((term) => this.holders.get(term) ?? []).sort((a, b) => a.length - b.length);
    const [rarest = [], ...others] = lists;
    if (others.length === 0) return rarest;
    const sets = others.map((list) => new Set(list));
    return rarest.filter((note) => sets.every((set) => set.has(note)));
  }

  private vectorOf(counts: ReadonlyMap<number, number>, frequency?: ReadonlyMap<number, number>): [number, number][] {
    const vector: [number, number][] = [];
    let squares = 0;
    for (const [term, count] of counts) {
      const holders = frequency?.get(term) ?? this.holders.get(term)?.length;
      if (holders === undefined) continue;
      const rarity = holders > this.count * COMMONPLACE ? 0 : Math.log((this.count + 1) / (holders + 1));
      const weight = (1 + Math.log(count)) * rarity;
      vector.push([term, weight]);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (const entry of vector) entry[1] /= length;
    return vector;
  }
}

function termCounts({ title, text }: TagQuery): Map<number, number> {
  const counts = countTerms(text.slice(0, LONGEST_TEXT));
  for (const [term, count] of countTerms(title)) counts.set(term, (counts.get(term) ?? 0) + TITLE_WEIGHT * count);
  return counts;
}
