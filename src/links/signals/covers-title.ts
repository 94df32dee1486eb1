import type { QueryView } from '../rank/query-view';
import type { Signal } from './signal';

/** Every text covers a title of common words, so each title is taken to miss this much, as a share of the highest idf. */
const ALLOWANCE = 0.3;
const NOTES_A_STEP = 2_000;

/** How much of the note's title, or of its best alias, the query's text holds: idfs of the words held over those of all. */
export const coversTitle: Signal<'covers-title'> = {
  id: 'covers-title',
  *score(view) {
    const best = view.blank();
    for (let from = 0; from < best.length; from += NOTES_A_STEP) {
      cover(view, best, from);
      yield;
    }
    return best;
  },
};

/** One step. It stands outside the generator because engines are slow to optimise loops inside one. */
function cover(view: QueryView, best: Float32Array, from: number): void {
  const end = Math.min(best.length, from + NOTES_A_STEP);
  for (let note = from; note < end; note++) best[note] = bestCoverage(view, note);
}

/** Runs for every note of the vault, so it allocates nothing. */
function bestCoverage(view: QueryView, note: number): number {
  const names = view.index.note(note)?.names;
  if (names === undefined) return 0;
  let best = 0;
  for (const { terms } of names) if (holdsAny(view, terms)) best = Math.max(best, coverage(view, terms));
  return best;
}

function holdsAny({ holds }: QueryView, terms: readonly number[]): boolean {
  for (const term of terms) if (holds[term] === 1) return true;
  return false;
}

function coverage({ index, holds }: QueryView, terms: readonly number[]): number {
  let whole = ALLOWANCE * index.highestIdf;
  let held = 0;
  for (const term of terms) {
    const idf = index.idf(term);
    whole += idf;
    if (holds[term] === 1) held += idf;
  }
  return held / whole;
}
