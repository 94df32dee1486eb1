import { VaultIndex } from './index/vault-index';
import type { LinkQuery, VaultNote } from './note';
import { canTeach, learning } from './rank/learn';
import { shippedWeights, type Weights } from './rank/weights';
import { suggest, type Suggestion } from './suggest';

/** So many notes teach the weights: enough to be sure of a dozen numbers, few enough for a phone. */
const TEACHERS = 120;

/** The vault's links: knows the notes, suggests links, learns from the links there are. */
export class LinkSuggester {
  private constructor(readonly index: VaultIndex, private weights: Weights) {}

  static empty(): LinkSuggester {
    return new LinkSuggester(new VaultIndex(), shippedWeights);
  }

  /** Takes the notes in and learns from their links, a note a step. Run it with `inSlices`. */
  *building(notes: Iterable<VaultNote>): Generator<void> {
    const teachers: VaultNote[] = [];
    let able = 0;
    for (const note of notes) {
      this.index.add(note);
      if (canTeach(note)) keepEvenly(teachers, note, able++);
      yield;
    }
    yield* this.index.settle();
    this.weights = yield* learning(this.index, teachers);
    yield* this.index.settle();
  }

  add(note: VaultNote): void {
    this.index.add(note);
  }

  remove(path: string): void {
    this.index.remove(path);
  }

  suggest(query: LinkQuery, count: number, { withLinked = false } = {}): Suggestion[] {
    return suggest(this.index, query, { weights: this.weights, count, withLinked });
  }
}

/** Keeps a sample of at most {@link TEACHERS}, evenly over all that came, without chance: the same vault gives the same weights. */
function keepEvenly(sample: VaultNote[], note: VaultNote, before: number): void {
  if (sample.length < TEACHERS) sample.push(note);
  else if (before % Math.ceil(before / TEACHERS) === 0) sample[(before * 7) % TEACHERS] = note;
}
