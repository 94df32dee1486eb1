import type { QueryView } from '../rank/query-view';
import type { Signal } from './signal';

const NOTES_A_STEP = 2_000;
/** Notes whose linkers' texts are added up anew: a millisecond or two for one that many long notes link to. */
const MEASURED_A_STEP = 4;

/**
 * Cosine of the query's text and the note's, the latter together with the texts of all notes that link to it: what a
 * note is about stands in these too, and for a note still empty only in these.
 */
export const similarWithLinkers: Signal<'similar-with-linkers'> = {
  id: 'similar-with-linkers',
  *score(view, scores) {
    const alike = view.blank();
    const cosines = scores.get('similar-text') ?? alike;
    let measured = 0;
    for (let note = 0; note < alike.length; note++) {
      if (!view.index.linkerTexts.measure(note)) continue;
      if (++measured % MEASURED_A_STEP === 0) yield;
    }
    for (let from = 0; from < alike.length; from += NOTES_A_STEP) {
      compare(view, { alike, cosines, from });
      yield;
    }
    return alike;
  },
};

/** One step. It stands outside the generator because engines are slow to optimise loops inside one. */
function compare({ index, self }: QueryView, { alike, cosines, from }: { alike: Float32Array; cosines: Float32Array; from: number }): void {
  const end = Math.min(alike.length, from + NOTES_A_STEP);
  for (let note = from; note < end; note++) if (index.note(note)) alike[note] = Math.min(1, index.linkerTexts.cosine(note, cosines, self));
}
