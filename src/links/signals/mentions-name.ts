import type { QueryView } from '../rank/query-view';
import { documentFrequency, linkProbability } from './mentions-link-text';
import { wordsAt, weighNames, type WeighedMatch } from './named-in-text';
import { isRare } from './shared-terms';
import type { Signal } from './signal';

/** How much less a name within a longer one counts. */
export const WITHIN = 0.3;
/** The idf at which a name tells half of what a name can tell, as a share of the highest of one term. */
const HALF = 0.6;

/** A word that links to the note more seldom than this is an everyday one. */
const EVERYDAY = 0.25;

/** The query's text holds a title or alias of the note: rare and long names count more, several mentions a little more. */
export const mentionsName: Signal<'mentions-name'> = {
  id: 'mentions-name',
  score(view) {
    const totals = view.blank();
    for (const place of namesIn(view)) {
      const strength = tellingOf(view, place);
      const targets = view.index.titles.targetsOf(place.key);
      for (let i = 0; i < targets.length; i += 2) {
        const note = targets[i] ?? 0;
        totals[note] = Math.max(totals[note] ?? 0, strength);
      }
    }
    return totals;
  },
  reason(view, note) {
    const [best] = namesIn(view)
      .filter(({ key }) => view.index.titles.targetsOf(key).some((target, i) => i % 2 === 0 && target === note))
      .sort((a, b) => b.idf - a.idf || a.first - b.first);
    return best && best.idf > 0 && !isEveryday(view, best, note)
      ? { code: 'mentions-name', text: wordsAt(view, best), inTitle: best.first < view.titleUnits }
      : undefined;
  },
};

const found = new WeakMap<QueryView, WeighedMatch[]>();

/** How telling a name is, 0 to 1, by how rare its words are together; less within a longer name. */
export function tellingOf({ index }: QueryView, { idf, within }: WeighedMatch): number {
  return (idf / (idf + HALF * index.highestIdf)) * (within ? WITHIN : 1);
}

/** The titles and aliases in the query's text. */
export function namesIn(view: QueryView): WeighedMatch[] {
  const known = found.get(view) ?? weighNames(view, view.index.titles.matches(view.units));
  found.set(view, known);
  return known;
}

/** Whether a name is one word that many notes hold and few link with: that the text holds it too is no reason. */
function isEveryday(view: QueryView, match: WeighedMatch, note: number): boolean {
  return match.terms < 2 && !isRare(view, documentFrequency(view, match)) && linkProbability(view, match, note) < EVERYDAY;
}
