import type { QueryView } from '../rank/query-view';
import { termsOf } from '../text/units';
import { wordsAt, weighNames, type WeighedMatch } from './named-in-text';
import type { Signal } from './signal';

/** Links that must be seen before a link text is believed fully: a small prior against single ones. */
const PRIOR = 1;
/** How much less a link text within a longer one counts. */
const WITHIN = 0.5;

/**
 * How likely one of the texts in the query is a link to this note: of the notes that hold the words, how many
 * link with them to it. Several texts add up, and so do repeats, though less.
 */
export const mentionsLinkText: Signal<'mentions-link-text'> = {
  id: 'mentions-link-text',
  score(view) {
    const totals = view.blank();
    for (const { place, count } of distinct(linkTextsIn(view))) {
      const held = documentFrequency(view, place);
      forEachTarget(view, place, (note, links) => {
        const doubt = (1 - (links / (held + PRIOR)) * (place.within ? WITHIN : 1)) ** (1 + Math.log(count));
        totals[note] = 1 - (1 - (totals[note] ?? 0)) * doubt;
      });
    }
    return totals;
  },
  reason(view, note) {
    let best: { place: WeighedMatch; links: number } | undefined;
    for (const place of linkTextsIn(view)) {
      forEachTarget(view, place, (target, links) => {
        if (target === note && links > (best?.links ?? 1)) best = { place, links };
      });
    }
    return best && { code: 'mentions-link-text', text: wordsAt(view, best.place), links: best.links };
  },
};

/** Each name once, with how often it stands there; on its own, if it does so anywhere. */
function distinct(all: readonly WeighedMatch[]): { place: WeighedMatch; count: number }[] {
  const byKey = new Map<number, { place: WeighedMatch; count: number }>();
  for (const place of all) {
    const known = byKey.get(place.key);
    byKey.set(place.key, { place: known && !known.place.within ? known.place : place, count: (known?.count ?? 0) + 1 });
  }
  return [...byKey.values()];
}

/** How many notes hold the words: at most as many as hold the rarest of them, at least as many as link with them. */
export function documentFrequency(view: QueryView, { idf, first, length, key }: WeighedMatch): number {
  const targets = view.index.anchors.targetsOf(key);
  let links = 0;
  for (let i = 1; i < targets.length; i += 2) links += targets[i] ?? 0;
  if (idf === 0) return view.index.size;
  let fewest = view.index.size;
  for (const { hash } of termsOf(view.units.slice(first, first + length))) {
    const term = view.index.terms.find(hash);
    if (term >= 0) fewest = Math.min(fewest, view.index.terms.documentFrequency.get(term));
  }
  return Math.max(links, fewest);
}

/** How likely the words of a match link to a note where they stand: of the notes that hold them, those that link with them to it. */
export function linkProbability(view: QueryView, match: WeighedMatch, note: number): number {
  let own = 0;
  forEachTarget(view, match, (target, links) => {
    if (target === note) own = links;
  });
  return (own + 1) / (documentFrequency(view, match) + 3);
}

/** Calls `visit` with each note that links of this text lead to, and how many do. */
export function forEachTarget(view: QueryView, { key }: WeighedMatch, visit: (note: number, links: number) => void): void {
  const targets = view.index.anchors.targetsOf(key);
  for (let i = 0; i < targets.length; i += 2) visit(targets[i] ?? 0, targets[i + 1] ?? 0);
}

const found = new WeakMap<QueryView, WeighedMatch[]>();

/** The texts of links to be found in the query's text. */
export function linkTextsIn(view: QueryView): WeighedMatch[] {
  const known = found.get(view) ?? weighNames(view, view.index.anchors.matches(view.units));
  found.set(view, known);
  return known;
}
