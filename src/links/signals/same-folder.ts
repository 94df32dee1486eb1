import { nearestNotes } from './likeness';
import type { Signal } from './signal';

/** Lies in a folder where notes nearest to the query lie: the share of their nearness that is there. */
export const sameFolder: Signal<'same-folder'> = {
  id: 'same-folder',
  score(view, scores) {
    const totals = view.blank();
    const shares = new Map<string, number>();
    let whole = 0;
    for (const { note, likeness } of nearestNotes(view, scores)) {
      const folder = folderOf(view.index.pathOf(note));
      shares.set(folder, (shares.get(folder) ?? 0) + likeness);
      whole += likeness;
    }
    for (const [note, { path }] of view.index.entries()) totals[note] = (shares.get(folderOf(path)) ?? 0) / (whole || 1);
    return totals;
  },
};

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
