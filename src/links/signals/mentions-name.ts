import type { QueryView } from '../rank/query-view';
import { wordsAt, weighNames, type WeighedMatch } from './named-in-text';
import type { Signal } from './signal';

/** How much less a name within a longer one counts. */
const WITHIN = 0.3;
/** The idf at which a name tells half of what a name can tell, as a share of the highest of one term. */
const HALF = 0.6;

/** The query's text holds a title or alias of the note: rare and long names count more, several mentions a little more. */
export const mentionsName: Signal<'mentions-name'> = {
  id: 'mentions-name',
  score(view) {
    const totals = view.blank();
    const half = HALF * view.index.highestIdf;
    for (const place of places(view)) {
      const strength = (place.idf / (place.idf + half)) * (place.within ? WITHIN : 1);
      const targets = view.index.titles.targetsOf(place.key);
      for (let i = 0; i < targets.length; i += 2) {
        const note = targets[i] ?? 0;
        totals[note] = Math.max(totals[note] ?? 0, strength);
      }
    }
    return totals;
  },
  reason(view, note) {
    const [best] = places(view)
      .filter(({ key }) => view.index.titles.targetsOf(key).some((target, i) => i % 2 === 0 && target === note))
      .sort((a, b) => b.idf - a.idf || a.first - b.first);
    return best && best.idf > 0 ? { code: 'mentions-name', text: wordsAt(view, best), inTitle: best.first < view.titleUnits } : undefined;
  },
};

const found = new WeakMap<QueryView, WeighedMatch[]>();

function places(view: QueryView): WeighedMatch[] {
  const known = found.get(view) ?? weighNames(view, view.index.titles.matches(view.units));
  found.set(view, known);
  return known;
}
