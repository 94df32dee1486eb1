import type { Signal } from './signal';

/** A title of common words is covered by every text: so much is missing from each, as a share of the highest rarity. */
const ALLOWANCE = 0.3;

/** How much of the note's title, or of its best alias, the query's text holds: rarities of the words held over those of all. */
export const coversTitle: Signal<'covers-title'> = {
  id: 'covers-title',
  score(view) {
    const { index } = view;
    const totals = view.blank();
    const allowance = ALLOWANCE * index.highestRarity;
    for (let note = 0; note < totals.length; note++) {
      for (const { terms } of index.note(note)?.names ?? []) {
        let whole = allowance;
        let held = 0;
        for (const term of terms) {
          const rarity = index.rarity(term);
          whole += rarity;
          if (view.held.has(term)) held += rarity;
        }
        totals[note] = Math.max(totals[note] ?? 0, held / whole);
      }
    }
    return totals;
  },
};
