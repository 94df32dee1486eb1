import type { QueryView } from '../rank/query-view';
import type { Signal } from './signal';

/** A title of common words is covered by every text: so much is missing from each, as a share of the highest rarity. */
const ALLOWANCE = 0.3;
const NOTES_A_STEP = 2_000;

/** How much of the note's title, or of its best alias, the query's text holds: rarities of the words held over those of all. */
export const coversTitle: Signal<'covers-title'> = {
  id: 'covers-title',
  *score(view) {
    const best = view.blank();
    for (let note = 0; note < best.length; note++) {
      for (const { terms } of view.index.note(note)?.names ?? []) {
        if (terms.some((term) => view.holds[term] === 1)) best[note] = Math.max(best[note] ?? 0, coverage(view, terms));
      }
      if (note % NOTES_A_STEP === NOTES_A_STEP - 1) yield;
    }
    return best;
  },
};

function coverage({ index, holds }: QueryView, terms: readonly number[]): number {
  let whole = ALLOWANCE * index.highestRarity;
  let held = 0;
  for (const term of terms) {
    const rarity = index.rarity(term);
    whole += rarity;
    if (holds[term] === 1) held += rarity;
  }
  return held / whole;
}
