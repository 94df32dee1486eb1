import { nearestNotes } from './likeness';
import type { Signal } from './signal';

/** Lies in a folder where notes nearest to the query lie: the share of their nearness that is there. */
export const sameFolder: Signal<'same-folder'> = {
  id: 'same-folder',
  score(view, scores) {
    const shares = new Map<number, number>();
    let whole = 0;
    for (const { note, likeness } of nearestNotes(view, scores)) {
      const folder = view.index.folderOf(note);
      shares.set(folder, (shares.get(folder) ?? 0) + likeness);
      whole += likeness;
    }
    const totals = view.blank();
    for (let note = 0; note < totals.length; note++) totals[note] = (shares.get(view.index.folderOf(note)) ?? 0) / (whole || 1);
    return totals;
  },
};
