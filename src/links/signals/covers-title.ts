import type { Signal } from './signal';

/** How much of the note's title, or of its best alias, the query's text holds: rarities of the words held over those of all. */
export const coversTitle: Signal<'covers-title'> = {
  id: 'covers-title',
  score(view) {
    const { index } = view;
    const totals = view.blank();
    for (let note = 0; note < totals.length; note++) {
      for (const { terms } of index.note(note)?.names ?? []) {
        let whole = 2;
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
